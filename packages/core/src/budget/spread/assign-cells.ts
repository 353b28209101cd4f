import type { Coordinates } from '../../basics/address.ts';
import { type Amount, isAmount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, type Fact, factsUnder } from '../cube.ts';

/** A cell and the amount it shall have. */
export interface CellAmount {
  readonly at: Coordinates;
  readonly amount: Amount;
}

/**
 * The assignments that give cells of a cube exact amounts; a cell that has its amount already, and one that is not there and
 * shall have none, is left alone. Refuses `amount-out-of-range`.
 */
export function assignCells(
  budget: Budget,
  cube: string,
  cells: readonly CellAmount[],
): Result<readonly Assignment[]> {
  const assignments: Assignment[] = [];
  for (const { at, amount } of cells) {
    if (!isAmount(amount)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
    const fact = factAt(budget, cube, at);
    if (fact ? fact.amount === amount && fact.halfWidth === 0 : amount === 0) continue;
    const before = fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null;
    assignments.push({ kind: 'set-fact', cube, at, before, after: { amount, halfWidth: 0 } });
  }
  return ok(assignments);
}

/** The fact at these very coordinates. */
export function factAt(budget: Budget, cube: string, at: Coordinates): Fact | undefined {
  const names = Object.keys(at);
  return factsUnder(budget, { cube, at }).find((fact) => names.every((name) => fact.at[name] === at[name]));
}
