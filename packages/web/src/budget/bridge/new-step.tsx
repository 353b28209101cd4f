import type { FormEvent } from 'react';
import { useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import css from './bridge.module.css';
import type { StepEditor } from './step-editor.ts';
import { type StepDraft, StepFields, useStepDraft } from './step-fields.tsx';

const nothingSaid: StepDraft = { reason: 'volume', text: '', explanation: '' };

/** Explains a part of the difference: the reason, how much in thousands, and why. It counts where the bridge is shown. */
export function NewStep({ editor }: { readonly editor: StepEditor }) {
  const say = useWords();
  const { said, draft, change, isWrong } = useStepDraft(nothingSaid, editor.places);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!said) return;
    editor.add(said);
    change({ text: '', explanation: '' });
  };
  return (
    <details className={css['new']}>
      <summary>{say('budget.new-step')}</summary>
      <form className={css['form']} aria-label={say('budget.new-step')} onSubmit={onSubmit}>
        <StepFields draft={draft} change={change} isWrong={isWrong} />
        <Button look="main" type="submit" disabled={!said}>
          {say('budget.add-step')}
        </Button>
      </form>
    </details>
  );
}
