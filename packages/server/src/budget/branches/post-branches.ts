import {
  type branchBegins,
  discardBranch,
  postBranch,
  postBranchFigures,
  postMerge,
} from '@plenary/api/budget/branches';
import type { Actor } from '@plenary/core/access/actor';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { changesOfEdits } from '@plenary/core/document/edits/changes-of-edits';
import { branchIn, branchOf, branchWith } from '@plenary/core/negotiation/branch';
import { branchId } from '@plenary/core/negotiation/branch-id';
import { restated } from '@plenary/core/negotiation/merge';
import { planWithBranch } from '@plenary/core/negotiation/side-by-side';
import type { Change } from '@plenary/core/plan/change';
import { growing } from '@plenary/core/plan/planning/growth-changes';
import type { Edit } from '@plenary/store/plan/edit';
import type { PlanRecord } from '@plenary/store/plan/plan-record';
import type * as z from 'zod';
import { type HandledRoute, handled, type OpenedPlan } from '../../app/handler.ts';
import type { Writing } from '../../changes/writing.ts';
import { orderOf } from './get-branches.ts';

/** Makes a branch, as one revision. Refuses `branch-name-missing`, and as its beginning. */
export function handlePostBranch(writing: Writing): HandledRoute<typeof postBranch> {
  return handled(postBranch, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const name = body.name.trim();
    if (name === '') return refuse('branch-name-missing');
    const changes = begunWith(opened.value, body.begins);
    if (!changes.ok) return changes;
    const { proposals, branches } = opened.value;
    const id = branchId(name, new Set([...proposals, ...branches].map((one) => one.id)));
    const note = body.note.trim();
    const words = note === '' ? undefined : { [body.language]: note };
    const branch = branchOf(id, { [body.language]: name }, changes.value, words);
    const edit = { kind: 'put-branch', id, branch } as const;
    const done = await committed(writing, opened.value, edit, { actor, ...body });
    if (!done.ok) return done;
    const { revision, hash } = done.value;
    return ok({ revision, hash, branch: id, figures: changes.value.length });
  });
}

/** Assigns figures in a branch, as one revision. Refuses `unknown-branch`, `branch-merged`, `edit-conflicts`, and as applying. */
export function handlePostBranchFigures(writing: Writing): HandledRoute<typeof postBranchFigures> {
  return handled(postBranchFigures, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { plan, branches } = opened.value;
    const branch = branchIn(branches, params.branch);
    if (!branch.ok) return branch;
    const tried = planWithBranch(plan, branch.value);
    if (!tried.ok) return tried;
    const edits = body.edits.map((edit) => ({ ...edit, kind: 'amount' }) as const);
    const changes = changesOfEdits(edits, tried.value);
    if (!changes.ok) return changes;
    const set = changes.value.flatMap((change) => (change.kind === 'set-fact' ? [change] : []));
    const next = branchWith(branch.value, set);
    if (!next.ok) return next;
    const edit = { kind: 'put-branch', id: params.branch, branch: next.value } as const;
    const done = await committed(writing, opened.value, edit, { actor, ...body });
    return done.ok ? ok({ revision: done.value.revision, hash: done.value.hash }) : done;
  });
}

/** Merges a branch, or a part of it, as one revision. Refuses `unknown-branch`, as `merging`, and what must stay. */
export function handlePostMerge(writing: Writing): HandledRoute<typeof postMerge> {
  return handled(postMerge, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const { plan } = opened.value;
    const edit = { kind: 'merge-branch', id: params.branch, order: orderOf(body) } as const;
    const done = await committed(writing, opened.value, edit, { actor, ...body });
    if (!done.ok) return done;
    const { revision, hash, proposals, plan: after } = done.value;
    const left = branchIn(proposals, params.branch);
    const merged = left.ok && left.value.merged === true;
    const before = branchIn(opened.value.branches, params.branch);
    const figures = before.ok
      ? restated(plan, before.value).changes.length - restated(after, before.value).changes.length
      : 0;
    return ok({ revision, hash, figures, merged });
  });
}

/** Takes a branch away, as one revision. Refuses `unknown-branch`. */
export function handleDiscardBranch(writing: Writing): HandledRoute<typeof discardBranch> {
  return handled(discardBranch, async ({ params, body }, { open, actor }) => {
    const opened = await open(params.plan);
    if (!opened.ok) return opened;
    const branch = branchIn(opened.value.branches, params.branch);
    if (!branch.ok) return branch;
    const edit = { kind: 'put-branch', id: params.branch, branch: null } as const;
    const done = await committed(writing, opened.value, edit, { actor, ...body });
    return done.ok ? ok({ revision: done.value.revision, hash: done.value.hash }) : done;
  });
}

function begunWith(
  { plan, branches }: OpenedPlan,
  begins: z.output<typeof branchBegins>,
): Result<readonly Change[]> {
  if (begins.kind === 'plan') return ok([]);
  if (begins.kind === 'growth') return growing(plan, begins);
  const branch = branchIn(branches, begins.branch);
  return branch.ok ? ok(restated(plan, branch.value).changes) : branch;
}

interface Why {
  readonly actor: Actor;
  readonly basedOn: number;
  readonly reason: string;
}

async function committed(
  writing: Writing,
  { plan, revision }: OpenedPlan,
  edit: Edit,
  { actor, basedOn, reason }: Why,
): Promise<Result<PlanRecord>> {
  if (revision !== basedOn) return refuse('revision-conflict', { basedOn, current: revision });
  return await writing.commit({ plan: plan.id, actor, reason, basedOn, edit });
}
