import type { Address } from '../../basics/address.ts';
import { difference, figureAt, type Linear } from '../../basics/formula.ts';
import type { Budget, Cube, Figure } from '../cube.ts';
import { figuresAtPlaces, placesAbove, placesOf, type Trees } from './fact-places.ts';

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

/** A disagreement with what each of the two figures is. */
export interface FiguresApart extends Disagreement {
  readonly first: Figure;
  readonly second: Figure;
}

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
  return pairsOf(budget, partial).flatMap(([first, second]) => between(first, second, budget.dimensions));
}

/**
 * The figures of a budget that should be one and are not. Where one of two is not known nothing is said. Reads every cube once for
 * each cube that it meets, however many places they meet at.
 */
export function disagreements(budget: Budget, partial: ReadonlySet<string> = parts): readonly FiguresApart[] {
  return pairsOf(budget, partial).flatMap(([one, other]) => {
    const met = between(one, other, budget.dimensions);
    const places = met.map(({ plus }) => plus.at);
    const firsts = figuresAtPlaces(one, places, budget.dimensions);
    const seconds = figuresAtPlaces(other, places, budget.dimensions);
    return met.flatMap((agreement, index) => {
      const [first, second] = [firsts[index], seconds[index]];
      if (!first || !second) return [];
      const by = excess(first.amount - second.amount, first.halfWidth + second.halfWidth);
      return by === 0 ? [] : [{ ...agreement, by, first, second }];
    });
  });
}

/** Cubes that hold parts of a budget only. */
const parts: ReadonlySet<string> = new Set(['of-which']);

/** The cubes of a budget that must agree with each other. */
export function wholeBudgetCubes({ cubes }: Budget, partial: ReadonlySet<string> = parts): readonly Cube[] {
  return cubes.filter((cube) => !partial.has(cube.id) && statesWholeBudgets(cube));
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

/** Every two cubes that state whole budgets. */
function pairsOf(budget: Budget, partial: ReadonlySet<string>): readonly (readonly [Cube, Cube])[] {
  const whole = wholeBudgetCubes(budget, partial);
  return whole.flatMap((first, index) => whole.slice(index + 1).map((second) => [first, second] as const));
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
