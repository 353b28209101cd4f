import { type NumberStyle, plainForm } from '../../../basics/numbers/number-token.ts';
import { readFigures } from '../../../basics/numbers/printed.ts';
import { cellText } from '../../content.ts';
import type { Cell, Row, Table } from '../../document.ts';
import type { ValueArea } from '../readings.ts';
import { fold, isConcept } from '../vocabulary.ts';

/** The header of a table: what stands over each column. */
export interface Header {
  readonly height: number;
  readonly columns: readonly ColumnWords[];
}

/** The words over a column: `leaf` right over its cells, `group` over it and its neighbours (empty where none). */
export interface ColumnWords {
  readonly leaf: string;
  readonly group: string;
}

/** A row below the header, its cells under their columns; `cells` leaves out the label's. */
export interface BodyRow {
  readonly row: Row;
  readonly label: string;
  readonly labelCell: Cell | undefined;
  readonly cells: readonly (Cell | undefined)[];
}

/**
 * The rows that lead a table and hold no figures (years are none): the first, and those after it that have no label.
 * `null` where the first row holds figures already: the table goes on from another.
 */
export function headerOf(table: Table, style: NumberStyle): Header | null {
  const rows = table.rows;
  let height = 0;
  while (height < Math.min(3, rows.length - 1) && isHeader(rows[height], height === 0, style)) height += 1;
  if (height === 0) return null;
  const width = Math.max(...rows.slice(0, height).map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, column) => wordsOver(rows.slice(0, height), column));
  return { height, columns };
}

/** The rows below a header, each under its columns; repeated header rows are left out. */
export function bodyOf(table: Table, header: Header, style: NumberStyle): readonly BodyRow[] {
  const repeated = new Set(table.rows.slice(0, header.height).map(rowText));
  const rows = table.rows.slice(header.height).filter((row) => !repeated.has(rowText(row)));
  const worded = rows.filter((row) => isWorded(cellText(row.cells[1]), style)).length;
  // Where most rows have words in their second cell, labels take two columns and none slipped.
  const slips = worded * 2 <= rows.length;
  const width = header.columns.length;
  const short = rows.filter((row) => row.cells.length < width).length;
  return rows.map((row) => {
    const under = aligned(row, width, slips, style);
    // Where only one row is short, no habit of leaving out blanks at the end says which cell it lacks.
    const lacking = row.cells.length < width && short === 1 && rows.length > 1 && under.label !== '';
    return lacking ? { row, label: under.label, labelCell: under.labelCell, cells: [] } : under;
  });
}

/** An id for a row that holds figures and has no label; `null` for a row without figures. */
export function unlabelledRow(body: BodyRow): string | null {
  const filled = body.cells.some((cell) => /\d/.test(plainForm(cellText(cell))));
  return filled ? `row-${body.row.place.row ?? body.row.place.line}` : null;
}

/** Where the figures of a table stand, given its header and body and the columns (from 0) its figures stand in. */
export function areaOf(
  table: Table,
  header: Header,
  body: readonly BodyRow[],
  columns: Iterable<number>,
): ValueArea {
  const repeated = new Set(table.rows.slice(0, header.height).map(rowText));
  return {
    headerRows: new Set(table.rows.flatMap((row, index) => (repeated.has(rowText(row)) ? [index] : []))),
    columns: new Set(columns),
    // A label that is a number (a year, a code) is one only where it stands in its own column.
    labels: new Set(
      body.flatMap(({ row, labelCell }) => (labelCell && labelCell !== row.cells[0] ? [labelCell] : [])),
    ),
  };
}

/** Words over a column from the outermost to the innermost. */
export function columnText(words: ColumnWords | undefined): string {
  return [words?.group ?? '', words?.leaf ?? ''].filter((text) => text !== '').join(' ');
}

function isHeader(row: Row | undefined, first: boolean, style: NumberStyle): boolean {
  if (!row) return false;
  const [label, ...rest] = row.cells.map(cellText);
  const words = rest.filter((text) => text.trim() !== '');
  if (!first && ((label ?? '').trim() !== '' || words.length === 0)) return false;
  return !words.some((text) => !isYear(text) && (isFigure(text, style) || isConcept(text, 'not-applicable')));
}

function isYear(text: string): boolean {
  return /^\s*(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?\s*$/.test(plainForm(text));
}

function isFigure(text: string, style: NumberStyle): boolean {
  return readFigures(text, style) !== null;
}

/** A blank cell of an upper row lies under what its left neighbour says, if there are words below it. */
function wordsOver(rows: readonly Row[], column: number): ColumnWords {
  const own = rows.map((row) => cellText(row.cells[column]).trim());
  const leaf = own.findLast((text) => text !== '') ?? '';
  const lowest = own.findLastIndex((text) => text !== '');
  const upper = rows.slice(0, Math.max(0, lowest));
  const groups =
    column === 0 ? [] : upper.map((row) => nearestLeft(row, column)).filter((text) => text !== '');
  return { leaf, group: groups.join(' ') };
}

function nearestLeft(row: Row, column: number): string {
  for (let left = column; left > 0; left -= 1) {
    const text = cellText(row.cells[left]).trim();
    if (text !== '') return text;
  }
  return '';
}

function isWorded(text: string, style: NumberStyle): boolean {
  return /\p{L}/u.test(text) && !isFigure(text, style) && !isConcept(text, 'not-applicable');
}

/**
 * Puts the cells of a row under their columns. A row that slipped to the right begins with a blank and then its label, or
 * is a cell too long with a single blank in it; one that slipped to the left lost its label and is all figures.
 */
function aligned(row: Row, width: number, slips: boolean, style: NumberStyle): BodyRow {
  const texts = row.cells.map((cell) => cellText(cell).trim());
  const lost =
    row.cells.length === width - 1 &&
    width > 2 &&
    texts.every((text) => text !== '' && isFigure(text, style));
  if (lost) return { row, label: '', labelCell: undefined, cells: row.cells };
  const slipped =
    slips &&
    (texts[0] ?? '') === '' &&
    isWorded(texts[1] ?? '', style) &&
    (row.cells.length > width || !texts.slice(2).every((text) => text === ''));
  const blanks = texts.flatMap((text, index) => (text === '' && index > 0 ? [index] : []));
  if (!slipped && row.cells.length === width + 1 && blanks.length === 1) {
    const cells = row.cells.filter((_, index) => index > 0 && index !== blanks[0]);
    return { row, label: texts[0] ?? '', labelCell: row.cells[0], cells };
  }
  const start = slipped ? 1 : 0;
  return {
    row,
    label: texts[start] ?? '',
    labelCell: row.cells[start],
    cells: row.cells.slice(start + 1, start + width),
  };
}

function rowText(row: Row): string {
  return fold(row.cells.map(cellText).join('\t'));
}
