import { limits } from '../limits.ts';

/** A cell's spans as its markup says: at least 1; `rows` 0 reaches to the end of the group. */
export interface Span {
  readonly columns: number;
  readonly rows: number;
}

/** The cells of a row and the group (head, body, foot) that its spans end with. */
export interface SpannedRow {
  readonly group: number;
  readonly cells: readonly Span[];
}

/** What stands in a column of a row: the number of a cell of the row, or `null` where another cell covers it. */
export type Slots = readonly (number | null)[];

/**
 * Puts the cells of rows into columns, so that what stands one above the other lines up: a covered place is kept. A span
 * wider than a row may be is read as none. Answers with the number of the row (from 0) that has too many columns where
 * one has, and with rows up to the limit of cells plus one where there are too many.
 */
export function columnsOf(
  rows: readonly SpannedRow[],
  cellLimit: number,
): { readonly rows: readonly Slots[]; readonly tooWide: number | null } {
  const laid: Slots[] = [];
  let group = -1;
  let above: ReadonlyMap<number, number> = new Map();
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (row.group !== group) above = new Map();
    group = row.group;
    const { slots, below } = placed(row.cells, above);
    if (slots.length > limits.columns) return { rows: laid, tooWide: index };
    laid.push(slots);
    above = below;
    count += slots.length;
    if (count > cellLimit) break;
  }
  return { rows: laid, tooWide: null };
}

function placed(
  cells: readonly Span[],
  above: ReadonlyMap<number, number>,
): { readonly slots: Slots; readonly below: ReadonlyMap<number, number> } {
  const slots: (number | null)[] = [];
  const below = new Map<number, number>();
  for (const [column, left] of above) if (left > 1) below.set(column, left - 1);
  for (const [index, { columns, rows }] of cells.entries()) {
    while (above.has(slots.length)) slots.push(null);
    if (slots.length >= limits.columns) {
      slots.push(index);
      break;
    }
    const first = slots.length;
    const width = first + columns > limits.columns ? 1 : columns;
    for (let offset = 0; offset < width; offset += 1) {
      slots.push(offset === 0 ? index : null);
      if (rows !== 1) below.set(first + offset, rows === 0 ? Number.POSITIVE_INFINITY : rows - 1);
    }
  }
  const last = Math.max(-1, ...above.keys());
  while (slots.length <= last) slots.push(null);
  return { slots, below };
}

/** A span as an attribute writes it. */
export function spanOf(written: string | undefined, least: number): number {
  const digits = /^\s*\+?(\d{1,9})/.exec(written ?? '')?.[1];
  return digits === undefined ? 1 : Math.max(least, Number(digits));
}
