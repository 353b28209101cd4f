import css from './holds.module.css';

interface AmountFieldProps {
  readonly id: string;
  readonly text: string;
  /** Whether what is typed cannot be taken. */
  readonly isWrong: boolean;
  readonly onType: (text: string) => void;
  /** Called with the field when it is made. */
  readonly made?: (field: HTMLInputElement | null) => void;
}

/** Where an amount is typed. */
export function AmountField({ id, text, isWrong, onType, made }: AmountFieldProps) {
  return (
    <input
      id={id}
      type="text"
      inputMode="decimal"
      dir="ltr"
      autoComplete="off"
      value={text}
      aria-invalid={isWrong}
      className={css['amount']}
      onChange={(event) => onType(event.target.value)}
      ref={made}
    />
  );
}
