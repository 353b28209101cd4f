import type { Codes } from '../table/fact-table.ts';
import type { Filter } from './kernel.ts';

/** As in a grouping, where there may be too many groups to give each a place: numbers up to 2^53. */
export interface SparseColumn {
  readonly codes: Codes;
  readonly map: Float64Array;
}

/** The groups that have facts, by number in ascending order, with their sums. */
export interface SparseSums {
  readonly numbers: Float64Array;
  readonly sums: readonly Float64Array[];
}

/** The sums of some columns of values by group, of the groups that have facts. */
export function sparseSumsBy(
  columns: readonly SparseColumn[],
  filters: readonly Filter[],
  values: readonly Float64Array[],
  count: number,
): SparseSums {
  const places = new Map<number, number>();
  const sums = values.map((): number[] => []);
  for (let row = 0; row < count; row += 1) {
    if (Object.is(values[0]?.[row], -0)) continue;
    if (!filters.every(({ codes, mask }) => mask[codes[row] ?? 0] === 1)) continue;
    let number = 0;
    for (const { codes, map } of columns) number += map[codes[row] ?? 0] ?? 0;
    let place = places.get(number);
    if (place === undefined) {
      place = places.size;
      places.set(number, place);
      for (const list of sums) list.push(-0);
    }
    for (const [index, list] of sums.entries()) {
      list[place] = (list[place] ?? 0) + (values[index]?.[row] ?? 0);
    }
  }
  const numbers = Float64Array.from(places.keys()).sort();
  return {
    numbers,
    sums: sums.map((list) => Float64Array.from(numbers, (number) => list[places.get(number) ?? 0] ?? 0)),
  };
}
