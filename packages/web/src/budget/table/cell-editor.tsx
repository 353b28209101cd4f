import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import css from './table.module.css';

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** Whether what is there is to be replaced, as when somebody just types. */
  readonly fresh: boolean;
  /** Told what was typed, and where the keyboard goes on: below, on, back. */
  readonly onDone: (text: string, to: 'below' | 'on' | 'back' | 'stay') => void;
  readonly onLeave: () => void;
}

/** The field in place of the cell that is edited. Enter and Tab take what is typed and go on; Escape leaves it. */
export function CellEditor({ label, text, fresh, onDone, onLeave }: CellEditorProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const over = useRef(false);
  useEffect(() => {
    field.current?.focus();
    if (!fresh) field.current?.select();
  }, [fresh]);
  const done = (to: 'below' | 'on' | 'back' | 'stay'): void => {
    if (over.current) return;
    over.current = true;
    onDone(typed, to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      over.current = true;
      onLeave();
    } else if (event.key === 'Enter') done('below');
    else if (event.key === 'Tab') done(event.shiftKey ? 'back' : 'on');
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={field}
      className={css['editor']}
      type="text"
      inputMode="decimal"
      dir="ltr"
      autoComplete="off"
      aria-label={label}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => done('stay')}
    />
  );
}
