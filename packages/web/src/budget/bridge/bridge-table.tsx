import type { ShownBridge } from '@plenary/api/budget/versions';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Said } from '../../app/said.tsx';
import { useWords } from '../../app/use-words.ts';
import figures from '../../figures/figure-table.module.css';
import { Button } from '../../ui/button.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import css from './bridge.module.css';
import type { StepEditor } from './step-editor.ts';
import { draftOf, StepFields, useStepDraft } from './step-fields.tsx';

interface BridgeTableProps {
  readonly bridge: ShownBridge;
  /** Edits the steps in their place; `null` for those who may not. */
  readonly editor: StepEditor | null;
}

/** The bridge in figures: both ends, each step with its explanation, and what none explains; steps are edited where they stand. */
export function BridgeTable({ bridge, editor }: BridgeTableProps) {
  const say = useWords();
  const { from, steps, unexplained, to } = bridge;
  const [edited, setEdited] = useState<string | null>(null);
  const { table, onRemove } = useFocusAfterRemoval(steps, editor);
  return (
    <ScrollRegion label={say('budget.bridge')}>
      <table className={figures['table']} ref={table} tabIndex={-1}>
        <caption className="unseen">{say('budget.bridge')}</caption>
        <Heads />
        <tbody>
          <Row kind="total" name={<Said words={from.label} />} printed={from.printed} />
          {steps.map((step) =>
            editor && step.id === edited ? (
              <EditedStep key={step.id} step={step} editor={editor} onLeave={() => setEdited(null)} />
            ) : (
              <Row
                key={step.id}
                id={step.id}
                name={say(`budget.reason-${step.reason}`)}
                more={
                  <>
                    <Said words={step.explanation} />
                    {editor ? (
                      <Ways
                        step={step}
                        steps={steps}
                        editor={editor}
                        onEdit={() => setEdited(step.id)}
                        onRemove={() => onRemove(step)}
                      />
                    ) : null}
                  </>
                }
                printed={step.printed}
              />
            ),
          )}
          {unexplained.value === 0 ? null : (
            <Row name={say('budget.unexplained')} printed={unexplained.printed} />
          )}
          <Row kind="total" name={<Said words={to.label} />} printed={to.printed} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Heads() {
  const say = useWords();
  return (
    <thead>
      <tr>
        <th scope="col">{say('budget.reason')}</th>
        <th scope="col">{say('budget.explanation')}</th>
        <th scope="col" className={figures['number']}>
          {say('app.budget')}
        </th>
      </tr>
    </thead>
  );
}

/** Removes a step; when it is gone, the keyboard, where the step took it along, is at the step that follows, the last, or the table. */
function useFocusAfterRemoval(steps: readonly Step[], editor: StepEditor | null) {
  const table = useRef<HTMLTableElement>(null);
  const removed = useRef<{ readonly id: string; readonly place: number } | null>(null);
  useEffect(() => {
    const gone = removed.current;
    if (!gone || steps.some(({ id }) => id === gone.id)) return;
    removed.current = null;
    const active = document.activeElement;
    if (active !== null && active !== document.body) return;
    const next = steps[gone.place] ?? steps.at(-1);
    const rows = [...(table.current?.rows ?? [])];
    const way = rows.find((row) => row.dataset['step'] === next?.id)?.querySelector('button');
    (next && way ? way : table.current)?.focus();
  }, [steps]);
  const onRemove = (step: Step): void => {
    removed.current = { id: step.id, place: steps.indexOf(step) };
    editor?.remove(step);
  };
  return { table, onRemove };
}

interface RowProps {
  /** Of which step it is. */
  readonly id?: string;
  readonly kind?: 'line' | 'total';
  readonly name: ReactNode;
  readonly more?: ReactNode;
  readonly printed: string;
}

function Row({ id, kind = 'line', name, more, printed }: RowProps) {
  return (
    <tr data-kind={kind} data-step={id}>
      <th scope="row">{name}</th>
      <td>{more}</td>
      <td className={figures['number']}>
        <bdi>{printed}</bdi>
      </td>
    </tr>
  );
}

type Step = ShownBridge['steps'][number];

interface WaysProps {
  readonly step: Step;
  readonly steps: readonly Step[];
  readonly editor: StepEditor;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** What can be done to a step: edited, moved, removed. */
function Ways({ step, steps, editor, onEdit, onRemove }: WaysProps) {
  const say = useWords();
  const place = steps.indexOf(step);
  const named = <span className="unseen"> {step.explanation.text}</span>;
  return (
    <span className={css['ways']}>
      <Button look="small" onClick={onEdit}>
        {say('budget.edit-step')}
        {named}
      </Button>
      <Button look="small" disabled={place === 0} onClick={() => editor.move(step, 'up')}>
        {say('budget.step-up')}
        {named}
      </Button>
      <Button look="small" disabled={place === steps.length - 1} onClick={() => editor.move(step, 'down')}>
        {say('budget.step-down')}
        {named}
      </Button>
      <Button look="small" onClick={onRemove}>
        {say('budget.remove-step')}
        {named}
      </Button>
    </span>
  );
}

interface EditedStepProps {
  readonly step: Step;
  readonly editor: StepEditor;
  readonly onLeave: () => void;
}

function EditedStep({ step, editor, onLeave }: EditedStepProps) {
  const say = useWords();
  const { said, draft, change, isWrong } = useStepDraft(draftOf(step, editor.places), editor.places);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (!said) return;
    onLeave();
    editor.change(step, said);
  };
  return (
    <tr>
      <td colSpan={3}>
        <form
          className={css['form']}
          aria-label={say('budget.edit-step')}
          onSubmit={onSubmit}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onLeave();
          }}
          ref={form}
        >
          <StepFields draft={draft} change={change} isWrong={isWrong} />
          <span className={css['ways']}>
            <Button look="main" type="submit" disabled={!said}>
              {say('changes.save')}
            </Button>
            <Button onClick={onLeave}>{say('changes.leave')}</Button>
          </span>
        </form>
      </td>
    </tr>
  );
}
