import type { Actor } from '@plenary/core/access/actor';
import type { Action } from '@plenary/core/access/may';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { branchIn, isBranch } from '@plenary/core/negotiation/branch';
import { leftOf, merging } from '@plenary/core/negotiation/merge';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { planWithBranch } from '@plenary/core/negotiation/side-by-side';
import type { ProposalsReplaced } from '../log/log-entry.ts';
import type { Content } from '../log/replay.ts';
import type { Edit } from './edit.ts';
import { type Edited, stepped } from './edited.ts';

/**
 * The state after putting a branch. Refuses `id-mismatch`, `id-taken` where a proposal has the id, `unknown-branch` where there is none to take
 * away, and what could not be applied if it were merged now; what must stay in the plan may be tried.
 */
export function branchPut(
  actor: Actor,
  current: Content,
  { id, branch }: Extract<Edit, { kind: 'put-branch' }>,
): Result<Edited> {
  const standing = current.proposals.find((one) => one.id === id);
  if (standing && !isBranch(standing)) return refuse('id-taken', { at: `proposal:${id}` });
  if (branch && branch.id !== id) return refuse('id-mismatch', { at: `proposal:${id}`, id: branch.id });
  const known = branch ? ok(null) : branchIn(current.proposals, id);
  if (!known.ok) return known;
  const changes = [standing, branch].flatMap((one) => one?.changes ?? []);
  const action: Action = { kind: 'put-branch', changes, plan: current.plan };
  const edited = stepped(actor, action, current, [], [replacing(current.proposals, id, branch)]);
  if (!edited.ok || !branch) return edited;
  const tried = planWithBranch(current.plan, branch);
  return tried.ok ? edited : tried;
}

/** The state after merging a branch, or a part of it: one revision, with which the branch knows what is left of it. Refuses as `merging`. */
export function branchMerged(
  actor: Actor,
  current: Content,
  { id, order }: Extract<Edit, { kind: 'merge-branch' }>,
): Result<Edited> {
  const branch = branchIn(current.proposals, id);
  if (!branch.ok) return branch;
  const { plan, proposals } = current;
  const changes = merging(plan, branch.value, order);
  if (!changes.ok) return changes;
  const left = leftOf(plan, branch.value, order);
  const action: Action = { kind: 'change', changes: changes.value, plan };
  return stepped(actor, action, current, changes.value, [replacing(proposals, id, left)]);
}

function replacing(proposals: readonly Proposal[], id: string, after: Proposal | null): ProposalsReplaced {
  const index = proposals.findIndex((one) => one.id === id);
  const before = proposals[index];
  return {
    index: index < 0 ? proposals.length : index,
    before: before ? [before] : [],
    after: after ? [after] : [],
  };
}
