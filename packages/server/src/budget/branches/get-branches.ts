import {
  getBranches,
  getMerge,
  type MergeSelection,
  previewMerge,
  previewMergeFindings,
} from '@plenary/api/budget/branches';
import { addressText } from '@plenary/core/basics/address';
import { ok, type Result } from '@plenary/core/basics/result';
import { type Branch, branchIn } from '@plenary/core/negotiation/branch';
import { type MergeOrder, partOf } from '@plenary/core/negotiation/merge';
import { planWithBranch } from '@plenary/core/negotiation/side-by-side';
import { type CheckedDocument, handled, type OpenedPlan } from '../../app/handler.ts';
import { once } from '../../app/reading/once.ts';
import { shownBranch } from './shown-branch.ts';
import { mergeLeaves, shownMerge } from './shown-merge.ts';
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

/** Answers what merging a part of a branch would leave. Refuses as `handleMerge`, and as `partOf`. */
export const handlePreviewMerge = handled(previewMerge, async ({ params, body }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan, branches, revision } = opened.value;
  const branch = branchIn(branches, params.branch);
  if (!branch.ok) return branch;
  const part = partOf(plan, branch.value, orderOf(body));
  if (!part.ok) return part;
  const leaves = mergeLeaves(part.value, plan, body.language);
  return leaves.ok ? ok({ ...leaves.value, revision }) : leaves;
});

/** How a branch is merged, as a page asks for it. */
export function orderOf({ keep, only }: MergeSelection): MergeOrder {
  return { ...(keep ? { keep } : {}), ...(only ? { only } : {}) };
}

/**
 * Answers what the checks would find otherwise if a branch or a part of it were merged, once they have said it. Refuses as
 * `handlePreviewMerge`, and where the document of the plan cannot be checked.
 */
export const handlePreviewMergeFindings = handled(previewMergeFindings, async ({ params, body }, context) => {
  const opened = await context.open(params.plan);
  if (!opened.ok) return opened;
  const { plan, proposals, branches, revision } = opened.value;
  const branch = branchIn(branches, params.branch);
  if (!branch.ok) return branch;
  const part = partOf(plan, branch.value, orderOf(body));
  if (!part.ok) return part;
  const after = planWithBranch(plan, part.value);
  if (!after.ok) return after;
  const before = await opened.value.checked();
  if (!before.ok) return before;
  const tried = await checkedOnce(opened.value, part.value, after.value);
  if (!tried.ok) return tried;
  const states = [
    { plan, checked: before.value },
    { plan: after.value, checked: tried.value },
  ] as const;
  return ok({ revision, ...shownMergeFindings(...states, proposals, body.language) });
});

/** How many parts of branches are kept checked: a checked document is large, and ticks make many parts. */
const mostKept = 6;

/**
 * For as long as the revision stands a part of a branch is the same, in every language: it is checked once. What was given up is tried again,
 * and what was asked for longest ago is forgotten.
 */
async function checkedOnce(
  opened: OpenedPlan,
  part: Branch,
  tried: OpenedPlan['plan'],
): Promise<Result<CheckedDocument>> {
  const known = checksOfBranches(opened);
  const key = keyOf(part);
  const checking = known.get(key) ?? opened.checkedAs(tried);
  known.delete(key);
  known.set(key, checking);
  for (const oldest of [...known.keys()].slice(0, -mostKept)) known.delete(oldest);
  const forget = (): void => void known.delete(key);
  checking.then((one) => one.ok || forget(), forget);
  return await checking;
}

function keyOf({ id, changes }: Branch): string {
  return [id, ...changes.map((one) => (one.kind === 'set-fact' ? addressText(one) : one.kind))].join('\n');
}

const checksOfBranches = once<OpenedPlan, Map<string, Promise<Result<CheckedDocument>>>>(() => new Map());
