import { type Address, type Coordinates, coordinatesText } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import { ok, type Refusal, type Result } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, type Fact, factsUnder } from '../cube.ts';
import { heldBy } from '../held-cells.ts';
import { unallocated } from '../unallocated.ts';
import { ordered, type SpreadOrder } from './spread-order.ts';

/** What an order would do, before it is done. */
export interface SpreadOutcome {
  readonly assignments: readonly Assignment[];
  /** Every cell under the figure, those that change first. */
  readonly cells: readonly SpreadCell[];
  /** What the figure is, and what it would be. */
  readonly before: Amount;
  readonly after: Amount;
  /** What of it is not allocated then. */
  readonly unallocated: Amount;
  /** What cells have that stay because they must. */
  readonly held: Amount;
}

/** A cell under a figure: what it has, what it would have, and why it stays where it must. */
export interface SpreadCell {
  readonly at: Coordinates;
  readonly before: Amount | null;
  readonly after: Amount | null;
  readonly held: Refusal | null;
}

/** Tells what an order would do, cell by cell. Refuses as `ordered`. */
export function spreadOutcome(budget: Budget, order: SpreadOrder): Result<SpreadOutcome> {
  const done = ordered(budget, order);
  if (!done.ok) return done;
  const at: Address = { cube: order.cube, at: order.at };
  const changed = new Set(done.value.map((one) => coordinatesText(one.at)));
  const changing = done.value.map((one) => ({
    at: one.at,
    before: one.before?.amount ?? null,
    after: one.after?.amount ?? null,
    held: null,
  }));
  const staying = factsUnder(budget, at)
    .filter((fact) => !changed.has(coordinatesText(fact.at)))
    .map((fact) => stays(budget, order.cube, fact));
  const cells = [...changing, ...staying];
  const sum = (of: (cell: SpreadCell) => Amount | null): Amount =>
    cells.reduce((all, cell) => all + (of(cell) ?? 0), 0);
  return ok({
    assignments: done.value,
    cells,
    before: sum((cell) => cell.before),
    after: sum((cell) => cell.after),
    unallocated: sum((cell) => (Object.values(cell.at).includes(unallocated) ? cell.after : 0)),
    held: sum((cell) => (cell.held ? cell.after : 0)),
  });
}

function stays(budget: Budget, cube: string, { at, amount }: Fact): SpreadCell {
  return { at, before: amount, after: amount, held: heldBy(budget, { cube, at }) };
}
