import { ok, type Result } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { leftOf, type MergeOrder, merging } from '@plenary/core/negotiation/merge';
import { applyAll } from '@plenary/core/plan/apply';
import { leavesHeld } from '@plenary/core/plan/held';
import { type Arguments, lastValue, oneOf } from '../plenary/arguments.ts';
import { commandWord } from '../plenary/command-words.ts';
import { branchNamed } from './branch-named.ts';

/** A plan with its branches after a piece of work, and what is told of that. */
export interface ChangedBranches extends Pick<Interpretation, 'plan' | 'proposals'> {
  /** Whole lines; empty where there is nothing to tell. */
  readonly said: string;
}

/** A plan after a branch was merged, whole or in part. Refuses as `merging`, and what must stay. */
export function branchMerged(
  { plan, proposals }: Interpretation,
  given: Arguments,
  language: Language,
): Result<ChangedBranches> {
  const branch = branchNamed(proposals, lastValue(given, 'merge') ?? '');
  if (!branch.ok) return branch;
  const order = mergeOrder(given);
  if (!order.ok) return order;
  const changes = merging(plan, branch.value, order.value);
  if (!changes.ok) return changes;
  const held = leavesHeld(changes.value, plan);
  if (!held.ok) return held;
  const merged = applyAll(changes.value, plan);
  if (!merged.ok) return merged;
  const left = leftOf(plan, branch.value, order.value);
  const said = commandWord(language, 'scenario-merged-now', { id: left.id, count: changes.value.length });
  return ok({
    plan: merged.value,
    proposals: proposals.map((one) => (one.id === left.id ? left : one)),
    said: `${said}\n`,
  });
}

/** A plan without a branch. */
export function branchDiscarded(
  { plan, proposals }: Interpretation,
  given: Arguments,
): Result<ChangedBranches> {
  const branch = branchNamed(proposals, lastValue(given, 'discard') ?? '');
  if (!branch.ok) return branch;
  return ok({ plan, proposals: proposals.filter((one) => one.id !== branch.value.id), said: '' });
}

/** What is merged of a branch, as options say it. Refuses what `--keep` does not know. */
export function mergeOrder(given: Arguments): Result<MergeOrder> {
  const kept = lastValue(given, 'keep');
  const only = given.values['only'];
  const keep = kept === undefined ? null : oneOf(kept, ['scenario', 'plan'] as const, 'keep');
  if (keep && !keep.ok) return keep;
  return ok({
    ...(keep ? { keep: keep.value === 'plan' ? 'plan' : 'branch' } : {}),
    ...(only ? { only } : {}),
  });
}
