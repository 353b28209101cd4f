import { postSpread, previewSpread } from '@plenary/api/budget/spread';
import { ok, refuse } from '@plenary/core/basics/result';
import { factsUnder } from '@plenary/core/budget/cube';
import { spread } from '@plenary/core/budget/spread/spread';
import { addressWords } from '@plenary/core/views/address-words';
import { type HandledRoute, handled } from '../../app/handler.ts';
import type { Writing } from '../../changes/writing.ts';

/** Answers what spreading an amount would do. */
export const handlePreviewSpread = handled(previewSpread, async ({ params, body }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan } = opened.value;
  const { cube, at, amount, key, unit, language } = body;
  const done = spread(plan.budget, { at: { cube, at }, amount, key, unit });
  if (!done.ok) return done;
  const cells = done.value.map((assigned) => ({
    at: assigned.at,
    words: addressWords(assigned, plan, language),
    before: assigned.before?.amount ?? null,
    after: assigned.after?.amount ?? null,
  }));
  const stated = factsUnder(plan.budget, { cube, at }).length;
  const replaced = done.value.filter((assigned) => assigned.before !== null).length;
  return ok({ cells, kept: stated - replaced });
});

/** Spreads an amount over the cells under a figure, as one revision. */
export function handleSpread(writing: Writing): HandledRoute<typeof postSpread> {
  return handled(postSpread, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { plan, revision } = opened.value;
    const { cube, at, amount, key, unit, basedOn, reason } = body;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const done = spread(plan.budget, { at: { cube, at }, amount, key, unit });
    if (!done.ok) return done;
    const edit = { kind: 'change', changes: done.value } as const;
    const written = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    if (!written.ok) return written;
    return ok({ revision: written.value.revision, hash: written.value.hash, cells: done.value.length });
  });
}
