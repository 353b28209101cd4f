import { mostPreviewed, postSpread, previewSpread, type SpreadPreview } from '@plenary/api/budget/spread';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { ordered } from '@plenary/core/budget/spread/spread-order';
import type { SpreadCell, SpreadOutcome } from '@plenary/core/budget/spread/spread-outcome';
import { spreadOutcome } from '@plenary/core/budget/spread/spread-outcome';
import { unallocated } from '@plenary/core/budget/unallocated';
import { type Branch, branchIn, branchWith } from '@plenary/core/negotiation/branch';
import { planWithBranch } from '@plenary/core/negotiation/side-by-side';
import type { SetFact } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import type { Edit } from '@plenary/store/plan/edit';
import { type HandledRoute, handled, type OpenedPlan } from '../../app/handler.ts';
import type { Writing } from '../../changes/writing.ts';
import { heldWords } from '../holds/held-words.ts';
import type { Holders } from '../holds/holders.ts';

/** Answers what an order would do under a figure. */
export function handlePreviewSpread(holders: Holders): HandledRoute<typeof previewSpread> {
  return handled(previewSpread, async ({ params, body }, context) => {
    const opened = await context.open(params.plan);
    if (!opened.ok) return opened;
    const within = planWithin(opened.value, body.branch);
    if (!within.ok) return within;
    const plan = within.value;
    const done = spreadOutcome(plan.budget, body.order);
    if (!done.ok) return done;
    const words = heldWords(plan, await holders(opened.value), body.language);
    return ok(preview(done.value, { plan, cube: body.order.cube, language: body.language, words }));
  });
}

interface Told {
  readonly plan: Plan;
  readonly cube: string;
  readonly language: Language;
  readonly words: ReturnType<typeof heldWords>;
}

function preview(outcome: SpreadOutcome, { plan, cube, language, words }: Told): SpreadPreview {
  const { cells, assignments, before, after, held } = outcome;
  const changed = assignments.length;
  // What must stay is told even where many cells change.
  const staying = cells.slice(changed).toSorted((a, b) => Number(b.held !== null) - Number(a.held !== null));
  const shown: readonly SpreadCell[] = [
    ...cells.slice(0, mostPreviewed),
    ...staying.slice(0, Math.max(100, mostPreviewed - changed)),
  ];
  return {
    cells: [...new Set(shown)].map((cell) => ({
      at: cell.at,
      words: addressWords({ cube, at: cell.at }, plan, language),
      before: cell.before,
      after: cell.after,
      held: cell.held && words(cell.held),
      unallocated: Object.values(cell.at).includes(unallocated),
    })),
    changed,
    kept: cells.length - changed,
    before,
    after,
    held,
    unallocated: outcome.unallocated,
  };
}

/** Does what an order says under a figure, as one revision. */
export function handleSpread(writing: Writing): HandledRoute<typeof postSpread> {
  return handled(postSpread, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { revision, branches } = opened.value;
    const { order, branch, basedOn, reason } = body;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const within = planWithin(opened.value, branch);
    if (!within.ok) return within;
    const done = ordered(within.value.budget, order);
    if (!done.ok) return done;
    const edit = branch === undefined ? changeOf(done.value) : inBranch(branches, branch, done.value);
    if (!edit.ok) return edit;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit: edit.value });
    if (!written.ok) return written;
    return ok({ revision: written.value.revision, hash: written.value.hash, cells: done.value.length });
  });
}

/** The plan that is spread in: as it stands, or as a branch has it. */
function planWithin({ plan, branches }: OpenedPlan, id: string | undefined): Result<Plan> {
  if (id === undefined) return ok(plan);
  const branch = branchIn(branches, id);
  return branch.ok ? planWithBranch(plan, branch.value) : branch;
}

function changeOf(changes: readonly SetFact[]): Result<Edit> {
  return ok({ kind: 'change', changes });
}

function inBranch(branches: readonly Branch[], id: string, changes: readonly SetFact[]): Result<Edit> {
  const branch = branchIn(branches, id);
  if (!branch.ok) return branch;
  const next = branchWith(branch.value, changes);
  return next.ok ? ok({ kind: 'put-branch', id, branch: next.value }) : next;
}
