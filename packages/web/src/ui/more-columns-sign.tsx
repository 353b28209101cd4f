import { useWords } from '../app/use-words.ts';
import { Icon } from './icon.tsx';
import css from './more-columns-sign.module.css';

interface MoreColumnsSignProps {
  /** How many columns follow; without any there is no sign. */
  readonly count: number;
  readonly onGoOn: () => void;
  /** Where it stands, if not at the top of its frame. */
  readonly className?: string | undefined;
}

/** Says at the edge of a table that more columns follow, and goes on to them. Who uses the keyboard or listens is told by the table itself. */
export function MoreColumnsSign({ count, onGoOn, className = '' }: MoreColumnsSignProps) {
  const say = useWords();
  if (count === 0) return null;
  const words = say('app.more-columns', { count });
  return (
    <div className={`${css['hint']} ${className}`}>
      <button
        type="button"
        tabIndex={-1}
        className={css['more']}
        title={words}
        aria-label={words}
        onClick={onGoOn}
      >
        <bdi>+{count}</bdi>
        <Icon name="forward" />
      </button>
    </div>
  );
}
