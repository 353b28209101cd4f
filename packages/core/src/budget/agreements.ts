import { type Address, type Coordinates, coordinatesText } from '../basics/address.ts';
import { difference, figureAt, type Linear } from '../basics/formula.ts';
import { type Budget, type Cube, figure } from './cube.ts';

/** Two figures that are the same money cut in different ways. */
export interface Agreement {
  readonly plus: Address;
  readonly minus: Address;
}

/** Two figures that should be one and are not, and by how much at the least, given how coarsely each is known. */
export interface Disagreement extends Agreement {
  /** How much more the first one is. */
  readonly by: number;
}

/** What of a budget tells which members stand below which. */
type Trees = Pick<Budget, 'dimensions'>['dimensions'];

/**
 * A cube that has both dimensions states a sector's whole budget in a version. Others do not: an extract has a total
 * of the organization and the chapters of a few sectors, priorities overlap, funds-in-trust are beside the budget.
 */
const wholeBudget = ['sector', 'version'];

/** Says whether a cube states whole budgets of sectors, in money. */
export function statesWholeBudgets(cube: Pick<Cube, 'unit' | 'dimensions'>): boolean {
  return cube.unit === 'money' && wholeBudget.every((dimension) => cube.dimensions.includes(dimension));
}

/**
 * Where two money cubes share dimensions, their common totals agree: by result and by object, a sector's budget is one
 * amount. They meet at the members one of them has facts at, where the other has facts at or below them: a coarse
 * cube at its own members, a fine one wherever it is as coarse. `partial` cubes hold parts of a budget only.
 */
export function agreements(budget: Budget, partial: ReadonlySet<string>): readonly Agreement[] {
  const cubes = budget.cubes.filter((cube) => !partial.has(cube.id) && statesWholeBudgets(cube));
  return cubes.flatMap((first, index) =>
    cubes.slice(index + 1).flatMap((second) => between(first, second, budget.dimensions)),
  );
}

/** The figures of a budget that should be one and are not. Where one of two is not known nothing is said. */
export function disagreements(
  budget: Budget,
  partial: ReadonlySet<string> = new Set(['of-which']),
): readonly Disagreement[] {
  return agreements(budget, partial).flatMap((agreement) => {
    const [plus, minus] = [figure(budget, agreement.plus), figure(budget, agreement.minus)];
    if (!plus || !minus) return [];
    const by = excess(plus.amount - minus.amount, plus.halfWidth + minus.halfWidth);
    return by === 0 ? [] : [{ ...agreement, by }];
  });
}

/** What should be nothing. */
export function differenceOf({ plus, minus }: Agreement): Linear {
  return difference(figureAt(plus), figureAt(minus));
}

/** What of a difference its width does not explain. */
export function excess(value: number, halfWidth: number): number {
  return Math.abs(value) <= halfWidth ? 0 : value - Math.sign(value) * halfWidth;
}

/** The dimensions that two cubes share, in the order of the first. */
export function sharedDimensions(
  first: Pick<Cube, 'dimensions'>,
  second: Pick<Cube, 'dimensions'>,
): readonly string[] {
  return first.dimensions.filter((dimension) => second.dimensions.includes(dimension));
}

function between(first: Cube, second: Cube, trees: Trees): readonly Agreement[] {
  const shared = sharedDimensions(first, second);
  const [inFirst, inSecond] = [placesOf(first, shared), placesOf(second, shared)];
  const [aboveFirst, aboveSecond] = [placesAbove(inFirst, trees), placesAbove(inSecond, trees)];
  const met = [
    ...[...inFirst].filter(([key]) => aboveSecond.has(key)),
    ...[...inSecond].filter(([key]) => aboveFirst.has(key) && !inFirst.has(key)),
  ];
  return met.map(([, at]) => ({ plus: { cube: first.id, at }, minus: { cube: second.id, at } }));
}

/** Where a cube has facts, told by some of its dimensions. */
function placesOf(cube: Cube, dimensions: readonly string[]): ReadonlyMap<string, Coordinates> {
  const places = new Map<string, Coordinates>();
  for (const fact of cube.facts) {
    const at: Record<string, string> = {};
    for (const dimension of dimensions) {
      const member = fact.at[dimension];
      if (member !== undefined) at[dimension] = member;
    }
    if (Object.keys(at).length === dimensions.length) places.set(coordinatesText(at), at);
  }
  return places;
}

/** Places and all those above them, by their texts. */
function placesAbove(places: ReadonlyMap<string, Coordinates>, trees: Trees): ReadonlySet<string> {
  const parents = new Map(
    trees.map((tree) => [tree.id, new Map(tree.members.map((member) => [member.id, member.parent]))]),
  );
  const found = new Set<string>(places.keys());
  const waiting = [...places.values()];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const [dimension, member] of Object.entries(at)) {
      const parent = parents.get(dimension)?.get(member);
      if (parent === undefined) continue;
      const above = { ...at, [dimension]: parent };
      const key = coordinatesText(above);
      if (found.has(key)) continue;
      found.add(key);
      waiting.push(above);
    }
  }
  return found;
}
