import type { ShownBridge } from '@plenary/api/budget/versions';
import { bridgeReasons } from '@plenary/core/budget/bridge-step';
import { useId, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { amountText } from '../../changes/amount-text.ts';
import { typedAmount } from '../editing/typed-amount.ts';
import { AmountField } from '../holds/amount-field.tsx';

type Reason = (typeof bridgeReasons)[number];

/** What a step of a bridge says: why, in words, and how much in minor units. */
export interface StepSaid {
  readonly reason: Reason;
  readonly explanation: string;
  readonly amount: number;
}

/** What is said of a step so far. */
export interface StepDraft {
  readonly reason: Reason;
  readonly text: string;
  readonly explanation: string;
}

/** What a step that stands says, as it is typed. */
export function draftOf(
  { reason, explanation, value }: ShownBridge['steps'][number],
  places: number,
): StepDraft {
  return { reason, explanation: explanation.text, text: amountText(value, places) };
}

/** The step that a draft says; `null` as long as it says too little. `places` are the decimals of the unit that is typed. */
export function saidBy({ reason, text, explanation }: StepDraft, places: number): StepSaid | null {
  const amount = typedAmount(text, places) ?? null;
  const why = explanation.trim();
  return amount === null || amount === 0 || why === '' ? null : { reason, explanation: why, amount };
}

/** A draft that begins with what is given. */
export function useStepDraft(begun: StepDraft, places: number) {
  const [draft, setDraft] = useState(begun);
  return {
    draft,
    change: (change: Partial<StepDraft>): void => setDraft((old) => ({ ...old, ...change })),
    said: saidBy(draft, places),
    isWrong: draft.text !== '' && typedAmount(draft.text, places) === undefined,
  };
}

type StepFieldsProps = Pick<ReturnType<typeof useStepDraft>, 'draft' | 'change' | 'isWrong'>;

/** The fields of a step: the reason, how much in thousands, and why. */
export function StepFields({ draft, change, isWrong }: StepFieldsProps) {
  const say = useWords();
  const id = useId();
  return (
    <>
      <label htmlFor={`${id}-reason`}>{say('budget.reason')}</label>
      <select
        id={`${id}-reason`}
        value={draft.reason}
        onChange={(event) =>
          change({ reason: bridgeReasons.find((one) => one === event.target.value) ?? draft.reason })
        }
      >
        {bridgeReasons.map((one) => (
          <option key={one} value={one}>
            {say(`budget.reason-${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-amount`}>{say('budget.step-amount')}</label>
      <AmountField
        id={`${id}-amount`}
        text={draft.text}
        isWrong={isWrong}
        onType={(text) => change({ text })}
      />
      <label htmlFor={`${id}-why`}>{say('budget.explanation')}</label>
      <input
        id={`${id}-why`}
        type="text"
        dir="auto"
        maxLength={2000}
        value={draft.explanation}
        onChange={(event) => change({ explanation: event.target.value })}
      />
    </>
  );
}
