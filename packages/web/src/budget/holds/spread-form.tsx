import type { PivotTable } from '@plenary/api/budget/pivot';
import { postSpread, previewSpread, type SpreadOrder } from '@plenary/api/budget/spread';
import { call } from '@plenary/api/client';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ask, keyOfPlan, ProblemError, server } from '../../app/server.ts';
import { useShown } from '../../app/use-shown.ts';
import { useLanguage, useWords } from '../../app/use-words.ts';
import { sendChange, type Task } from '../../changes/send.ts';
import { Button } from '../../ui/button.tsx';
import { placeIn } from '../branches/branch-target.ts';
import { copiedText } from '../editing/pasted.ts';
import { type NumberStyle, placesOf } from '../grid/shown-number.ts';
import { useSettled } from '../table/use-settled.ts';
import type { HeldFigure } from './ceiling-form.tsx';
import css from './holds.module.css';
import { isWeighed, orderOf, type SpreadDraft, spreadChoices } from './spread-draft.ts';
import { SpreadFields } from './spread-fields.tsx';
import { ShownPreview } from './spread-preview.tsx';
import { WeightFields } from './weight-fields.tsx';

interface SpreadFormProps {
  readonly figure: HeldFigure;
  /** The branch that the page shows; `null` for the plan. */
  readonly within: string | null;
  /** What to begin with: what was typed, or a ceiling; in minor units. */
  readonly begin: number | null;
  readonly style: NumberStyle;
  readonly table: PivotTable;
  readonly onSpread: (task: Task) => void;
  readonly onLeave: () => void;
}

/**
 * Brings amounts to the cells under a figure in one of the ways there are: top down by a key, by a growth, from below, out of what is
 * not allocated. What every cell would have is shown before it is done, and what stays and why.
 */
export function SpreadForm({ within, begin, style, table, onSpread, onLeave, ...given }: SpreadFormProps) {
  const say = useWords();
  const { branch, at } = placeIn(given.figure.at, within);
  const figure = { ...given.figure, at };
  const [draft, setDraft] = useState(() => begun(figure, begin, style, table));
  const ordered = useOrdered(draft, figure, style, branch);
  const { order, preview } = ordered;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    if (order) onSpread(spreading(order, branch));
  };
  return (
    <form
      className={css['form']}
      aria-label={say('budget.spread')}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onLeave();
      }}
    >
      <p className={css['over']}>{say('budget.spread-over', { words: figure.words })}</p>
      <SpreadFields
        figure={figure}
        draft={draft}
        choices={spreadChoices(table, figure.at)}
        versions={table.versions}
        isMeant={ordered.isMeant}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
      <Button look="main" type="submit" disabled={!ordered.isShown || !preview || preview.changed === 0}>
        {say('budget.spread-do')}
      </Button>
      <Button onClick={onLeave}>{say('app.close')}</Button>
      <Outcome
        ordered={ordered}
        style={style}
        weights={draft.cellWeights}
        onWeigh={(cellWeights) => setDraft({ ...draft, cellWeights })}
      />
    </form>
  );
}

/** The order that a draft comes to, and what that would do; where cells are weighed also which there are. */
function useOrdered(draft: SpreadDraft, figure: HeldFigure, style: NumberStyle, branch: string | null) {
  const thousand = style.unit === 'money' ? 10 ** (style.minorDigits + 3) : 1000;
  const of = { cube: figure.cube, at: figure.at, places: placesOf(style), thousand };
  const order = orderOf(draft, of);
  // Equal parts tell the cells in an order that no weight changes.
  const unweighed = isWeighed(draft) ? orderOf({ ...draft, key: 'equal' }, of) : null;
  const { data, error, isOfOrder } = usePreview(order, branch);
  const listed = usePreview(unweighed, branch);
  return {
    order,
    preview: order && data ? data : null,
    /** Whether the preview is of what is ordered now, not of what was before the last key. */
    isShown: isOfOrder,
    cells: isWeighed(draft) ? (listed.data?.cells ?? null) : null,
    /** Whether what is typed and chosen beside weights can be meant. */
    isMeant: order !== null || unweighed !== null,
    refused: order ? error : listed.error,
  };
}

interface OutcomeProps {
  readonly ordered: ReturnType<typeof useOrdered>;
  readonly style: NumberStyle;
  readonly weights: SpreadDraft['cellWeights'];
  readonly onWeigh: (weights: SpreadDraft['cellWeights']) => void;
}

/** What an order would do, or why it cannot be done; with a weight to type beside each cell where cells are weighed. */
function Outcome({ ordered, style, weights, onWeigh }: OutcomeProps) {
  const { order, preview, cells, refused } = ordered;
  return (
    <>
      <div role="status" className={css['preview']}>
        {refused ? <p>{refused instanceof ProblemError ? refused.problem.title : refused.message}</p> : null}
        {preview && order ? (
          <ShownPreview preview={preview} order={order} style={style} isListed={cells === null} />
        ) : null}
      </div>
      {cells ? (
        <WeightFields cells={cells} preview={preview} weights={weights} style={style} onChange={onWeigh} />
      ) : null}
    </>
  );
}

function begun(
  { value, at }: HeldFigure,
  begin: number | null,
  style: NumberStyle,
  { versions, cubes, shown }: PivotTable,
): SpreadDraft {
  const own = at['version'] ?? '';
  const choices = spreadChoices({ cubes, shown }, at);
  return {
    way: 'spread',
    amount: copiedText(begin ?? value, placesOf(style)),
    key: `version ${own}`,
    whole: false,
    profile: '',
    weights: {},
    cellWeights: {},
    base: versions.find(({ id }) => id !== own)?.id ?? '',
    percent: '0',
    from: choices.finer[0] ?? '',
  };
}

function usePreview(order: SpreadOrder | null, branch: string | null) {
  const settled = useSettled(JSON.stringify(order));
  const { plan } = useShown();
  const language = useLanguage();
  const isOfOrder = order !== null && settled === JSON.stringify(order);
  const { data, error } = useQuery({
    queryKey: [...keyOfPlan(plan), previewSpread.path, settled, branch, language],
    enabled: isOfOrder,
    retry: false,
    queryFn: async () => {
      if (!order) throw new Error('nothing is ordered');
      return await ask(previewSpread, {
        params: { plan },
        query: {},
        body: { order, language, ...inBranch(branch) },
      });
    },
  });
  return { data, error, isOfOrder };
}

function inBranch(branch: string | null): { branch?: string } {
  return branch === null ? {} : { branch };
}

function spreading(order: SpreadOrder, branch: string | null): Task {
  return (given) =>
    sendChange(
      ({ plan, revision, reason }) =>
        call(server(), postSpread, {
          params: { plan },
          query: {},
          body: { order, ...inBranch(branch), basedOn: revision, reason },
        }),
      given,
    );
}
