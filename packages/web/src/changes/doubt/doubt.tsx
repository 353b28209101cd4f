import { useWords } from '../../app/use-words.ts';
import css from './doubt.module.css';

interface DoubtProps {
  readonly question: string;
  /** How it is answered: by saving once more, or by keys alone. */
  readonly by: 'save' | 'keys';
}

/** What is asked before something doubtful is saved, and how to answer. */
export function Doubt({ question, by }: DoubtProps) {
  const say = useWords();
  return (
    <span className={css['doubt']}>
      <span>{question}</span>
      <span>{say(`changes.doubt-${by}`)}</span>
    </span>
  );
}
