import { mostPreviewed, postSpread, previewSpread, type SpreadPreview } from '@plenary/api/budget/spread';
import { ok, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { ordered } from '@plenary/core/budget/spread/spread-order';
import type { SpreadCell, SpreadOutcome } from '@plenary/core/budget/spread/spread-outcome';
import { spreadOutcome } from '@plenary/core/budget/spread/spread-outcome';
import { unallocated } from '@plenary/core/budget/unallocated';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import { type HandledRoute, handled } from '../../app/handler.ts';
import type { Writing } from '../../changes/writing.ts';
import { heldWords } from '../holds/held-words.ts';
import type { Holders } from '../holds/holders.ts';

/** Answers what an order would do under a figure. */
export function handlePreviewSpread(holders: Holders): HandledRoute<typeof previewSpread> {
  return handled(previewSpread, async ({ params, body }, context) => {
    const opened = await context.open(params.plan);
    if (!opened.ok) return opened;
    const { plan } = opened.value;
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
    const { plan, revision } = opened.value;
    const { order, basedOn, reason } = body;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const done = ordered(plan.budget, order);
    if (!done.ok) return done;
    const edit = { kind: 'change', changes: done.value } as const;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    if (!written.ok) return written;
    return ok({ revision: written.value.revision, hash: written.value.hash, cells: done.value.length });
  });
}
