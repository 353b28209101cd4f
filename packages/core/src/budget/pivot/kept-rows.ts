import type { Codes } from '../table/fact-table.ts';

/** A column of codes and for each code a 1 where it passes. */
export interface Filter {
  readonly codes: Codes;
  readonly mask: Uint8Array;
}

/** Rows are worked on in stretches of this many: what is called often is compiled well, and rows kept stay in the cache. */
export const stretch = 2 ** 12;

/**
 * Writes the rows from `from` on and before `before` that pass every filter into the beginning of a list of at least as many;
 * gives how many they are.
 */
export function keepRows(filters: readonly Filter[], from: number, before: number, rows: Int32Array): number {
  const [first, ...more] = filters;
  let kept = before - from;
  if (!first) for (let at = 0; at < kept; at += 1) rows[at] = from + at;
  else if (first.codes instanceof Uint16Array) kept = keepFirst(first.codes, first.mask, from, before, rows);
  else kept = keepFirstWide(first.codes, first.mask, from, before, rows);
  for (const { codes, mask } of more) {
    kept = codes instanceof Uint16Array ? keep(codes, mask, rows, kept) : keepWide(codes, mask, rows, kept);
  }
  return kept;
}

// Filters narrow the rows down without a branch: each row is written, and the next over it where it does not pass. Each loop
// sees arrays of one type: what is compiled for several is half as fast.

function keepFirst(
  codes: Uint16Array,
  mask: Uint8Array,
  from: number,
  before: number,
  rows: Int32Array,
): number {
  let kept = 0;
  for (let row = from; row < before; row += 1) {
    rows[kept] = row;
    kept = (kept + (mask[codes[row] ?? 0] ?? 0)) | 0;
  }
  return kept;
}

function keepFirstWide(
  codes: Uint32Array,
  mask: Uint8Array,
  from: number,
  before: number,
  rows: Int32Array,
): number {
  let kept = 0;
  for (let row = from; row < before; row += 1) {
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
