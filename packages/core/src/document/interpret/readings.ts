import { type NumberStyle, plainForm } from '../../basics/numbers/number-token.ts';
import { readFigures } from '../../basics/numbers/printed.ts';
import { cellText } from '../content.ts';
import type { Cell, Table } from '../document.ts';
import type { Reading } from '../interpretation.ts';
import { isConcept } from './vocabulary.ts';

/**
 * Where the figures of a table stand: below its header rows (all row numbers from 0), in its value columns (from 0).
 * `labels` are cells that were read as the label of their row, wherever they stand.
 */
export interface ValueArea {
  readonly headerRows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
  readonly labels?: ReadonlySet<Cell>;
}

/**
 * The numeric cells of a table: those of a value column that hold a digit, a dash or "not applicable", and any other
 * cell that is nothing but a number.
 */
export function numericCells(table: Table, area: ValueArea, style: NumberStyle): readonly Cell[] {
  return table.rows.flatMap((row, index) =>
    area.headerRows.has(index)
      ? []
      : row.cells.filter(
          (cell, column) =>
            !area.labels?.has(cell) && isNumeric(cellText(cell), area.columns.has(column), style),
        ),
  );
}

/** One reading for each numeric cell of a table: what became of it, or else that it was not understood. */
export function readingsOf(
  table: Table,
  area: ValueArea,
  style: NumberStyle,
  outcomes: ReadonlyMap<Cell, Reading['outcome']>,
): readonly Reading[] {
  const numeric = new Set(numericCells(table, area, style));
  return table.rows
    .flatMap((row) => row.cells)
    .filter((cell) => numeric.has(cell) || outcomes.has(cell))
    .map((cell) => ({
      place: cell.place,
      text: cellText(cell),
      outcome: outcomes.get(cell) ?? 'not-understood',
    }));
}

function isNumeric(text: string, valueColumn: boolean, style: NumberStyle): boolean {
  const plain = plainForm(text).trim();
  if (plain === '') return false;
  if (valueColumn) return /\d|^[-–—]$/.test(plain) || isConcept(text, 'not-applicable');
  return /\d/.test(plain) && readFigures(text, style) !== null;
}
