import { type Address, addressText, type Coordinates, coordinatesText } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import { type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, cubeOf } from '../cube.ts';
import { heldBy } from '../held-cells.ts';
import { apportioned } from './apportion.ts';
import { assignCells, factAt } from './assign-cells.ts';
import { type SpreadKey, weightsOf } from './spread-key.ts';

/** An amount that leaves one cell (mostly what is not allocated) for others. */
export interface Allocation {
  readonly cube: string;
  readonly from: Coordinates;
  readonly to: readonly Coordinates[];
  readonly amount: Amount;
  readonly key: SpreadKey;
  /** What each share is a multiple of, in minor units; 1 if absent. */
  readonly unit?: Amount;
}

/**
 * Moves an amount from one cell to others by a key; every total over all of them stays. Refuses `unknown-cube`,
 * `not-enough-there` where the cell has less than the amount, `figure-unknown`, `nothing-to-spread-over`, and cells that must stay.
 */
export function allocate(budget: Budget, order: Allocation): Result<readonly Assignment[]> {
  const { cube, from, to, amount } = order;
  if (!cubeOf(budget, cube)) return refuse('unknown-cube', { cube });
  const addresses = [from, ...to].map((at): Address => ({ cube, at }));
  for (const address of addresses) {
    const held = heldBy(budget, address);
    if (held) return { ok: false, refusal: held };
    if (factAt(budget, cube, address.at)?.amount === null) {
      return refuse('figure-unknown', { at: coordinatesText(address.at) });
    }
  }
  const there = factAt(budget, cube, from)?.amount ?? 0;
  if (amount < 0 || there < amount) {
    return refuse('not-enough-there', { at: addressText({ cube, at: from }), there, amount });
  }
  const weights = weightsOf(order.key, to, budget);
  if (!weights.ok) return weights;
  if (!weights.value.some((weight) => weight > 0)) {
    return refuse('nothing-to-spread-over', { at: addressText({ cube, at: from }), amount });
  }
  const shares = apportioned(amount, weights.value, order.unit ?? 1);
  const given = to.map((at, index) => ({
    at,
    amount: (factAt(budget, cube, at)?.amount ?? 0) + (shares[index] ?? 0),
  }));
  return assignCells(budget, cube, [{ at: from, amount: there - amount }, ...given]);
}
