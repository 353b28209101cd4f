import { type Address, addressText } from '../../basics/address.ts';
import { type Budget, type Fact, factsUnder } from '../../budget/cube.ts';

/**
 * The unknowns of a budget: a column for each fact. An address with no fact under it is a column of its own, so that
 * two places that print it can still contradict each other.
 */
export interface Leaves {
  /** The columns a figure at an address is the sum of. */
  readonly under: (address: Address) => readonly number[];
  /** The columns so far. */
  readonly count: () => number;
}

/** Numbers the facts of a budget. */
export function leavesOf(budget: Budget): Leaves {
  const columns = new Map<Fact, number>();
  for (const fact of budget.cubes.flatMap((cube) => cube.facts)) columns.set(fact, columns.size);
  let count = columns.size;
  const known = new Map<string, readonly number[]>();
  const under = (address: Address): readonly number[] => {
    const key = addressText(address);
    const found = known.get(key);
    if (found) return found;
    const facts = factsUnder(budget, address).flatMap((fact) => columns.get(fact) ?? []);
    const own = facts.length > 0 ? facts : [count];
    if (facts.length === 0) count += 1;
    known.set(key, own);
    return own;
  };
  return { under, count: () => count };
}
