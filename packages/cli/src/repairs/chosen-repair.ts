import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { findingMark } from '@plenary/core/checks/waivers/finding-mark';
import type { Change } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import type { FindingsOfPlan } from '@plenary/server/app/reading/findings-of-plan';
import { type Repairable, repairable } from './applicable.ts';

/** A repair of a finding, by its place in the list, with what it changes in the plan. */
export interface ChosenRepair {
  readonly entry: Repairable;
  readonly place: number;
  readonly changes: readonly Change[];
}

/**
 * The repair that a mark and a number name; no number is needed where the plan can carry out one only. Refuses `finding-not-there`,
 * `repair-of-waived`, `repair-not-applicable`, `repair-number-missing` and `repair-not-there`.
 */
export async function chosenRepair(
  findings: FindingsOfPlan,
  mark: string,
  number: string | undefined,
  plan: Plan,
): Promise<Result<ChosenRepair>> {
  const { all, waived, checked } = findings;
  const isMeant = ({ finding }: (typeof all)[number]): boolean => findingMark(finding) === mark;
  if (waived.some(({ found }) => isMeant(found))) return refuse('repair-of-waived', { finding: mark });
  if (checked === null || !all.some(isMeant)) return refuse('finding-not-there', { finding: mark });
  const alike = (await repairable(findings, plan)).filter((one) => one.mark === mark);
  // The same may be found in several places.
  const entry = alike.find(({ applicable }) => applicable.length > 0) ?? alike[0];
  if (!entry) return refuse('repair-not-applicable');
  const place = placeOf(entry, number);
  if (!place.ok) return place;
  const { changesOfRepair } = await import('@plenary/server/findings/repairs-of-plan');
  const changes = changesOfRepair(entry.found.finding, place.value, checked, plan);
  return changes.ok ? ok({ entry, place: place.value, changes: changes.value }) : changes;
}

function placeOf({ mark, found, applicable }: Repairable, number: string | undefined): Result<number> {
  const [first, ...others] = applicable;
  if (first === undefined) return refuse('repair-not-applicable');
  const known = applicable.map((one) => one + 1).join(', ');
  if (number === undefined) {
    return others.length === 0 ? ok(first) : refuse('repair-number-missing', { finding: mark, known });
  }
  const place = /^\d{1,9}$/.test(number.trim()) ? Number(number) - 1 : -1;
  return found.finding.repairs[place] === undefined
    ? refuse('repair-not-there', { finding: mark, number, known })
    : ok(place);
}
