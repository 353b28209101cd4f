import { mostEdits } from '@plenary/api/changes';
import { useEffect, useRef } from 'react';
import { useWords } from '../../app/use-words.ts';
import { WhoAndWhy } from '../../changes/who-and-why.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import css from './table.module.css';
import type { Editing, Trouble } from './use-editing.ts';

/** Who edits and why, where that was not said yet; and what stands in the way of what was done last. */
export function EditNotes({ editing }: { readonly editing: Editing }) {
  const say = useWords();
  const { waits, trouble } = editing;
  return (
    <>
      {waits ? <WhoFirst editing={editing} /> : null}
      <div role="alert">
        {trouble ? (
          <p className={css['trouble']}>
            <TroubleWords trouble={trouble} />
            {editing.again ? (
              <Button look="main" onClick={editing.again}>
                {say('app.again')}
              </Button>
            ) : null}
            <Button look="small" onClick={() => editing.setTrouble(null)}>
              {say('app.close')}
            </Button>
          </p>
        ) : null}
      </div>
    </>
  );
}

function WhoFirst({ editing }: { readonly editing: Editing }) {
  const say = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const fields =
      form.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input') ?? [];
    [...fields].find((field) => field.value === '')?.focus();
  }, []);
  return (
    <form
      ref={form}
      className={css['asks']}
      onSubmit={(event) => {
        event.preventDefault();
        editing.confirm();
      }}
    >
      <WhoAndWhy />
      <Button look="main" type="submit">
        {say('changes.save')}
      </Button>
      <Button onClick={editing.leave}>{say('changes.leave')}</Button>
    </form>
  );
}

function TroubleWords({ trouble }: { readonly trouble: Trouble }) {
  const say = useWords();
  if (trouble.kind === 'refused') return trouble.problem.title;
  if (trouble.kind === 'conflict') return say('budget.conflict');
  if (trouble.kind === 'held') return say('budget.must-stay', { why: trouble.words });
  if (trouble.kind === 'too-many') return say('budget.too-many', { count: trouble.count, limit: mostEdits });
  const { kind, ...facts } = trouble;
  return say(`budget.${kind}`, facts);
}

/** Takes the last edit back, and makes it again. */
export function UndoAndRedo({ editing }: { readonly editing: Editing }) {
  const say = useWords();
  return (
    <>
      <Button look="small" disabled={!editing.canUndo} onClick={editing.undo}>
        <Icon name="undo" />
        {say('budget.undo')}
      </Button>
      <Button look="small" disabled={!editing.canRedo} onClick={editing.redo}>
        <Icon name="redo" />
        {say('budget.redo')}
      </Button>
    </>
  );
}
