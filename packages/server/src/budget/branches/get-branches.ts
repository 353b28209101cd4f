import { getBranches, getMerge, getMergeFindings } from '@plenary/api/budget/branches';
import { ok, type Result } from '@plenary/core/basics/result';
import { branchIn } from '@plenary/core/negotiation/branch';
import { planWithBranch } from '@plenary/core/negotiation/side-by-side';
import { type CheckedDocument, handled, type OpenedPlan } from '../../app/handler.ts';
import { once } from '../../app/reading/once.ts';
import { shownBranch } from './shown-branch.ts';
import { shownMerge } from './shown-merge.ts';
import { shownMergeFindings } from './shown-merge-findings.ts';

/** Answers the branches of planners on a plan. */
export const handleBranches = handled(getBranches, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan, branches } = opened.value;
  return ok({ branches: branches.map((one) => shownBranch(one, plan, query.language)) });
});

/** Answers what merging a branch would do. Refuses `unknown-branch`, and what cannot be applied. */
export const handleMerge = handled(getMerge, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan, branches, revision } = opened.value;
  const branch = branchIn(branches, params.branch);
  if (!branch.ok) return branch;
  const merge = shownMerge(branch.value, plan, query.language);
  return merge.ok ? ok({ ...merge.value, revision }) : merge;
});

/**
 * Answers what the checks would find otherwise if a branch were merged, once they have said it. Refuses as `handleMerge`, and where the
 * document of the plan cannot be checked.
 */
export const handleMergeFindings = handled(getMergeFindings, async ({ params, query }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan, proposals, branches, revision } = opened.value;
  const branch = branchIn(branches, params.branch);
  if (!branch.ok) return branch;
  const after = planWithBranch(plan, branch.value);
  if (!after.ok) return after;
  const before = await opened.value.checked();
  if (!before.ok) return before;
  const tried = await checkedOnce(opened.value, params.branch, after.value);
  if (!tried.ok) return tried;
  const states = [
    { plan, checked: before.value },
    { plan: after.value, checked: tried.value },
  ] as const;
  return ok({ revision, ...shownMergeFindings(...states, proposals, query.language) });
});

/** For as long as the revision stands a branch is the same, in every language: it is checked once. What was given up is tried again. */
async function checkedOnce(
  opened: OpenedPlan,
  branch: string,
  tried: OpenedPlan['plan'],
): Promise<Result<CheckedDocument>> {
  const known = checksOfBranches(opened);
  const checking = known.get(branch) ?? opened.checkedAs(tried);
  known.set(branch, checking);
  const forget = (): void => void known.delete(branch);
  checking.then((one) => one.ok || forget(), forget);
  return await checking;
}

const checksOfBranches = once<OpenedPlan, Map<string, Promise<Result<CheckedDocument>>>>(() => new Map());
