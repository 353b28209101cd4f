import { type Address, addressText, type Coordinates } from '../../basics/address.ts';
import { type Amount, isAmount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, cubeOf, type Fact, factsUnder } from '../cube.ts';
import { heldBy } from '../held-cells.ts';
import { unallocated } from '../unallocated.ts';
import { apportioned } from './apportion.ts';
import { assignCells } from './assign-cells.ts';
import { cellsOf, type Spread } from './spread.ts';
import { weightsOf } from './spread-key.ts';

/** What under a figure nobody has been given yet: the facts that have the member for that in some dimension. */
export function unallocatedUnder(budget: Budget, at: Address): readonly Fact[] {
  return factsUnder(budget, at).filter((fact) => Object.values(fact.at).includes(unallocated));
}

/**
 * Puts an amount under a figure as not allocated: it counts into the figure, and nobody has it. It stands at the member for what is not
 * allocated in every dimension that the address leaves open, in the place of what stood there. Refuses `unknown-cube`,
 * `nothing-left-open` for the address of a single cell, `amount-out-of-range`, and cells that must stay.
 */
export function setAside(
  budget: Budget,
  { cube, at }: Address,
  amount: number,
): Result<readonly Assignment[]> {
  const dimensions = cubeOf(budget, cube)?.dimensions;
  if (!dimensions) return refuse('unknown-cube', { cube });
  if (!isAmount(amount)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
  const open = dimensions.filter((dimension) => at[dimension] === undefined);
  if (open.length === 0 || open.includes('version')) {
    return refuse('nothing-left-open', { at: addressText({ cube, at }) });
  }
  const cell: Coordinates = { ...Object.fromEntries(open.map((name) => [name, unallocated])), ...at };
  const held = heldBy(budget, { cube, at: cell });
  if (held) return { ok: false, refusal: held };
  return assignCells(budget, cube, [{ at: cell, amount }]);
}

/** What is given to cells: so much of what is not allocated, or (`null`) all of it. */
type Given = Omit<Spread, 'over' | 'amount'> & { readonly amount: Amount | null };

/**
 * Gives so much of what is not allocated under a figure to the cells under it, by a key, around what is locked; the figure stays. What
 * is not allocated within one member (a sector) goes to cells of that member only. Refuses `not-enough-there`, `figure-unknown`,
 * `nothing-to-spread-over`, and what spreading refuses.
 */
export function allocateUnder(budget: Budget, order: Given): Result<readonly Assignment[]> {
  const { at, key, unit = 1 } = order;
  const { cube } = at;
  if (!cubeOf(budget, cube)) return refuse('unknown-cube', { cube });
  const free = unallocatedUnder(budget, at).filter((fact) => !heldBy(budget, { cube, at: fact.at }));
  const unknown = free.find((fact) => fact.amount === null);
  if (unknown) return refuse('figure-unknown', { at: addressText({ cube, at: unknown.at }) });
  const there = free.reduce((sum, fact) => sum + Math.max(0, fact.amount ?? 0), 0);
  const amount = order.amount ?? there;
  if (amount < 0 || there < amount) return refuse('not-enough-there', { at: addressText(at), there, amount });
  const amounts = new Map<Coordinates, number>();
  const given = new Map<string, { readonly at: Coordinates; amount: number }>();
  let left = amount;
  for (const source of free) {
    const taken = Math.min(left, Math.max(0, source.amount ?? 0));
    if (taken === 0) continue;
    left -= taken;
    amounts.set(source.at, (source.amount ?? 0) - taken);
    const named = Object.entries(source.at).filter(([, member]) => member !== unallocated);
    const under: Address = { cube, at: { ...at.at, ...Object.fromEntries(named) } };
    const cells = cellsOf(budget, { at: under, key });
    if (!cells.ok) return cells;
    const shares = sharesOf(budget, { at: under, amount: taken, key, unit }, cells.value.free);
    if (!shares.ok) return shares;
    for (const [index, cell] of cells.value.free.entries()) {
      const text = addressText({ cube, at: cell });
      const known = given.get(text) ?? { at: cell, amount: cells.value.stands(cell)?.amount ?? 0 };
      given.set(text, { ...known, amount: known.amount + (shares.value[index] ?? 0) });
    }
  }
  const emptied = [...amounts].map(([cell, rest]) => ({ at: cell, amount: rest }));
  return assignCells(budget, cube, [...emptied, ...given.values()]);
}

function sharesOf(
  budget: Budget,
  { at, amount, key, unit = 1 }: Spread,
  cells: readonly Coordinates[],
): Result<readonly number[]> {
  const weights = weightsOf(key, cells, budget, at.at);
  if (!weights.ok) return weights;
  if (!weights.value.some((weight) => weight > 0)) {
    return refuse('nothing-to-spread-over', { at: addressText(at), amount });
  }
  return ok(apportioned(amount, weights.value, unit));
}
