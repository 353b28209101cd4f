import { type RoundingTable, signedCells } from './rounding-table.ts';

/**
 * The sums of a table as a network: a node for each sum and one for what is outside, a cell an arc between the two sums it is
 * in. To print one unit more in a cell takes a unit from the node `from` to the node `to`.
 */
export interface Network {
  readonly nodes: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** 1 for a sum whose parts lead to it, -1 for one whose parts lead away. */
  readonly signs: readonly number[];
}

/**
 * The network of a table; `null` where a cell that is not fixed is in more than two sums, or where no signs of the sums fit: then
 * whole-number solutions of its least deviation are no matter of flow. Two-way tables whose rows or columns (not both) have subtotals of
 * any depth are networks (Cox and George 1989).
 */
export function networkOf(table: RoundingTable, isFixed: (cell: number) => boolean): Network | null {
  const { sums } = table;
  const membership = membershipOf(table, isFixed);
  const signs = membership && signsOf(sums.length, membership);
  if (!membership || !signs) return null;
  const outside = sums.length;
  const from = new Int32Array(membership.length).fill(outside);
  const to = new Int32Array(membership.length).fill(outside);
  for (const [cell, places] of membership.entries()) {
    for (const { sum, sign } of places) {
      if (sign * (signs[sum] ?? 1) > 0) to[cell] = sum;
      else from[cell] = sum;
    }
  }
  return { nodes: sums.length + 1, from, to, signs };
}

interface PlaceInSum {
  readonly sum: number;
  /** 1 for a part, -1 for the total and what is taken away. */
  readonly sign: 1 | -1;
}

function membershipOf(
  { values, sums }: RoundingTable,
  isFixed: (cell: number) => boolean,
): readonly (readonly PlaceInSum[])[] | null {
  const membership = values.map((): PlaceInSum[] => []);
  for (const [sum, given] of sums.entries()) {
    for (const [cell, sign] of signedCells(given)) if (!isFixed(cell)) membership[cell]?.push({ sum, sign });
  }
  return membership.every((places) => places.length <= 2) ? membership : null;
}

// Signs such that each cell counts once for and once against: a colouring with two colours.
function signsOf(count: number, membership: readonly (readonly PlaceInSum[])[]): readonly number[] | null {
  const beside = Array.from({ length: count }, (): { other: number; same: boolean }[] => []);
  for (const [a, b] of membership) {
    if (!a || !b) continue;
    const same = a.sign !== b.sign;
    beside[a.sum]?.push({ other: b.sum, same });
    beside[b.sum]?.push({ other: a.sum, same });
  }
  const signs = Array.from({ length: count }, () => 0);
  for (let start = 0; start < count; start += 1) {
    if (signs[start] !== 0) continue;
    signs[start] = 1;
    const queue = [start];
    for (const node of queue) {
      for (const { other, same } of beside[node] ?? []) {
        const wanted = (signs[node] ?? 1) * (same ? 1 : -1);
        if (signs[other] === 0) {
          signs[other] = wanted;
          queue.push(other);
        } else if (signs[other] !== wanted) return null;
      }
    }
  }
  return signs;
}
