import type { ShownBranch, ShownMerge } from '@plenary/api/budget/branches';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { ProblemError } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { Button } from '../../ui/button.tsx';
import { Choices } from '../../ui/choices.tsx';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import type { Editing } from '../table/use-editing.ts';
import { useSettled } from '../table/use-settled.ts';
import css from '../workbook/workbook.module.css';
import { type ChosenPart, theMerge, thePart } from './branch-questions.ts';
import { MergeFindings } from './merge-findings.tsx';
import { MergeSums } from './merge-sums.tsx';
import { MergeTable } from './merge-table.tsx';
import { mergeTicks } from './merge-ticks.ts';
import { merging } from './send-branches.ts';

interface MergePanelProps {
  readonly branch: ShownBranch;
  readonly editing: Editing;
  readonly mayEdit: boolean;
}

/** What merging a branch would change, cell by cell, what stands in its way, and the merge of all of it or of a part. */
export function MergePanel({ branch, editing, mayEdit }: MergePanelProps) {
  const say = useWords();
  const id = useId();
  const navigate = useNavigate();
  const { data, error } = useQuery(theMerge(useShown(), branch.id));
  const close = (): void => {
    void navigate({ to: '.', search: ({ branch: _, ...rest }) => rest, resetScroll: false });
  };
  return (
    <section className={css['preview']} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={(head) => head?.focus()}>
        {say('budget.merge-of', { name: branch.name.text })}
      </h3>
      {error ? (
        <p role="alert">{error instanceof ProblemError ? error.problem.title : error.message}</p>
      ) : null}
      {data ? (
        <Merge key={data.revision} merge={data} editing={editing} mayEdit={mayEdit} onClose={close} />
      ) : (
        <p role="status">{say('app.loading')}</p>
      )}
    </section>
  );
}

interface MergeProps {
  readonly merge: ShownMerge;
  readonly editing: Editing;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
}

function Merge({ merge, editing, mayEdit, onClose }: MergeProps) {
  const say = useWords();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [keep, setKeep] = useState<'branch' | 'plan' | ''>('');
  const ticks = mergeTicks(left, setLeft);
  const chosen = ticks.among(merge.figures);
  const collides = chosen.some((one) => one.collides);
  const isAll = chosen.length === merge.figures.length;
  const order = {
    ...(isAll ? {} : { only: chosen.map(({ address }) => address) }),
    ...(keep === '' || !collides ? {} : { keep }),
  };
  const take = (): void => {
    onClose();
    editing.perform(merging(merge.branch.id, order));
  };
  return (
    <>
      <p>
        {merge.figures.length === 0
          ? say('budget.merge-nothing')
          : say('budget.merge-changes', { count: merge.figures.length })}
      </p>
      {merge.figures.length > 0 ? <MergeTable merge={merge} ticks={ticks} /> : null}
      {chosen.length > 0 && merge.figures.length > 1 ? <MergeSums merge={merge} figures={chosen} /> : null}
      {chosen.length > 0 ? <Then merge={merge} order={order} /> : null}
      {collides ? (
        <Choices
          legend={say('budget.merge-keep')}
          chosen={keep}
          choices={[
            { value: 'branch', label: say('budget.merge-keep-branch') },
            { value: 'plan', label: say('budget.merge-keep-plan') },
          ]}
          onChoose={setKeep}
        />
      ) : null}
      <div className={css['actions']}>
        {mayEdit && chosen.length > 0 ? (
          <Button look="main" disabled={collides && keep === ''} onClick={take}>
            {say('budget.merge-take', { count: chosen.length })}
          </Button>
        ) : null}
        <Button onClick={onClose}>{say('app.close')}</Button>
      </div>
    </>
  );
}

interface ThenProps {
  readonly merge: ShownMerge;
  readonly order: ChosenPart['order'];
}

/** How long ticks stand still, in milliseconds, before it is asked what they come to: the document is checked for it. */
const settles = 600;

/** What is otherwise once what is chosen was merged: asked when the ticks have settled. */
function Then({ merge, order }: ThenProps) {
  const say = useWords();
  const branch = merge.branch.id;
  const text = JSON.stringify(order);
  const isSettled = useSettled(text, settles) === text;
  const isPart = text !== '{}';
  const question = thePart(useShown(), { branch, order });
  const { data, error } = useQuery({ ...question, enabled: isSettled && isPart });
  const after = isPart ? (isSettled ? data : undefined) : merge;
  return (
    <>
      {error ? (
        <p role="alert">{error instanceof ProblemError ? error.problem.title : error.message}</p>
      ) : null}
      {after || error ? null : <p role="status">{say('app.loading')}</p>}
      {after ? <After merge={{ ...merge, ...after }} /> : null}
      <MergeFindings branch={branch} part={isSettled ? { branch, order } : null} />
    </>
  );
}

/** What of ceilings and of figures that should be one is otherwise then. */
function After({ merge }: { readonly merge: ShownMerge }) {
  const say = useWords();
  const language = useLanguage();
  const style: NumberStyle = { language, unit: 'money', money: 'thousands', minorDigits: merge.minorDigits };
  const shown = (value: number | null): string =>
    value === null ? say('figures.not-available') : shownAmount(value, style);
  const ceilings = merge.ceilings.filter(({ before, after }) => before !== after || (after ?? 0) < 0);
  const apart = merge.disagreements.filter(({ before, after }) => before !== after);
  return (
    <>
      {ceilings.length > 0 ? (
        <div>
          <h4>{say('budget.merge-ceilings')}</h4>
          <ul className={css['refused']}>
            {ceilings.map(({ words, amount, before, after }) => (
              <li key={words} data-broken={(after ?? 0) < 0}>
                {say('budget.merge-ceiling', {
                  words,
                  ceiling: shown(amount),
                  before: shown(before),
                  after: shown(after),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {apart.length > 0 ? (
        <div>
          <h4>{say('budget.merge-apart')}</h4>
          <ul className={css['refused']}>
            {apart.map(({ words, other, before, after }) => (
              <li key={`${words} ${other}`}>
                {say('budget.merge-apart-by', { words, other, before: shown(before), after: shown(after) })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}
