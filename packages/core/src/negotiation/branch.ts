import { addressText } from '../basics/address.ts';
import { ok, type Result, refuse } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import type { Words } from '../basics/words.ts';
import type { Change, SetFact } from '../plan/change.ts';
import type { Proposal } from './proposal.ts';

/** A branch of planners: changes that are tried, shown beside the plan, and merged or left. */
export interface Branch extends Proposal {
  readonly branch: Words;
}

/** A branch with changes made against the plan as it stands; `note` says what it is for. */
export function branchOf(id: string, name: Words, changes: readonly Change[], note?: Words): Branch {
  return { id, by: [], changes, excludes: [], branch: name, ...(note ? { note } : {}) };
}

/** Says whether a proposal is a branch of planners. */
export function isBranch(proposal: Proposal): proposal is Branch {
  return proposal.branch !== undefined;
}

/** What delegations and documents propose: everything but branches. */
export function withoutBranches(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.some(isBranch) ? proposals.filter((one) => !isBranch(one)) : proposals;
}

/** What a document proposes, with the branches of the plan that it replaces: no document tells of them. One that tells has its own. */
export function withBranchesOf(before: readonly Proposal[], next: readonly Proposal[]): readonly Proposal[] {
  const taken = new Set(next.map((one) => one.id));
  const kept = next.some(isBranch) ? [] : before.filter((one) => isBranch(one) && !taken.has(one.id));
  return kept.length === 0 ? next : [...next, ...kept];
}

/** The branch of an id. Refuses `unknown-branch`, with those there are. */
export function branchIn(proposals: readonly Proposal[], id: string): Result<Branch> {
  const branches = proposals.filter(isBranch);
  const found = branches.find((one) => one.id === id);
  const known = branches.map((one) => one.id).join(', ');
  return found ? ok(found) : refuse('unknown-branch', { branch: id, known, count: branches.length });
}

/**
 * A branch in which more is assigned: `changes` are made against the plan as the branch has it. A figure keeps what stood when the branch
 * first assigned it, and one that is put back to that is assigned no more. Refuses `branch-merged`.
 */
export function branchWith(branch: Branch, changes: readonly SetFact[]): Result<Branch> {
  if (branch.merged) return refuse('branch-merged', { branch: branch.id });
  const assigned = new Map<string, SetFact>();
  const others: Change[] = [];
  for (const change of [...branch.changes, ...changes]) {
    if (change.kind !== 'set-fact') {
      others.push(change);
      continue;
    }
    const key = addressText(change);
    const known = assigned.get(key);
    assigned.set(key, known ? { ...known, after: change.after } : change);
  }
  const kept = [...assigned.values()].filter(({ before, after }) => !same(before, after));
  return ok({ ...branch, changes: [...others, ...kept] });
}
