import { postTakeBack, postWaiver } from '@plenary/api/findings';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { takingBack, waiving } from '@plenary/core/checks/waivers/waivers';
import type { Put } from '@plenary/core/plan/change';
import { type HandledRoute, handled } from '../app/handler.ts';
import { findingsOfPlan } from '../app/reading/findings-of-plan.ts';
import type { Wanted, Writing } from '../changes/writing.ts';

/**
 * Waives a finding, as one revision whose reason is that of the waiver. Refuses `finding-not-there`, `revision-conflict`, and what waiving and
 * writing refuse.
 */
export function handlePostWaiver(writing: Writing): HandledRoute<typeof postWaiver> {
  return handled(postWaiver, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { basedOn, reason, language } = body;
    const { plan, revision } = opened.value;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const { all, waived } = findingsOfPlan(opened.value);
    const known = [...all, ...waived.map(({ found }) => found)];
    const found = known.find(({ id }) => id === body.finding);
    if (!found) return refuse('finding-not-there', { finding: body.finding });
    const by = { id: actor.id, name: actor.name };
    const change = waiving(found.finding, plan, { reason, language, by, at: new Date().toISOString() });
    if (!change.ok) return change;
    return await written(writing, change.value, { plan: params.plan, actor, reason: reason.trim(), basedOn });
  });
}

/** Takes a waiver back, as one revision. Refuses `waiver-not-there`, `revision-conflict`, and what writing refuses. */
export function handleTakeBack(writing: Writing): HandledRoute<typeof postTakeBack> {
  return handled(postTakeBack, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { basedOn, reason } = body;
    const change = takingBack(params.waiver, opened.value.plan);
    if (!change.ok) return change;
    return await written(writing, change.value, { plan: params.plan, actor, reason, basedOn });
  });
}

async function written(
  writing: Writing,
  change: Put<'waiver'>,
  wanted: Omit<Wanted, 'edit'>,
): Promise<Result<{ revision: number; hash: string; waiver: string }>> {
  const done = await writing.commit({ ...wanted, edit: { kind: 'change', changes: [change] } });
  if (!done.ok) return done;
  const { revision, hash } = done.value;
  return ok({ revision, hash, waiver: change.id });
}
