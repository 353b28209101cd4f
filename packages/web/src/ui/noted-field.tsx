import { type ReactNode, useId } from 'react';
import css from './labelled-select.module.css';
import type { Described } from './labelled-select.tsx';

interface NotedFieldProps {
  /** Why what is in the field cannot be as it is; `null` where it can. */
  readonly note: string | null;
  readonly children: (described: Described) => ReactNode;
}

/** A field with a note right below it, which programs that read aloud say with the field. */
export function NotedField({ note, children }: NotedFieldProps) {
  const id = useId();
  return (
    <span className={css['noted']}>
      {children(note === null ? {} : { 'aria-describedby': id, 'aria-invalid': true })}
      {note === null ? null : (
        <span id={id} role="alert" className={css['note']}>
          {note}
        </span>
      )}
    </span>
  );
}
