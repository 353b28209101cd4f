import { type Address, type Coordinates, coordinatesText } from '../../basics/address.ts';
import type { Budget, Cube } from '../../budget/cube.ts';

/** Two figures that are the same money cut in different ways. */
export interface Agreement {
  readonly plus: Address;
  readonly minus: Address;
}

/**
 * A cube that has both dimensions states a sector's whole budget in a version. Others do not: an extract has a total
 * of the organization and the chapters of a few sectors, priorities overlap, funds-in-trust are beside the budget.
 */
const wholeBudget = ['sector', 'version'];

/**
 * Where two money cubes share dimensions, their common totals agree: by result and by object, a sector's budget is one
 * amount. Compared at every combination of shared members that both cubes have facts for; `partial`
 * cubes hold parts of a budget only.
 */
export function agreements(budget: Budget, partial: ReadonlySet<string>): readonly Agreement[] {
  const cubes = budget.cubes.filter(
    (cube) =>
      cube.unit === 'money' &&
      !partial.has(cube.id) &&
      wholeBudget.every((dimension) => cube.dimensions.includes(dimension)),
  );
  return cubes.flatMap((first, index) => cubes.slice(index + 1).flatMap((second) => between(first, second)));
}

function between(first: Cube, second: Cube): readonly Agreement[] {
  const shared = first.dimensions.filter((dimension) => second.dimensions.includes(dimension));
  const inSecond = commonTotals(second, shared);
  return [...commonTotals(first, shared)]
    .filter(([key]) => inSecond.has(key))
    .map(([, at]) => ({ plus: { cube: first.id, at }, minus: { cube: second.id, at } }));
}

function commonTotals(cube: Cube, shared: readonly string[]): ReadonlyMap<string, Coordinates> {
  const totals = new Map<string, Coordinates>();
  for (const fact of cube.facts) {
    const at: Record<string, string> = {};
    for (const dimension of shared) {
      const member = fact.at[dimension];
      if (member !== undefined) at[dimension] = member;
    }
    if (Object.keys(at).length === shared.length) totals.set(coordinatesText(at), at);
  }
  return totals;
}
