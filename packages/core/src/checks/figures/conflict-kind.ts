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
  if (role === 'percentage') return role;
  if (role !== 'balance' && role !== 'difference') return 'total';
  return isDownAColumn(figures) ? 'total' : role;
}

/** Balances of balances and differences of differences are what a column adds up to. */
function isDownAColumn([derived, ...parts]: readonly StatedFigure[]): boolean {
  return (
    parts.length > 0 && parts.every(({ role, column }) => role === derived?.role && column === derived.column)
  );
}

function isStatedTwice(figures: readonly StatedFigure[]): boolean {
  const [first, second, ...more] = figures;
  if (!first || !second || more.length > 0 || isTotalOfOne(first, second)) return false;
  return formulaText(first.formula) === formulaText(second.formula);
}

/** A total of a table in which one part is left counts what that part counts. */
function isTotalOfOne(total: StatedFigure, part: StatedFigure): boolean {
  return total.role === 'total' && part.role === 'fact' && total.place.table === part.place.table;
}

function cubesOf(figures: readonly StatedFigure[]): ReadonlySet<string> {
  return new Set(figures.flatMap(({ formula }) => addressesOf(formula).map(({ cube }) => cube)));
}

function isHeadCount({ formula, role }: StatedFigure, budget: Budget): boolean {
  return (
    role === 'head-count' || addressesOf(formula).some(({ cube }) => cubeOf(budget, cube)?.unit === 'people')
  );
}
