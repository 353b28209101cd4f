import { type Address, type Coordinates, coordinatesText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import { type Budget, cubeOf, factsUnder } from '../cube.ts';
import { cellKey } from './cell-key.ts';
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
 * What each cell weighs; all cells are within some coordinates. Refuses `key-unknown` where a figure it needs is not known, and
 * `key-negative` where one is below zero: such keys give no shares.
 */
export function weightsOf(
  key: SpreadKey,
  cells: readonly Coordinates[],
  budget: Budget,
  within: Coordinates = {},
): Result<readonly number[]> {
  if (key.kind === 'equal') return ok(cells.map(() => 1));
  const weightOf =
    key.kind === 'by-weights'
      ? (cell: Coordinates) => givenWeight(key.weights, cell)
      : figureWeights(key, budget, within);
  const weights: number[] = [];
  for (const cell of cells) {
    const weight = weightOf(cell);
    if (weight === null) return refuse('key-unknown', { at: coordinatesText(cell) });
    if (!Number.isFinite(weight) || weight < 0)
      return refuse('key-negative', { at: coordinatesText(cell), weight });
    weights.push(weight);
  }
  return ok(weights);
}

function givenWeight(weights: readonly CellWeight[], cell: Coordinates): number {
  const found = weights.find(({ at }) =>
    Object.entries(at).every(([dimension, member]) => cell[dimension] === member),
  );
  return found?.weight ?? 0;
}

/** The weight of a cell by figures. The facts they may be of are read once: a budget has many cells. */
function figureWeights(
  key: { readonly cube: string; readonly at: Coordinates },
  budget: Budget,
  within: Coordinates,
): (cell: Coordinates) => number | null {
  const dimensions = cubeOf(budget, key.cube)?.dimensions ?? [];
  const taken = (at: Coordinates, names: readonly string[]): Coordinates =>
    Object.fromEntries(names.flatMap((name) => (at[name] === undefined ? [] : [[name, at[name]]])));
  const source: Address = { cube: key.cube, at: taken({ ...within, ...key.at }, dimensions) };
  const facts = factsUnder(budget, source);
  const sums = new Map<string, Map<string, number | null>>();
  const sumsBy = (names: readonly string[]): ReadonlyMap<string, number | null> => {
    const known = sums.get(names.join('\n'));
    if (known) return known;
    const made = new Map<string, number | null>();
    for (const fact of facts) {
      const member = cellKey(fact.at, names);
      const sum = made.get(member) ?? (made.has(member) ? null : 0);
      made.set(member, sum === null || fact.amount === null ? null : sum + fact.amount);
    }
    sums.set(names.join('\n'), made);
    return made;
  };
  const groups = new Map<string, ReadonlySet<string>>();
  const isGroup = (name: string, member: string): boolean => {
    const known = groups.get(name) ?? groupsOf(budget, name);
    groups.set(name, known);
    return known.has(member);
  };
  return (cell) => {
    const names = dimensions.filter((name) => cell[name] !== undefined && key.at[name] === undefined);
    if (!names.some((name) => isGroup(name, cell[name] ?? ''))) {
      const found = sumsBy(names).get(cellKey(cell, names));
      return found === undefined ? 0 : found;
    }
    const stands = knownFigure(budget, { cube: key.cube, at: taken({ ...cell, ...key.at }, dimensions) });
    return stands && stands.amount;
  };
}

/** The members of a dimension that others stand under. */
function groupsOf(budget: Budget, dimension: string): ReadonlySet<string> {
  const members = budget.dimensions.find((one) => one.id === dimension)?.members ?? [];
  return new Set(members.flatMap((member) => member.parent ?? []));
}
