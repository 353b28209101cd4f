import { findingMark } from '@plenary/core/checks/waivers/finding-mark';
import type { Plan } from '@plenary/core/plan/plan';
import type { FindingsOfPlan, PlacedFinding } from '@plenary/server/app/reading/findings-of-plan';

/** A finding that counts and has repairs, by its mark, with the places of those that the plan can carry out. */
export interface Repairable {
  readonly mark: string;
  readonly found: PlacedFinding;
  /** Places in the list of its repairs, from 0. */
  readonly applicable: readonly number[];
}

/** The findings of a plan that count and have repairs, in their order. */
export async function repairable(
  { all, checked }: FindingsOfPlan,
  plan: Plan,
): Promise<readonly Repairable[]> {
  if (checked === null) return [];
  const { repairsOfPlan } = await import('@plenary/server/findings/repairs-of-plan');
  const outcomeOf = repairsOfPlan(checked, plan);
  return all
    .filter(({ finding }) => finding.repairs.length > 0)
    .map((found) => ({
      mark: findingMark(found.finding),
      found,
      applicable: found.finding.repairs.flatMap((repair, place) =>
        outcomeOf(found.finding, repair).kind === 'plan' ? [place] : [],
      ),
    }));
}
