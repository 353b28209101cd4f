import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import css from './editable.module.css';

interface ConflictProps {
  readonly stands: string;
  readonly yours: string;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody was faster: what stands now, what was meant, and which of both shall stand. Nothing is lost. */
export function Conflict({ stands, yours, onMine, onTheirs }: ConflictProps) {
  const say = useWords();
  return (
    <span role="alert" className={css['conflict']}>
      <strong>{say('changes.conflict')}</strong>
      <span className={css['sides']}>
        <span>{say('changes.stands')}</span>
        <bdi>{stands === '' ? '–' : stands}</bdi>
        <span>{say('changes.yours')}</span>
        <bdi>{yours === '' ? '–' : yours}</bdi>
      </span>
      <span className={css['actions']}>
        <Button look="small" onClick={onMine}>
          {say('changes.take-mine')}
        </Button>
        <Button look="small" onClick={onTheirs}>
          {say('changes.take-theirs')}
        </Button>
      </span>
    </span>
  );
}
