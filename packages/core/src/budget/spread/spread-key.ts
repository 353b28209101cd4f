import type { Address, Coordinates } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { type Budget, cubeOf } from '../cube.ts';
import { knownFigure } from './known-figure.ts';

/** By what an amount is spread over cells. */
export type SpreadKey =
  /** The same for each cell. */
  | { readonly kind: 'equal' }
  /**
   * As figures stand elsewhere: each cell weighs what stands at its own coordinates with those of `at` instead. Another
   * version of the same cube (`at` names it) is "as last time"; another cube is a driver, e.g. head counts; coordinates which
   * that cube has not are left out.
   */
  | { readonly kind: 'by-figures'; readonly cube: string; readonly at: Coordinates }
  /** By weights that are given, cell by cell; a cell without one gets nothing. */
  | { readonly kind: 'by-weights'; readonly weights: readonly CellWeight[] };

/** How much a cell, or every cell under these coordinates, weighs. */
export interface CellWeight {
  readonly at: Coordinates;
  readonly weight: number;
}

/**
 * What each cell weighs. Refuses `key-unknown` where a figure it needs is not known, and `key-negative` where one is below
 * zero: such keys give no shares.
 */
export function weightsOf(
  key: SpreadKey,
  cells: readonly Coordinates[],
  budget: Budget,
): Result<readonly number[]> {
  if (key.kind === 'equal') return ok(cells.map(() => 1));
  const weights: number[] = [];
  for (const cell of cells) {
    const weight =
      key.kind === 'by-weights' ? givenWeight(key.weights, cell) : figureWeight(key, cell, budget);
    if (weight === null) return refuse('key-unknown', { at: cellText(cell) });
    if (!Number.isFinite(weight) || weight < 0) return refuse('key-negative', { at: cellText(cell), weight });
    weights.push(weight);
  }
  return ok(weights);
}

/** Coordinates as a person writes them. */
export function cellText(cell: Coordinates): string {
  return Object.entries(cell)
    .map(([dimension, member]) => `${dimension}=${member}`)
    .join(' ');
}

function givenWeight(weights: readonly CellWeight[], cell: Coordinates): number {
  const found = weights.find(({ at }) =>
    Object.entries(at).every(([dimension, member]) => cell[dimension] === member),
  );
  return found?.weight ?? 0;
}

function figureWeight(
  key: { readonly cube: string; readonly at: Coordinates },
  cell: Coordinates,
  budget: Budget,
): number | null {
  const dimensions = cubeOf(budget, key.cube)?.dimensions ?? [];
  const all: Coordinates = { ...cell, ...key.at };
  const at = Object.fromEntries(Object.entries(all).filter(([dimension]) => dimensions.includes(dimension)));
  const address: Address = { cube: key.cube, at };
  const stands = knownFigure(budget, address);
  return stands && stands.amount;
}
