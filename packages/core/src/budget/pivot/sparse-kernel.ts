import type { Codes } from '../table/fact-table.ts';
import { type Filter, keepRows } from './kept-rows.ts';

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

/** The sums of some columns of values by group, of the groups that have facts: those where the first column is not -0. */
export function sparseSumsBy(
  columns: readonly SparseColumn[],
  filters: readonly Filter[],
  values: readonly Float64Array[],
  count: number,
): SparseSums {
  const all = new Int32Array(count);
  const rows = all.subarray(0, keepRows(filters, 0, count, all));
  const numbers = new Float64Array(rows.length);
  for (const { codes, map } of columns) {
    if (codes instanceof Uint16Array) addNumbers(codes, map, rows, numbers);
    else addNumbersWide(codes, map, rows, numbers);
  }
  const { places, groups, placeOf } = placed(numbers);
  const sums = values.map((list) => summed(list, rows, places, groups.length));
  const there = groups.filter((_, place) => !Object.is(sums[0]?.[place], -0)).sort();
  const order = Int32Array.from(there, placeOf);
  return { numbers: there, sums: sums.map((list) => reordered(list, order)) };
}

function reordered(list: Float64Array, order: Int32Array): Float64Array {
  const found = new Float64Array(order.length);
  for (let at = 0; at < order.length; at += 1) found[at] = list[order[at] ?? 0] ?? 0;
  return found;
}

function addNumbers(codes: Uint16Array, map: Float64Array, rows: Int32Array, numbers: Float64Array): void {
  const count = rows.length;
  for (let at = 0; at < count; at += 1) {
    numbers[at] = (numbers[at] ?? 0) + (map[codes[rows[at] ?? 0] ?? 0] ?? 0);
  }
}

function addNumbersWide(
  codes: Uint32Array,
  map: Float64Array,
  rows: Int32Array,
  numbers: Float64Array,
): void {
  const count = rows.length;
  for (let at = 0; at < count; at += 1) {
    numbers[at] = (numbers[at] ?? 0) + (map[codes[rows[at] ?? 0] ?? 0] ?? 0);
  }
}

interface Placed {
  /** The place of each number that was asked for, and the numbers by place. */
  readonly places: Int32Array;
  readonly groups: Float64Array;
  readonly placeOf: (number: number) => number;
}

/** A place for each number that there is, as they come: open addressing. */
function placed(numbers: Float64Array): Placed {
  let size = 1024;
  while (size < 2 * numbers.length) size *= 2;
  const slots = new Int32Array(size).fill(-1);
  const groups = new Float64Array(numbers.length);
  const places = new Int32Array(numbers.length);
  let used = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] ?? 0;
    const slot = slotOf(number, slots, groups);
    if ((slots[slot] ?? -1) < 0) {
      slots[slot] = used;
      groups[used] = number;
      used += 1;
    }
    places[at] = slots[slot] ?? 0;
  }
  const placeOf = (number: number): number => slots[slotOf(number, slots, groups)] ?? -1;
  return { places, groups: groups.subarray(0, used), placeOf };
}

/** The slot that has the place of a number, or the free one that it would have. */
function slotOf(number: number, slots: Int32Array, groups: Float64Array): number {
  const mask = slots.length - 1;
  const high = Math.floor(number / 2 ** 32);
  const hash = Math.imul(number - high * 2 ** 32, 0x9e_37_79_b1) ^ Math.imul(high, 0x85_eb_ca_6b);
  // The upper bits of a product depend on all bits of its factors.
  let slot = (hash ^ (hash >>> 16) ^ (hash >>> 7)) & mask;
  for (let place = slots[slot] ?? -1; place >= 0 && groups[place] !== number; place = slots[slot] ?? -1) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

function summed(values: Float64Array, rows: Int32Array, places: Int32Array, groups: number): Float64Array {
  const sums = new Float64Array(groups).fill(-0);
  const count = rows.length;
  for (let at = 0; at < count; at += 1) {
    const place = places[at] ?? 0;
    sums[place] = (sums[place] ?? 0) + (values[rows[at] ?? 0] ?? 0);
  }
  return sums;
}
