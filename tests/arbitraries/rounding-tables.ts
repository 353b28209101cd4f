import { type Direction, gridTable } from '@plenary/core/budget/rounding/grid-table';
import type { RoundingTable } from '@plenary/core/budget/rounding/rounding-table';
import * as fc from 'fast-check';

/** A direction of so many lines and their total, which comes first. */
export function flat(lines: number): Direction {
  return [null, ...Array.from({ length: lines }, () => 0)];
}

/** Random trees of at most so many positions, each after its total. */
export function tree(most: number): fc.Arbitrary<Direction> {
  return fc
    .array(fc.nat(), { minLength: 1, maxLength: most - 1 })
    .map((picks) => [null, ...picks.map((pick, index) => pick % (index + 1))]);
}

/** Tables of these directions in units of 10: random leaves, all totals the sums of them. */
export function tables(
  directions: readonly Direction[],
  leaf: fc.Arbitrary<number>,
): fc.Arbitrary<RoundingTable> {
  const size = directions.reduce((product, direction) => product * direction.length, 1);
  return fc
    .array(leaf, { minLength: size, maxLength: size })
    .map((leaves) => gridTable(withTotals(leaves, directions), directions, 10));
}

/** Values in row-major order, with what is a total in a direction replaced by the sum of what stands under it. */
export function withTotals(leaves: readonly number[], directions: readonly Direction[]): readonly number[] {
  let values = leaves;
  let stride = leaves.length;
  for (const direction of directions) {
    stride /= direction.length;
    const step = stride;
    const own = values;
    const at = (index: number): number => Math.floor(index / step) % direction.length;
    const isTotal = (position: number): boolean => direction.includes(position);
    const under = (position: number, index: number): number =>
      direction.reduce<number>(
        (sum, above, child) =>
          above === position ? sum + under(child, index + (child - position) * step) : sum,
        isTotal(position) ? 0 : (own[index] ?? 0),
      );
    values = own.map((_, index) => under(at(index), index));
  }
  return values;
}
