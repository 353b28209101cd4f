import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { GridCell, GridRow } from '../../grid-nodes.ts';
import { limits } from '../../limits.ts';
import { readSheets } from '../read-sheets.ts';
import type { SheetRows } from '../workbook.ts';
import { type BookMarks, bookMarks, type CellMark, marksSheet, readMark, tableMark } from './figure-marks.ts';
import { places } from './figure-sheet.ts';

/** A cell of a workbook that is read back; rows and columns count from 1. */
export interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly cell: GridCell;
}

/** A table of figures in a workbook as it came back: its cells by the keys of their row and column, and what it remembers of them. */
export interface MarkedTable {
  readonly sheet: string;
  readonly cells: readonly FoundCell[];
  /** The keys by the rows and columns that have them now, from 1. */
  readonly rowKeys: ReadonlyMap<number, number>;
  readonly columnKeys: ReadonlyMap<number, number>;
  /** The rows and columns that have a key now: one, unless somebody copied them. */
  readonly rowsOf: ReadonlyMap<number, readonly number[]>;
  readonly columnsOf: ReadonlyMap<number, readonly number[]>;
  /** The names of rows and columns by their keys. */
  readonly rowNames: ReadonlyMap<number, string>;
  readonly columnNames: ReadonlyMap<number, string>;
  /** By row and column key. */
  readonly marks: ReadonlyMap<number, ReadonlyMap<number, CellMark>>;
  /** The row that the names of columns stand in now, from 1. */
  readonly header: number;
}

/** A workbook of figures as it came back. */
export interface MarkedBook {
  readonly marks: BookMarks;
  readonly tables: readonly MarkedTable[];
}

/**
 * Finds the tables of figures in a workbook that was written as one. Sheets may be renamed, rows and columns inserted or moved. Refuses
 * `workbook-not-of-figures` where it was not, `workbook-marks-damaged` where what it remembers cannot be read, and what
 * reading workbooks refuses.
 */
export function readMarkedBook(bytes: Uint8Array, file: string): Result<MarkedBook> {
  const sheets = readSheets(bytes, file, limits.figureCells);
  if (!sheets.ok) return sheets;
  const own = sheets.value.find(({ sheet }) => sheet.name === marksSheet);
  if (!own) return refuse('workbook-not-of-figures', { file });
  const entries = own.rows.map(({ cells }) => [cells[0]?.text ?? '', cells[1]?.text ?? '']);
  const marks = bookMarks.safeParse(Object.fromEntries(entries));
  if (!marks.success) return refuse('workbook-marks-damaged', { file });
  const tables: MarkedTable[] = [];
  for (let number = 1; number <= Number(marks.data.tables); number += 1) {
    const remembered = sheets.value.find(({ sheet }) => sheet.name === `${marksSheet}-${number}`);
    const shown = sheets.value.find((one) => !isMarks(one.sheet.name) && cornerOf(one, number));
    if (!remembered) return refuse('workbook-marks-damaged', { file });
    const table = shown && tableOf(shown, remembered, number);
    // A sheet that was taken out changes nothing; one of which the keys are gone cannot be told from it.
    if (table === null) return refuse('workbook-marks-damaged', { file });
    if (table) tables.push(table);
  }
  return tables.length === 0 ? refuse('workbook-keys-missing', { file }) : ok({ marks: marks.data, tables });
}

function isMarks(name: string): boolean {
  return name === marksSheet || name.startsWith(`${marksSheet}-`);
}

function cornerOf(
  { rows }: SheetRows,
  number: number,
): { readonly row: number; readonly column: number } | null {
  const mark = tableMark(number);
  for (const { line, cells } of rows) {
    const column = cells.findIndex((cell) => cell.text === mark);
    if (column >= 0) return { row: line, column: column + 1 };
  }
  return null;
}

function tableOf(shown: SheetRows, remembered: SheetRows, number: number): MarkedTable | null {
  const corner = cornerOf(shown, number);
  if (!corner) return null;
  const cells: FoundCell[] = [];
  const rowKeys = new Map<number, number>();
  const columnKeys = new Map<number, number>();
  for (const { line, cells: given } of shown.rows) {
    for (const [index, cell] of given.entries()) {
      const column = index + 1;
      const key = /^([rc])(\d{1,7})$/.exec(cell.text);
      if (line === corner.row) {
        if (key?.[1] === 'c') columnKeys.set(column, Number(key[2]));
      } else if (column === corner.column) {
        if (key?.[1] === 'r') rowKeys.set(line, Number(key[2]));
      } else cells.push({ row: line, column, cell });
    }
  }
  const marks = marksOf(remembered.rows);
  if (!marks) return null;
  const [first] = [...rowKeys.keys()].sort((a, b) => a - b);
  const header = first === undefined ? corner.row : headerRow(shown.rows, first, corner.row);
  return {
    sheet: shown.sheet.name,
    cells,
    rowKeys,
    columnKeys,
    rowsOf: Map.groupBy(rowKeys.keys(), (row) => rowKeys.get(row) ?? -1),
    columnsOf: Map.groupBy(columnKeys.keys(), (column) => columnKeys.get(column) ?? -1),
    rowNames: new Map(
      remembered.rows.map(({ line, cells: [, name] }) => [line - 1 - places.row, name?.text ?? '']),
    ),
    columnNames: namesOfColumns(cells, columnKeys, header),
    marks,
    header,
  };
}

/** The last row above the first that has a key and holds anything. */
function headerRow(rows: readonly GridRow[], first: number, corner: number): number {
  return rows.reduce((last, { line }) => (line < first && line > last ? line : last), corner);
}

function namesOfColumns(
  cells: readonly FoundCell[],
  columnKeys: ReadonlyMap<number, number>,
  header: number,
): ReadonlyMap<number, string> {
  return new Map(
    cells.flatMap(({ row, column, cell }) => {
      const key = columnKeys.get(column);
      return row === header && key !== undefined ? [[key, cell.text]] : [];
    }),
  );
}

function marksOf(rows: readonly GridRow[]): ReadonlyMap<number, ReadonlyMap<number, CellMark>> | null {
  const marks = new Map<number, ReadonlyMap<number, CellMark>>();
  for (const { line, cells } of rows) {
    const row = new Map<number, CellMark>();
    for (const [column, { text }] of cells.entries()) {
      if (column < places.column || text === '') continue;
      const mark = readMark(text);
      if (!mark) return null;
      row.set(column - places.column, mark);
    }
    marks.set(line - 1 - places.row, row);
  }
  return marks;
}
