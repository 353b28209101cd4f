import { type Address, addressText, type Coordinates, coordinatesText } from '../../basics/address.ts';
import type { Amount } from '../../basics/amount.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, type Cube, cubeOf, type Fact, factsUnder, isUnder } from '../cube.ts';
import { membersUnder } from '../cube-index.ts';
import { heldBy } from '../held-cells.ts';
import { unallocated } from '../unallocated.ts';
import { apportioned } from './apportion.ts';
import { assignCells } from './assign-cells.ts';
import { cellKey } from './cell-key.ts';
import { type SpreadKey, weightsOf } from './spread-key.ts';

/** An amount that shall stand at an address, and how it comes to stand in the cells under it. */
export interface Spread {
  readonly at: Address;
  readonly amount: Amount;
  readonly key: SpreadKey;
  /** What each cell is a multiple of, in minor units; 1 if absent. */
  readonly unit?: Amount;
  /**
   * The cells, each with a member of every dimension. If absent: the facts under the address, where the key is another version
   * of the cube also the cells which that version has, and where there is none and the address is that of one cell, this cell.
   */
  readonly over?: readonly Coordinates[];
}

/**
 * Spreads an amount over the cells under an address, so that the figure at the address is the amount exactly. Cells that are
 * locked, and what is not allocated unless `over` names it, keep what they have, which is taken off first. Refuses
 * `version-frozen`; `locks-exceed` where they hold more than the amount; `nothing-to-spread-over` where no cell is free or the
 * key gives none of them a weight; `spread-cell-foreign` for a cell that is not under the address; `key-unknown`,
 * `key-negative`; `figure-unknown` where what a locked cell has is not known.
 */
export function spread(budget: Budget, order: Spread): Result<readonly Assignment[]> {
  const cells = cellsOf(budget, order);
  if (!cells.ok) return cells;
  const { free, kept, stands } = cells.value;
  const rest = order.amount - kept;
  const at = addressText(order.at);
  if (rest !== 0 && Math.sign(rest) !== Math.sign(order.amount || 1)) {
    return refuse('locks-exceed', { at, kept, amount: order.amount });
  }
  const weights = weightsOf(order.key, free, budget, order.at.at);
  if (!weights.ok) return weights;
  if (!weights.value.some((weight) => weight > 0)) {
    if (free.length > 0 && rest === 0) return assignCells(budget, order.at.cube, free.map(emptied), stands);
    return rest === 0 ? ok([]) : refuse('nothing-to-spread-over', { at, amount: rest });
  }
  const shares = apportioned(rest, weights.value, order.unit ?? 1);
  return assignCells(
    budget,
    order.at.cube,
    free.map((cell, index) => ({ at: cell, amount: shares[index] ?? 0 })),
    stands,
  );
}

/** The cells under an address that an amount is spread over, and what those have that stay. */
export interface SpreadCells {
  readonly free: readonly Coordinates[];
  /** What the cells that stay have, in minor units. */
  readonly kept: Amount;
  /** The fact that stands in a cell under the address. */
  readonly stands: (at: Coordinates) => Fact | undefined;
}

/** Finds the cells of a spread. Refuses `unknown-cube`, `spread-cell-foreign`, `version-frozen` and `figure-unknown` as `spread` does. */
export function cellsOf(budget: Budget, order: Omit<Spread, 'amount' | 'unit'>): Result<SpreadCells> {
  const cube = cubeOf(budget, order.at.cube);
  if (!cube) return refuse('unknown-cube', { cube: order.at.cube });
  const keyOf = (at: Coordinates): string => cellKey(at, cube.dimensions);
  const facts = new Map(factsUnder(budget, order.at).map((fact) => [keyOf(fact.at), fact]));
  const stands = (at: Coordinates): Fact | undefined => facts.get(keyOf(at));
  const distinct = (all: readonly Coordinates[]): readonly Coordinates[] => [
    ...new Map(all.map((at) => [keyOf(at), at])).values(),
  ];
  const stated = [...facts.values()].map((fact) => fact.at);
  const found = order.over ?? [...stated, ...cellsOfKey(budget, order)];
  // What is one cell and has nothing yet is that cell.
  const wanted = distinct(found.length === 0 && isCell(budget, order.at, cube) ? [order.at.at] : found);
  for (const cell of wanted) {
    if (stands(cell)) continue;
    const whole = cube.dimensions.every((dimension) => cell[dimension] !== undefined);
    if (!whole || !isUnder(budget, order.at, { cube: cube.id, at: cell })) {
      return refuse('spread-cell-foreign', { at: addressText(order.at), cell: coordinatesText(cell) });
    }
  }
  const named = new Set(order.over?.map(keyOf));
  const free: Coordinates[] = [];
  let kept = 0;
  for (const cell of distinct([...wanted, ...stated])) {
    const held = heldBy(budget, { cube: cube.id, at: cell });
    if (held?.code === 'version-frozen') return { ok: false, refusal: held };
    const open = order.over ? named.has(keyOf(cell)) : !Object.values(cell).includes(unallocated);
    if (!held && open) {
      free.push(cell);
      continue;
    }
    const fact = stands(cell);
    if (fact?.amount === null) return refuse('figure-unknown', { at: coordinatesText(cell) });
    kept += fact?.amount ?? 0;
  }
  return ok({ free, kept, stands });
}

function isCell(budget: Budget, { at }: Address, { dimensions }: Cube): boolean {
  return dimensions.every((name) => {
    const member = at[name];
    return member !== undefined && membersUnder(budget, name, member).size === 1;
  });
}

// "As last time" reaches the cells which last time had.
function cellsOfKey(budget: Budget, { at, key }: Pick<Spread, 'at' | 'key'>): readonly Coordinates[] {
  if (key.kind !== 'by-figures' || key.cube !== at.cube) return [];
  const replaced = Object.keys(key.at);
  if (!replaced.every((dimension) => at.at[dimension] !== undefined)) return [];
  const back = Object.fromEntries(replaced.map((dimension) => [dimension, at.at[dimension] ?? '']));
  const source = { cube: at.cube, at: { ...at.at, ...key.at } };
  return factsUnder(budget, source)
    .map((fact) => ({ ...fact.at, ...back }))
    .filter((cell) => !Object.values(cell).includes(unallocated));
}

function emptied(at: Coordinates): { readonly at: Coordinates; readonly amount: Amount } {
  return { at, amount: 0 };
}
