import type { ShownBridge } from '@plenary/api/budget/versions';
import { bridgeReasons } from '@plenary/core/budget/bridge-step';
import { type FormEvent, useId, useState } from 'react';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { typedAmount } from '../editing/typed-amount.ts';
import { AmountField } from '../holds/amount-field.tsx';
import type { Editing } from '../table/use-editing.ts';
import css from './bridge.module.css';
import type { ShownEnds } from './shown-bridge.ts';

interface NewStepProps {
  readonly bridge: ShownBridge;
  readonly ends: ShownEnds;
  readonly editing: Editing;
}

/** Explains a part of the difference: the reason, how much in thousands, and why. It counts where the bridge is shown. */
export function NewStep({ bridge, ends, editing }: NewStepProps) {
  const say = useWords();
  const language = useLanguage();
  const id = useId();
  const draft = useDraft(bridge.minorDigits + 3);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!draft.after) return;
    const { from, to, sector } = ends;
    const at: Record<string, string> = sector === '' ? {} : { sector };
    const { after } = draft;
    editing.save([{ kind: 'bridge-step', step: null, from, to, cube: bridge.cube, at, language, after }]);
    draft.clear();
  };
  return (
    <details className={css['new']}>
      <summary>{say('budget.new-step')}</summary>
      <form className={css['form']} aria-label={say('budget.new-step')} onSubmit={onSubmit}>
        <ReasonChoice reason={draft.reason} onChoose={draft.setReason} />
        <label htmlFor={`${id}-amount`}>{say('budget.step-amount')}</label>
        <AmountField
          id={`${id}-amount`}
          text={draft.text}
          isWrong={draft.text !== '' && draft.amount === null}
          onType={draft.setText}
        />
        <label htmlFor={`${id}-why`}>{say('budget.explanation')}</label>
        <input
          id={`${id}-why`}
          type="text"
          dir="auto"
          maxLength={2000}
          value={draft.explanation}
          onChange={(event) => draft.setExplanation(event.target.value)}
        />
        <Button look="main" type="submit" disabled={!draft.after}>
          {say('budget.add-step')}
        </Button>
      </form>
    </details>
  );
}

type Reason = (typeof bridgeReasons)[number];

interface ReasonChoiceProps {
  readonly reason: Reason;
  readonly onChoose: (reason: Reason) => void;
}

function ReasonChoice({ reason, onChoose }: ReasonChoiceProps) {
  const say = useWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{say('budget.reason')}</label>
      <select
        id={id}
        value={reason}
        onChange={(event) => onChoose(bridgeReasons.find((one) => one === event.target.value) ?? reason)}
      >
        {bridgeReasons.map((one) => (
          <option key={one} value={one}>
            {say(`budget.reason-${one}`)}
          </option>
        ))}
      </select>
    </>
  );
}

/** What was said of a new step so far, and the step once that is enough. */
function useDraft(places: number) {
  const [reason, setReason] = useState<Reason>('volume');
  const [text, setText] = useState('');
  const [explanation, setExplanation] = useState('');
  const amount = typedAmount(text, places) ?? null;
  const why = explanation.trim();
  return {
    reason,
    setReason,
    text,
    setText,
    explanation,
    setExplanation,
    amount,
    after: amount === null || amount === 0 || why === '' ? null : { reason, explanation: why, amount },
    clear: (): void => {
      setText('');
      setExplanation('');
    },
  };
}
