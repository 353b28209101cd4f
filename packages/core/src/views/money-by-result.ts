import { type Linear, sumOf } from '../basics/formula.ts';
import { figureOf } from '../budget/figures.ts';
import { unallocated } from '../budget/unallocated.ts';
import type { Plan } from '../plan/plan.ts';
import { hasFacts } from './budget-columns.ts';

/**
 * The sectors whose money by result, or by object of expenditure, the plan does not hold: of an extract those whose table is not
 * in it, of a whole plan those that have money in the other form only. What is added up over all sectors is known only where
 * there are none.
 */
export function sectorsWithout(plan: Plan, cube: 'by-result' | 'by-object'): readonly string[] {
  const known = without[cube].get(plan);
  if (known) return known;
  const found = sectorsLacking(plan, cube);
  without[cube].set(plan, found);
  return found;
}

// Every figure over all sectors asks for it.
const without = {
  'by-result': new WeakMap<Plan, readonly string[]>(),
  'by-object': new WeakMap<Plan, readonly string[]>(),
};

function sectorsLacking(plan: Plan, cube: 'by-result' | 'by-object'): readonly string[] {
  const whole = plan.publication.scope.kind === 'whole';
  const other = cube === 'by-result' ? 'by-object' : 'by-result';
  return plan.organization.sectors
    .map((sector) => sector.id)
    .filter((sector) => !hasFacts(plan, cube, { sector }))
    .filter((sector) => !whole || hasFacts(plan, other, { sector }));
}

/**
 * What all sectors together have for some results in a version; `null` where there is nothing, and where the plan holds the money
 * of some of the sectors only: a part is not shown as the whole.
 */
export function overAllSectors(plan: Plan, results: readonly string[], version: string): Linear | null {
  if (sectorsWithout(plan, 'by-result').length > 0) return null;
  const there = results.filter((result) => hasFacts(plan, 'by-result', { result, version }));
  const addresses = there.map((result) => ({ cube: 'by-result', at: { result, version } }));
  return addresses.length === 0 ? null : sumOf(addresses);
}

/** The money of a sector in a version, by result or else by object; `null` where the plan has neither. */
export function moneyOfSector(plan: Plan, sector: string, version: string): Linear | null {
  const at = { sector, version };
  const cube = (['by-result', 'by-object'] as const).find((one) => hasFacts(plan, one, at));
  return cube === undefined ? null : sumOf([{ cube, at }]);
}

/** The total that a plan states of a version; `null` where it states none. */
export function statedTotal(plan: Plan, version: string): Linear | null {
  return hasFacts(plan, 'total', { version }) ? figureOf('total', { version }) : null;
}

/** What parts come to with the rest beside them; `null` where the parts are not known. */
export function withRest(parts: Linear | null, rest: Linear | null): Linear | null {
  return parts && rest ? { kind: 'linear', terms: [...parts.terms, ...rest.terms] } : parts;
}

/**
 * What stands beside the results in a version: what the plan states apart as not allocated, and what no result has been given yet; `null`
 * where there is none of it. What stands under a result and no sector counts into that result.
 */
export function moneyBesideResults(plan: Plan, version: string): Linear | null {
  const apart = hasFacts(plan, 'unallocated', { version }) ? figureOf('unallocated', { version }) : null;
  const ofNone = overAllSectors(plan, [unallocated], version);
  return apart ? withRest(apart, ofNone) : ofNone;
}

/**
 * What is not allocated in a version: what the plan states apart, or else what stands under nobody's name by result or by object; `null`
 * where there is none of it.
 */
export function unallocatedMoney(plan: Plan, version: string): Linear | null {
  if (hasFacts(plan, 'unallocated', { version })) return figureOf('unallocated', { version });
  return moneyOfSector(plan, unallocated, version);
}
