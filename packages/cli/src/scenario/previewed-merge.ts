import { ok, type Result } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { type Branch, withoutBranches } from '@plenary/core/negotiation/branch';
import { type MergeOrder, partOf } from '@plenary/core/negotiation/merge';
import { planWithBranch } from '@plenary/core/negotiation/side-by-side';
import type { Plan } from '@plenary/core/plan/plan';
import type { MergeShown } from '@plenary/server/budget/branches/shown-merge';
import type { CheckedState, FindingsShown } from '@plenary/server/budget/branches/shown-merge-findings';

/** What merging a branch would do, as the page shows it. */
export interface PreviewedMerge {
  readonly merge: MergeShown;
  /** What the checks would find otherwise; `null` where no figure would change. */
  readonly findings: FindingsShown | null;
}

/**
 * Says what merging a branch, or the part of it that is ordered, would do: the figures, and what the checks find in the book of the plan before
 * and after. Refuses as `partOf`, what cannot be applied, or not be composed.
 */
export async function previewOf(
  branch: Branch,
  { plan, proposals }: Pick<Interpretation, 'plan' | 'proposals'>,
  order: MergeOrder,
  language: Language,
): Promise<Result<PreviewedMerge>> {
  // Most uses of the command need no checks: they are loaded here.
  const { shownMerge } = await import('@plenary/server/budget/branches/shown-merge');
  const merge = shownMerge(branch, plan, language, order);
  if (!merge.ok) return merge;
  if (merge.value.figures.length === 0) return ok({ merge: merge.value, findings: null });
  const part = partOf(plan, branch, order);
  if (!part.ok) return part;
  const after = planWithBranch(plan, part.value);
  if (!after.ok) return after;
  const proposed = withoutBranches(proposals);
  const states: CheckedState[] = [];
  for (const one of [plan, after.value]) {
    const state = await checkedState(one, proposed);
    if (!state.ok) return state;
    states.push(state.value);
  }
  const [before, then] = states;
  const { shownMergeFindings } = await import('@plenary/server/budget/branches/shown-merge-findings');
  const findings = before && then ? shownMergeFindings(before, then, proposed, language) : null;
  return ok({ merge: merge.value, findings });
}

async function checkedState(
  plan: Plan,
  proposals: Interpretation['proposals'],
): Promise<Result<CheckedState>> {
  const { checkedDocument } = await import('@plenary/server/document/checked-document');
  const job = { kind: 'book', plan, proposals, language: plan.publication.original } as const;
  const checked = await checkedDocument(job, () => undefined);
  return checked.ok ? ok({ plan, checked: checked.value }) : checked;
}
