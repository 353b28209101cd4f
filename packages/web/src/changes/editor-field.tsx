import type { ReactNode } from 'react';
import css from './editable.module.css';
import type { Editing } from './editing.ts';

interface EditorFieldProps {
  readonly id: string;
  readonly given: Omit<Editing, 'edit'>;
  readonly value: string;
  readonly focused: boolean;
  readonly onChange: (value: string) => void;
}

/** The field itself: a line, several lines, or one of a few. */
export function EditorField({ id, given, value, focused, onChange }: EditorFieldProps) {
  const { label, choices, lines = 'one' } = given;
  const field = {
    id,
    value,
    'aria-label': label,
    className: css['field'],
    // Whoever opens it wants to write in it.
    ref: (element: HTMLElement | null) => {
      if (element && focused && !element.dataset['seen']) {
        element.dataset['seen'] = 'true';
        element.focus();
        if (element instanceof HTMLInputElement) element.select();
      }
    },
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  };
  if (choices) {
    return (
      <select {...field}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  }
  if (lines === 'many') return <textarea {...field} rows={Math.min(16, 2 + Math.ceil(value.length / 70))} />;
  const line = (
    <input
      {...field}
      type="text"
      inputMode={lines === 'number' ? 'decimal' : 'text'}
      dir={lines === 'number' ? 'ltr' : 'auto'}
    />
  );
  return given.unit === undefined ? (
    line
  ) : (
    <Measured id={id} unit={given.unit} echo={given.echo?.(value) ?? null}>
      {line}
    </Measured>
  );
}

interface MeasuredProps {
  readonly id: string;
  readonly unit: string;
  readonly echo: string | null;
  readonly children: ReactNode;
}

/** A field with its unit beside it, and under it what becomes of what stands in it. */
function Measured({ id, unit, echo, children }: MeasuredProps) {
  return (
    <>
      <span className={css['measured']}>
        {children}
        <bdi>{unit}</bdi>
      </span>
      {/* It is there from the start, so that what comes to stand in it is read out. */}
      <output htmlFor={id} className={css['note']}>
        {echo}
      </output>
    </>
  );
}
