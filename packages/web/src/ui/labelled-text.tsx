import { type KeyboardEvent, useState } from 'react';
import css from './labelled-select.module.css';
import type { Described } from './labelled-select.tsx';

interface LabelledTextProps {
  readonly label: string;
  readonly isLabelUnseen?: boolean;
  readonly value: string;
  /** How many characters are seen at once. */
  readonly size: number;
  readonly kind?: 'text' | 'number';
  readonly least?: number;
  readonly most?: number;
  /** Set where spaces at its ends are meant. */
  readonly keepsSpaces?: boolean;
  readonly described?: Described;
  /** Told when the field is left or Enter is pressed, and only where it holds something else than before. */
  readonly onSay: (text: string) => void;
}

/** A line of text with its label before it. What is typed counts when the field is left, so that half a word is nothing yet. */
export function LabelledText(props: LabelledTextProps) {
  const { label, isLabelUnseen = false, value, size, kind = 'text', least, most, described, onSay } = props;
  const { keepsSpaces = false } = props;
  const [text, setText] = useState(value);
  const [last, setLast] = useState(value);
  if (last !== value) {
    setLast(value);
    setText(value);
  }
  const say = (): void => {
    const said = keepsSpaces ? text : text.trim();
    if (said !== value) onSay(said);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    say();
  };
  return (
    <label className={css['labelled']}>
      <span className={isLabelUnseen ? 'unseen' : undefined}>{label}</span>
      <input
        type={kind}
        size={size}
        min={least}
        max={most}
        value={text}
        dir="auto"
        {...described}
        onChange={(event) => setText(event.target.value)}
        onBlur={say}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
