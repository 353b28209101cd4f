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
 * shall have none, is left alone. `stands` finds a fact, for those who know them. Refuses `amount-out-of-range`.
 */
export function assignCells(
  budget: Budget,
  cube: string,
  cells: readonly CellAmount[],
  stands: (at: Coordinates) => Fact | undefined = (at) => factAt(budget, cube, at),
): Result<readonly Assignment[]> {
  const assignments: Assignment[] = [];
  for (const { at, amount } of cells) {
    if (!isAmount(amount)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
    const fact = stands(at);
    if (fact ? fact.amount === amount && fact.halfWidth === 0 : amount === 0) continue;
    const before = fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null;
    assignments.push({ kind: 'set-fact', cube, at, before, after: { amount, halfWidth: 0 } });
  }
  return ok(assignments);
}

/**
 * The fact at these very coordinates. Looked for among those that share all but one of them: that takes no list of all facts by all of
 * their coordinates, which each change of a large cube would make anew.
 */
export function factAt(budget: Budget, cube: string, at: Coordinates): Fact | undefined {
  const names = Object.keys(at);
  const [first = '', ...others] = names;
  const { [first]: _left, ...rest } = at;
  const near = factsUnder(budget, { cube, at: others.length > 0 ? rest : at });
  return near.find((fact) => names.every((name) => fact.at[name] === at[name]));
}
