import type { Codes, FactTable } from '../table/fact-table.ts';

/** How facts are grouped: the number of a fact's group is the sum of what each column's map has for its code. */
export interface Grouping {
  readonly columns: readonly GroupingColumn[];
  readonly groups: number;
}

/** A column of codes, and what each code adds to the number of the group; `excluded` for codes that do not count. */
export interface GroupingColumn {
  readonly codes: Codes;
  readonly map: Int32Array;
}

/** So far below zero that no sum of other columns leads back, and that thirty of them do not overflow. */
export const excluded = -(2 ** 26);

/** How many groups there may be at most. */
export const mostGroups = 2 ** 24;

/** Facts are read in blocks whose group numbers stay in the nearest cache. */
const block = 2048;

/** The sums of a column's values by group; -0 where a group has none. */
export function sumsBy(grouping: Grouping, values: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(grouping.groups).fill(-0);
  const numbers = new Int32Array(block);
  for (let start = 0; start < count; start += block) {
    const length = Math.min(block, count - start);
    numbers.fill(0);
    for (const { codes, map } of grouping.columns) addNumbers(codes, map, start, length, numbers);
    addValues(numbers, values, start, length, sums);
  }
  return sums;
}

/** What says which facts of a table count, and into which group: each dimension's map, `null` where it does not matter. */
export function groupingOf(table: FactTable, maps: readonly (Int32Array | null)[], groups: number): Grouping {
  const columns = maps.flatMap((map, index) => {
    const codes = table.codes[index];
    return map && codes ? [{ codes, map }] : [];
  });
  return { columns, groups };
}

function addNumbers(codes: Codes, map: Int32Array, start: number, length: number, numbers: Int32Array): void {
  if (codes instanceof Uint8Array) addNumbers8(codes, map, start, length, numbers);
  else if (codes instanceof Uint16Array) addNumbers16(codes, map, start, length, numbers);
  else addNumbers32(codes, map, start, length, numbers);
}

// The same three times: a loop that sees arrays of one type only is compiled for it.

function addNumbers8(
  codes: Uint8Array,
  map: Int32Array,
  start: number,
  length: number,
  numbers: Int32Array,
): void {
  for (let at = 0; at < length; at += 1) {
    numbers[at] = (numbers[at] ?? 0) + (map[codes[start + at] ?? 0] ?? 0);
  }
}

function addNumbers16(
  codes: Uint16Array,
  map: Int32Array,
  start: number,
  length: number,
  numbers: Int32Array,
): void {
  for (let at = 0; at < length; at += 1) {
    numbers[at] = (numbers[at] ?? 0) + (map[codes[start + at] ?? 0] ?? 0);
  }
}

function addNumbers32(
  codes: Uint32Array,
  map: Int32Array,
  start: number,
  length: number,
  numbers: Int32Array,
): void {
  for (let at = 0; at < length; at += 1) {
    numbers[at] = (numbers[at] ?? 0) + (map[codes[start + at] ?? 0] ?? 0);
  }
}

function addValues(
  numbers: Int32Array,
  values: Float64Array,
  start: number,
  length: number,
  sums: Float64Array,
): void {
  for (let at = 0; at < length; at += 1) {
    const number = numbers[at] ?? 0;
    if (number >= 0) sums[number] = (sums[number] ?? 0) + (values[start + at] ?? 0);
  }
}
