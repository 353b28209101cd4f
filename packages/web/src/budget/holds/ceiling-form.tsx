import type { Edit } from '@plenary/api/changes';
import { type FormEvent, useId, useState } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { sessionReason } from '../../changes/session-reason.ts';
import { Button } from '../../ui/button.tsx';
import { copiedText } from '../editing/pasted.ts';
import { typedAmount } from '../editing/typed-amount.ts';
import { AmountField } from './amount-field.tsx';
import css from './holds.module.css';

/** The figure that something is held to. */
export interface HeldFigure {
  readonly cube: string;
  readonly at: Readonly<Record<string, string>>;
  readonly words: string;
  /** Minor units; `null` where there is nothing. */
  readonly value: number | null;
}

interface CeilingFormProps {
  readonly figure: HeldFigure;
  /** The ceiling that stands, in minor units. */
  readonly ceiling: number | null;
  /** How many decimals of the unit of the table there can be. */
  readonly places: number;
  readonly onSave: (edit: Edit) => void;
  readonly onLeave: () => void;
}

/** Sets, changes or takes away the ceiling of a figure. */
export function CeilingForm({ figure, ceiling, places, onSave, onLeave }: CeilingFormProps) {
  const say = useWords();
  const language = useLanguage();
  const id = useId();
  const [text, setText] = useState(copiedText(ceiling ?? figure.value, places));
  const amount = typedAmount(text, places);
  const save = (after: number | null): void => {
    const { cube, at } = figure;
    const note = sessionReason.get();
    onSave({ kind: 'ceiling', cube, at: { ...at }, before: ceiling, after, note, language });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (amount !== undefined && amount !== null && amount !== ceiling) save(amount);
  };
  return (
    <form className={css['form']} aria-label={say('budget.ceiling')} onSubmit={onSubmit}>
      <label htmlFor={id}>{say('budget.ceiling-of', { words: figure.words })}</label>
      <AmountField
        id={id}
        text={text}
        isWrong={amount === undefined || amount === null}
        onType={setText}
        made={focused}
      />
      <Button look="main" type="submit">
        {say('budget.set-ceiling')}
      </Button>
      {ceiling === null ? null : <Button onClick={() => save(null)}>{say('budget.remove-ceiling')}</Button>}
      <Button onClick={onLeave}>{say('app.close')}</Button>
    </form>
  );
}

// The same function at every drawing, so that the field is focused once.
const focused = (field: HTMLInputElement | null): void => field?.focus();
