import {
  getBranches,
  getMerge,
  type MergeSelection,
  previewMerge,
  previewMergeFindings,
} from '@plenary/api/budget/branches';
import { queryOptions } from '@tanstack/react-query';
import { aboutPlan, ask, keyOfPlan } from '../../app/server.ts';
import type { Shown } from '../../app/use-shown.ts';

/** The question for the branches of planners. */
export function theBranches({ plan, language }: Pick<Shown, 'plan' | 'language'>) {
  return aboutPlan(plan, getBranches, { params: { plan }, query: { language } });
}

/** The question for what merging one would do. */
export function theMerge({ plan, language }: Pick<Shown, 'plan' | 'language'>, branch: string) {
  return aboutPlan(plan, getMerge, { params: { plan, branch }, query: { language } });
}

/** What of a branch is chosen to be merged. */
export interface ChosenPart {
  readonly branch: string;
  readonly order: MergeSelection;
}

/** The question for what merging a part of one would leave. */
export function thePart({ plan, language }: Pick<Shown, 'plan' | 'language'>, { branch, order }: ChosenPart) {
  const given = { params: { plan, branch }, query: {}, body: { ...order, language } };
  return queryOptions({
    queryKey: [...keyOfPlan(plan), previewMerge.path, given.params, given.body],
    queryFn: ({ signal }) => ask(previewMerge, { ...given, signal }),
  });
}

/** The question for what the checks would find otherwise then. */
export function theMergeFindings(
  { plan, language }: Pick<Shown, 'plan' | 'language'>,
  { branch, order }: ChosenPart,
) {
  const given = { params: { plan, branch }, query: {}, body: { ...order, language } };
  return queryOptions({
    queryKey: [...keyOfPlan(plan), previewMergeFindings.path, given.params, given.body],
    queryFn: ({ signal }) => ask(previewMergeFindings, { ...given, signal }),
  });
}
