import { addressesOf, formulaText } from '../../basics/formula.ts';
import type { Budget } from '../../budget/cube.ts';
import { cubeOf } from '../../budget/cube.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import type { Conflict } from '../engine/outcome.ts';

/** What sort of sum a conflict breaks: each is told by one rule. */
export type ConflictKind =
  | 'stated-twice'
  | 'cubes'
  | 'head-count'
  | 'percentage'
  | 'balance'
  | 'difference'
  | 'total';

/** The sort of a conflict: the same figure twice, money cut in two ways, people, or what its derived figure is. */
export function conflictKind(conflict: Conflict, budget: Budget): ConflictKind {
  const { figures } = conflict;
  const [derived] = figures;
  if (cubesOf(figures).size > 1) return 'cubes';
  if (isStatedTwice(figures)) return 'stated-twice';
  if (figures.some((figure) => isHeadCount(figure, budget))) return 'head-count';
  const role = derived?.role;
  return role === 'percentage' || role === 'balance' || role === 'difference' ? role : 'total';
}

function isStatedTwice(figures: readonly StatedFigure[]): boolean {
  const [first, second, ...more] = figures;
  if (!first || !second || more.length > 0) return false;
  return formulaText(first.formula) === formulaText(second.formula);
}

function cubesOf(figures: readonly StatedFigure[]): ReadonlySet<string> {
  return new Set(figures.flatMap(({ formula }) => addressesOf(formula).map(({ cube }) => cube)));
}

function isHeadCount({ formula, role }: StatedFigure, budget: Budget): boolean {
  return (
    role === 'head-count' || addressesOf(formula).some(({ cube }) => cubeOf(budget, cube)?.unit === 'people')
  );
}
