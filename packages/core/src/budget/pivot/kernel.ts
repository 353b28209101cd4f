import type { Codes } from '../table/fact-table.ts';
import { CodeSums, fewEnough, mostColumns } from './code-sums.ts';
import { type Filter, keepRows, stretch } from './kept-rows.ts';

/**
 * How facts are grouped: the number of a fact's group is the sum of what each column's map has for its code, and it counts
 * where each filter has a 1 for its code.
 */
export interface Grouping {
  readonly columns: readonly { readonly codes: Codes; readonly map: Int32Array }[];
  readonly filters: readonly Filter[];
  readonly groups: number;
}

/** How many groups there may be at most. */
export const mostGroups = 2 ** 24;

/** The sums of a column's values by group; -0 where a group has none. */
export function sumsBy(grouping: Grouping, values: Float64Array, count: number): Float64Array {
  const { columns, filters, groups } = grouping;
  const sums = new Float64Array(groups).fill(-0);
  const narrow = columns.flatMap(({ codes, map }) => (codes instanceof Uint16Array ? [{ codes, map }] : []));
  const [first, second, third] = narrow;
  const all = narrow.length === columns.length && narrow.length <= mostColumns;
  const rows = new Int32Array(stretch);
  if (first && all && fewEnough(narrow, count)) {
    const byCodes = new CodeSums([first, second, third]);
    for (let from = 0; from < count; from += stretch) {
      const before = Math.min(count, from + stretch);
      if (filters.length === 0) byCodes.add(values, from, before);
      else byCodes.addRows(values, rows, keepRows(filters, from, before, rows));
    }
    byCodes.addInto(sums);
  } else {
    const numbers = new Int32Array(stretch);
    for (let from = 0; from < count; from += stretch) {
      const kept = keepRows(filters, from, Math.min(count, from + stretch), rows);
      addByNumbers(grouping, values, rows, kept, numbers, sums);
    }
  }
  return sums;
}

/** For any number of columns, of any width: the numbers of groups are written down between. */
function addByNumbers(
  { columns }: Grouping,
  values: Float64Array,
  rows: Int32Array,
  count: number,
  numbers: Int32Array,
  sums: Float64Array,
): void {
  numbers.fill(0);
  for (const { codes, map } of columns) {
    if (codes instanceof Uint16Array) addNumbers(codes, map, rows, count, numbers);
    else addNumbersWide(codes, map, rows, count, numbers);
  }
  for (let at = 0; at < count; at += 1) {
    const number = numbers[at] ?? 0;
    sums[number] = (sums[number] ?? 0) + (values[rows[at] ?? 0] ?? 0);
  }
}

function addNumbers(
  codes: Uint16Array,
  map: Int32Array,
  rows: Int32Array,
  count: number,
  numbers: Int32Array,
): void {
  for (let at = 0; at < count; at += 1) {
    numbers[at] = ((numbers[at] ?? 0) + (map[codes[rows[at] ?? 0] ?? 0] ?? 0)) | 0;
  }
}

function addNumbersWide(
  codes: Uint32Array,
  map: Int32Array,
  rows: Int32Array,
  count: number,
  numbers: Int32Array,
): void {
  for (let at = 0; at < count; at += 1) {
    numbers[at] = ((numbers[at] ?? 0) + (map[codes[rows[at] ?? 0] ?? 0] ?? 0)) | 0;
  }
}
