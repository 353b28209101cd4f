import type { Amount } from '../../basics/amount.ts';
import type { RoundingSum, RoundingTable } from './rounding-table.ts';

/** A direction of a table: for each position the one that is its total, or `null`. Trees of any depth; several roots stand side by side. */
export type Direction = readonly (number | null)[];

/**
 * The sums of a table of any number of directions, its cells in row-major order (`null`: no figure there). A cell that is a total in
 * several directions is one by the direction with the deepest tree only: the others follow from that, and a table with one deep direction
 * stays a network. Sums that do not hold in the values are left out: there is nothing to keep.
 */
export function gridTable(
  values: readonly (Amount | null)[],
  directions: readonly Direction[],
  unit: Amount,
): RoundingTable {
  const strides = directions.map((_, at) =>
    directions.slice(at + 1).reduce((product, direction) => product * direction.length, 1),
  );
  const order = [...directions.keys()].sort(
    (a, b) => depthOf(directions[b]) - depthOf(directions[a]) || a - b,
  );
  const children = directions.map(childrenOf);
  const sums = values.flatMap((value, total): readonly RoundingSum[] => {
    if (value === null) return [];
    for (const at of order) {
      const stride = strides[at] ?? 1;
      const position = Math.floor(total / stride) % (directions[at]?.length ?? 1);
      const below = children[at]?.get(position) ?? [];
      const parts = below
        .map((child) => total + (child - position) * stride)
        .filter((part) => values[part] !== null && values[part] !== undefined);
      if (parts.length > 0 && parts.reduce((sum, part) => sum + (values[part] ?? 0), 0) === value) {
        return [{ total, parts }];
      }
    }
    return [];
  });
  return { values: values.map((value) => value ?? 0), sums, unit };
}

function childrenOf(direction: Direction): ReadonlyMap<number | null, readonly number[]> {
  return Map.groupBy(direction.keys(), (position) => direction[position] ?? null);
}

function depthOf(direction: Direction = []): number {
  const depth = (position: number): number => {
    let steps = 0;
    for (let above = direction[position] ?? null; above !== null && steps <= direction.length; steps += 1) {
      above = direction[above] ?? null;
    }
    return steps;
  };
  return direction.reduce<number>((deepest, _, position) => Math.max(deepest, depth(position)), 0);
}
