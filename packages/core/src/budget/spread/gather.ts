import { type Coordinates, coordinatesText } from '../../basics/address.ts';
import { type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, cubeOf, factsUnder } from '../cube.ts';
import { heldBy } from '../held-cells.ts';
import { assignCells, type CellAmount, factAt } from './assign-cells.ts';

/**
 * From the bottom up: gives a coarse cube the sums of a finer one, within coordinates. A cell of the coarse cube of which the
 * finer one has nothing becomes zero. Refuses `unknown-cube`, `wrong-dimensions` where the coarse cube has a dimension which the
 * finer has not, `figure-unknown` where a fact is not known, and cells that must stay and would change.
 */
export function gather(
  budget: Budget,
  cubes: { readonly fine: string; readonly coarse: string },
  within: Coordinates,
): Result<readonly Assignment[]> {
  const fine = cubeOf(budget, cubes.fine);
  const coarse = cubeOf(budget, cubes.coarse);
  if (!fine || !coarse) return refuse('unknown-cube', { cube: fine ? cubes.coarse : cubes.fine });
  if (!coarse.dimensions.every((dimension) => fine.dimensions.includes(dimension))) {
    return refuse('wrong-dimensions', { at: coarse.id, dimensions: fine.dimensions.join(', ') });
  }
  const sums = new Map<string, CellAmount>();
  const kept = Object.entries(within).filter(([dimension]) => coarse.dimensions.includes(dimension));
  for (const { at } of factsUnder(budget, { cube: coarse.id, at: Object.fromEntries(kept) })) {
    sums.set(coordinatesText(at), { at, amount: 0 });
  }
  for (const fact of factsUnder(budget, { cube: fine.id, at: within })) {
    if (fact.amount === null) return refuse('figure-unknown', { at: coordinatesText(fact.at) });
    const at = Object.fromEntries(coarse.dimensions.map((name) => [name, fact.at[name] ?? '']));
    const key = coordinatesText(at);
    sums.set(key, { at, amount: (sums.get(key)?.amount ?? 0) + fact.amount });
  }
  for (const { at, amount } of sums.values()) {
    const held = heldBy(budget, { cube: coarse.id, at });
    if (held && (factAt(budget, coarse.id, at)?.amount ?? 0) !== amount) return { ok: false, refusal: held };
  }
  return assignCells(budget, coarse.id, [...sums.values()]);
}
