import type { Codes } from '../table/fact-table.ts';

/**
 * How facts are grouped: the number of a fact's group is the sum of what each column's map has for its code, and it counts
 * where each filter has a 1 for its code.
 */
export interface Grouping {
  readonly columns: readonly { readonly codes: Codes; readonly map: Int32Array }[];
  readonly filters: readonly Filter[];
  readonly groups: number;
}

/** A column of codes and for each code a 1 where it passes. */
export interface Filter {
  readonly codes: Codes;
  readonly mask: Uint8Array;
}

/** How many groups there may be at most. */
export const mostGroups = 2 ** 24;

/**
 * The sums of a column's values by group; -0 where a group has none. Each loop runs over all facts, does much at once and sees
 * arrays of one type: what is compiled for arrays of several types is half as fast, and loops over blocks within a loop are not
 * compiled well at all.
 */
export function sumsBy(grouping: Grouping, values: Float64Array, count: number): Float64Array {
  const sums = new Float64Array(grouping.groups).fill(-0);
  const narrow = grouping.columns.flatMap(({ codes, map }) =>
    codes instanceof Uint16Array ? [{ codes, map }] : [],
  );
  const [first, second, third] = narrow;
  if (!first || narrow.length > 3 || narrow.length < grouping.columns.length) {
    sumOfNumbers(grouping, values, rowsKept(grouping.filters, count), sums);
  } else if (grouping.filters.length > 0) {
    const [a, b, c] = [first, second ?? nothing(first), third ?? nothing(first)];
    sumRows(a.codes, a.map, b.codes, b.map, c.codes, c.map, values, rowsKept(grouping.filters, count), sums);
  } else {
    for (let from = 0; from < count; from += stretch) {
      sumStretch(narrow, values, from, Math.min(count, from + stretch), sums);
    }
  }
  return sums;
}

/** A function that is called often is compiled as a whole; one long loop may be compiled anew in every call. */
const stretch = 2 ** 14;

function sumStretch(
  [first, second, third]: readonly NarrowColumn[],
  values: Float64Array,
  from: number,
  before: number,
  sums: Float64Array,
): void {
  if (!first) return;
  if (!second) sum1(first.codes, first.map, values, from, before, sums);
  else if (!third) sum2(first.codes, first.map, second.codes, second.map, values, from, before, sums);
  else {
    const [one, two] = [first, second];
    sum3(one.codes, one.map, two.codes, two.map, third.codes, third.map, values, from, before, sums);
  }
}

interface NarrowColumn {
  readonly codes: Uint16Array;
  readonly map: Int32Array;
}

function nothing({ codes, map }: NarrowColumn): NarrowColumn {
  return { codes, map: new Int32Array(map.length) };
}

/** The rows that pass every filter. */
export function rowsKept(filters: readonly Filter[], count: number): Int32Array {
  const rows = new Int32Array(count);
  const [first, ...more] = filters;
  let kept = count;
  if (!first) for (let row = 0; row < count; row += 1) rows[row] = row;
  else if (first.codes instanceof Uint16Array) kept = keepFirst(first.codes, first.mask, count, rows);
  else kept = keepFirstWide(first.codes, first.mask, count, rows);
  for (const { codes, mask } of more) {
    kept = codes instanceof Uint16Array ? keep(codes, mask, rows, kept) : keepWide(codes, mask, rows, kept);
  }
  return rows.subarray(0, kept);
}

/** The same for any number of columns, of any width: the numbers of groups are written down between. */
function sumOfNumbers(
  { columns }: Grouping,
  values: Float64Array,
  rows: Int32Array,
  sums: Float64Array,
): void {
  const numbers = new Int32Array(rows.length);
  for (const { codes, map } of columns) {
    if (codes instanceof Uint16Array) addNumbers(codes, map, rows, numbers);
    else addNumbersWide(codes, map, rows, numbers);
  }
  addValues(numbers, rows, values, sums);
}

// Filters narrow the rows down without a branch: each row is written, and the next over it where it does not pass.

function keepFirst(codes: Uint16Array, mask: Uint8Array, count: number, rows: Int32Array): number {
  let kept = 0;
  for (let row = 0; row < count; row += 1) {
    rows[kept] = row;
    kept = (kept + (mask[codes[row] ?? 0] ?? 0)) | 0;
  }
  return kept;
}

function keepFirstWide(codes: Uint32Array, mask: Uint8Array, count: number, rows: Int32Array): number {
  let kept = 0;
  for (let row = 0; row < count; row += 1) {
    rows[kept] = row;
    kept = (kept + (mask[codes[row] ?? 0] ?? 0)) | 0;
  }
  return kept;
}

function keep(codes: Uint16Array, mask: Uint8Array, rows: Int32Array, count: number): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    rows[kept] = row;
    kept = (kept + (mask[codes[row] ?? 0] ?? 0)) | 0;
  }
  return kept;
}

function keepWide(codes: Uint32Array, mask: Uint8Array, rows: Int32Array, count: number): number {
  let kept = 0;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    rows[kept] = row;
    kept = (kept + (mask[codes[row] ?? 0] ?? 0)) | 0;
  }
  return kept;
}

function addNumbers(codes: Uint16Array, map: Int32Array, rows: Int32Array, numbers: Int32Array): void {
  const count = rows.length;
  for (let at = 0; at < count; at += 1) {
    numbers[at] = ((numbers[at] ?? 0) + (map[codes[rows[at] ?? 0] ?? 0] ?? 0)) | 0;
  }
}

function addNumbersWide(codes: Uint32Array, map: Int32Array, rows: Int32Array, numbers: Int32Array): void {
  const count = rows.length;
  for (let at = 0; at < count; at += 1) {
    numbers[at] = ((numbers[at] ?? 0) + (map[codes[rows[at] ?? 0] ?? 0] ?? 0)) | 0;
  }
}

function addValues(numbers: Int32Array, rows: Int32Array, values: Float64Array, sums: Float64Array): void {
  const count = rows.length;
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? 0;
    sums[number] = (sums[number] ?? 0) + (values[rows[at] ?? 0] ?? 0);
  }
}

function sum1(
  codes: Uint16Array,
  map: Int32Array,
  values: Float64Array,
  from: number,
  before: number,
  sums: Float64Array,
): void {
  for (let row = from; row < before; row += 1) {
    const number = map[codes[row] ?? 0] ?? 0;
    sums[number] = (sums[number] ?? 0) + (values[row] ?? 0);
  }
}

function sum2(
  codes1: Uint16Array,
  map1: Int32Array,
  codes2: Uint16Array,
  map2: Int32Array,
  values: Float64Array,
  from: number,
  before: number,
  sums: Float64Array,
): void {
  for (let row = from; row < before; row += 1) {
    const number = ((map1[codes1[row] ?? 0] ?? 0) + (map2[codes2[row] ?? 0] ?? 0)) | 0;
    sums[number] = (sums[number] ?? 0) + (values[row] ?? 0);
  }
}

function sum3(
  codes1: Uint16Array,
  map1: Int32Array,
  codes2: Uint16Array,
  map2: Int32Array,
  codes3: Uint16Array,
  map3: Int32Array,
  values: Float64Array,
  from: number,
  before: number,
  sums: Float64Array,
): void {
  for (let row = from; row < before; row += 1) {
    const number =
      ((map1[codes1[row] ?? 0] ?? 0) + (map2[codes2[row] ?? 0] ?? 0) + (map3[codes3[row] ?? 0] ?? 0)) | 0;
    sums[number] = (sums[number] ?? 0) + (values[row] ?? 0);
  }
}

function sumRows(
  codes1: Uint16Array,
  map1: Int32Array,
  codes2: Uint16Array,
  map2: Int32Array,
  codes3: Uint16Array,
  map3: Int32Array,
  values: Float64Array,
  rows: Int32Array,
  sums: Float64Array,
): void {
  const count = rows.length;
  for (let at = 0; at < count; at += 1) {
    const row = rows[at] ?? 0;
    const number =
      ((map1[codes1[row] ?? 0] ?? 0) + (map2[codes2[row] ?? 0] ?? 0) + (map3[codes3[row] ?? 0] ?? 0)) | 0;
    sums[number] = (sums[number] ?? 0) + (values[row] ?? 0);
  }
}
