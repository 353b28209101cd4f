interface TickProps {
  /** What it is for, said to those who do not see the row it stands in. */
  readonly label: string;
  /** How much of what it is for is taken. */
  readonly takes: 'all' | 'some' | 'none';
  readonly disabled?: boolean;
  readonly onTake: (takes: boolean) => void;
}

/** A tick for one thing or for several at once: where only some are taken it is neither set nor empty. */
export function Tick({ label, takes, disabled = false, onTake }: TickProps) {
  return (
    <input
      type="checkbox"
      aria-label={label}
      checked={takes === 'all'}
      ref={(box) => {
        if (box) box.indeterminate = takes === 'some';
      }}
      disabled={disabled}
      onChange={(event) => onTake(event.target.checked)}
    />
  );
}
