import { postRepair } from '@plenary/api/findings';
import { ok, refuse } from '@plenary/core/basics/result';
import { type HandledRoute, handled } from '../app/handler.ts';
import { findingsOfPlan } from '../app/reading/findings-of-plan.ts';
import type { Writing } from '../changes/writing.ts';
import { changesOfRepair } from './repairs-of-plan.ts';

/**
 * Carries a repair out as one revision. Refuses `revision-conflict`, `finding-not-there`, `repair-not-applicable`, and what writing refuses: what
 * is locked, or not the actor's to change.
 */
export function handlePostRepair(writing: Writing): HandledRoute<typeof postRepair> {
  return handled(postRepair, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { basedOn, finding: id, reason } = body;
    const { plan, revision } = opened.value;
    if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
    const { all, checked } = findingsOfPlan(opened.value);
    const found = all.find((one) => one.id === id);
    if (!found || !checked) return refuse('finding-not-there', { finding: id });
    const changes = changesOfRepair(found.finding, body.repair, checked, plan);
    if (!changes.ok) return changes;
    const edit = { kind: 'change', changes: changes.value } as const;
    const done = await writing.commit({ plan: params.plan, actor, reason, basedOn, edit });
    return done.ok ? ok({ revision: done.value.revision, hash: done.value.hash }) : done;
  });
}
