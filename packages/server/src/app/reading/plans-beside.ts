import { ok, type Result } from '@plenary/core/basics/result';
import { versionAndBranch } from '@plenary/core/negotiation/branch-version';
import { withBranchVersions } from '@plenary/core/negotiation/side-by-side';
import type { Plan } from '@plenary/core/plan/plan';
import type { OpenedPlan } from '../handler.ts';
import { once } from './once.ts';
import type { ShownPlan } from './shown-plan.ts';

type Plans = Pick<ShownPlan, 'base' | 'plan'>;

/**
 * The plans with the branches among the ids of versions as versions of their own (`version@branch`): what is asked for beside the plan.
 * Refuses as `withBranchVersions`.
 */
export function plansBeside(
  opened: OpenedPlan,
  { base, plan }: Plans,
  ids: readonly string[],
): Result<Plans> {
  const named = ids.filter((id) => versionAndBranch(id) !== null).sort();
  if (named.length === 0) return ok({ base, plan });
  const [without, within] = [base, plan].map((one) => besideOf(opened, one, named));
  if (!without?.ok) return without ?? ok({ base, plan });
  if (!within?.ok) return within ?? ok({ base, plan });
  return ok({ base: without.value, plan: within.value });
}

/** Computed once for as long as the revision stands. */
function besideOf(opened: OpenedPlan, plan: Plan, named: readonly string[]): Result<Plan> {
  const plans = plansWithBranches(plan);
  const key = named.join(' ');
  const known = plans.get(key);
  if (known) return known;
  const made = withBranchVersions(plan, opened.branches, named);
  if (plans.size >= mostKept) plans.clear();
  plans.set(key, made);
  return made;
}

const mostKept = 16;
const plansWithBranches = once<Plan, Map<string, Result<Plan>>>(() => new Map());
