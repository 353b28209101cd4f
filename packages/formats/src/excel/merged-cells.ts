import { readCellName } from '@plenary/core/document/spreadsheet-reference';
import type { GridCell, GridRow } from '../grid-nodes.ts';
import { limits } from '../limits.ts';

/** A rectangle of cells that are one. Rows and columns count from 1. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads `B2:D3`; `null` for anything else, and for a single cell. */
export function mergedRange(text: string): MergedRange | null {
  const [from, to] = text.split(':').map(readCellName);
  if (!from || !to || to.row < from.row || to.column < from.column) return null;
  if (from.row === to.row && from.column === to.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/**
 * The rows with what merged cells take: the first cell says how many rows and columns, the cells it covers are there and
 * show nothing. Ranges end with the sheet's last row and column that hold something. `null` where ranges overlap over and over.
 */
export function withMerged(
  rows: readonly GridRow[],
  ranges: readonly MergedRange[],
): readonly GridRow[] | null {
  if (ranges.length === 0) return rows;
  const columns = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const lastLine = rows.at(-1)?.line ?? 0;
  const changed = rows.map((row) => ({ ...row, cells: [...row.cells] }));
  const index = new Map(changed.map((row, at) => [row.line, at]));
  let covered = 0;
  for (const { top, left, bottom, right } of ranges) {
    const first = index.get(top);
    const anchor = first === undefined ? undefined : changed[first]?.cells[left - 1];
    if (first === undefined || !anchor) continue;
    const lastColumn = Math.max(left, Math.min(right, columns));
    const spans = { rows: Math.min(bottom, lastLine) - top + 1, columns: lastColumn - left + 1 };
    for (let at = first; (changed[at]?.line ?? Number.POSITIVE_INFINITY) <= bottom; at += 1) {
      covered += spans.columns;
      if (covered > limits.cells) return null;
      cover(changed[at]?.cells ?? [], left, lastColumn);
    }
    const row = changed[first];
    if (row) row.cells[left - 1] = { ...anchor, spans };
  }
  return changed;
}

/** Sums may count a value that a covered cell still holds, so only its words go. */
function cover(cells: GridCell[], left: number, right: number): void {
  while (cells.length < right) cells.push({ text: '' });
  for (let column = left; column <= right; column += 1) {
    const cell = cells[column - 1];
    if (cell) cells[column - 1] = { ...cell, text: '' };
  }
}
