import { getBranches, getMerge, getMergeFindings } from '@plenary/api/budget/branches';
import { aboutPlan } from '../../app/server.ts';
import type { Shown } from '../../app/use-shown.ts';

/** The question for the branches of planners. */
export function theBranches({ plan, language }: Pick<Shown, 'plan' | 'language'>) {
  return aboutPlan(plan, getBranches, { params: { plan }, query: { language } });
}

/** The question for what merging one would do. */
export function theMerge({ plan, language }: Pick<Shown, 'plan' | 'language'>, branch: string) {
  return aboutPlan(plan, getMerge, { params: { plan, branch }, query: { language } });
}

/** The question for what the checks would find otherwise then. */
export function theMergeFindings({ plan, language }: Pick<Shown, 'plan' | 'language'>, branch: string) {
  return aboutPlan(plan, getMergeFindings, { params: { plan, branch }, query: { language } });
}
