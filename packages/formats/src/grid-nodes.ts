import type { Place } from '@plenary/core/basics/place';
import type { Cell, Node, Row } from '@plenary/core/document/document';
import { looksLikeHeading } from './text/lines.ts';

/** A cell of a grid, before it is known which table it belongs to. */
export interface GridCell extends Omit<Cell, 'place' | 'parts'> {
  readonly text: string;
  /** By how many spaces its words are indented; a step of a style counts for two. */
  readonly indent?: number;
  /** The formula of a cell whose outcome the file does not keep. */
  readonly uncomputed?: string;
}

/** A row of a grid, from one line of its file to another. */
export interface GridRow {
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly GridCell[];
  readonly hidden?: true;
}

/** Where a grid stands, and what is common to its nodes. */
export interface GridPlace {
  readonly file: string;
  /** How many tables stand before it. */
  readonly tables: number;
  /** The path of a cell, where the format has one. */
  readonly path?: (line: number, column: number) => string;
  readonly hidden: boolean;
  /** Set where rows have as many cells as their file says, so that another number of them begins another table. */
  readonly widthsCount: boolean;
}

type Part = { readonly kind: 'words' | 'table'; readonly rows: readonly GridRow[] };

/**
 * The nodes of a grid of cells: rows follow one another in one table until, after blank lines (or with another width), a new
 * header stands above figures. Lone words above a table and behind the last one are headings and paragraphs; rows of lone
 * words within a table stay in it.
 */
export function gridNodes(rows: readonly GridRow[], place: GridPlace): readonly Node[] {
  let tables = place.tables;
  return partsOf(
    rows.filter((row) => filled(row) > 0),
    place.widthsCount,
  ).flatMap((part): readonly Node[] => {
    if (part.kind === 'words') return part.rows.map((row) => wordsNode(row, place));
    tables += 1;
    return [tableNode(part.rows, tables, place)];
  });
}

/** Says whether a text is a figure as tables print it; years are names of columns. */
export function isFigure(text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text)) return false;
  return /^[-–—]$|^[(+\-–−]?\s?[€$£¥]?\s?\d[\d.,'’\s\u00a0\u202f]*%?\s?\)?-?$/.test(text);
}

function partsOf(rows: readonly GridRow[], widthsCount: boolean): readonly Part[] {
  const parts: Part[] = [];
  const wordsEnd = endsOfWords(rows);
  let table: GridRow[] = [];
  let figures = false;
  const close = (): void => {
    if (table.length > 0) parts.push({ kind: 'table', rows: table });
    table = [];
    figures = false;
  };
  for (let index = 0; index < rows.length; index += 1) {
    const before = rows[index - 1];
    const row = rows[index];
    if (!row) break;
    const apart = before === undefined || row.line > before.lastLine + 1;
    const end = wordsEnd[index] ?? index;
    const starts = before === undefined || rows[end] === undefined || isHeader(rows, end);
    if (apart && end > index && starts) {
      close();
      parts.push({ kind: 'words', rows: rows.slice(index, end) });
      index = end - 1;
      continue;
    }
    const wider = widthsCount && before !== undefined && before.cells.length !== row.cells.length;
    if ((apart || wider) && figures && isHeader(rows, index)) close();
    table.push(row);
    figures ||= hasFigures(row);
  }
  close();
  return parts;
}

/** For each row, the first one from it on that is no row of lone words. */
function endsOfWords(rows: readonly GridRow[]): readonly number[] {
  const ends: number[] = [];
  for (let index = rows.length - 1; index >= 0; index -= 1) {
    const row = rows[index];
    ends[index] = row && isWords(row) ? (ends[index + 1] ?? rows.length) : index;
  }
  return ends;
}

function isWords(row: GridRow): boolean {
  const [first, second] = row.cells.filter((cell) => cell.text !== '');
  return first !== undefined && second === undefined && first.value === undefined && !isFigure(first.text);
}

/** A row of names above figures. */
function isHeader(rows: readonly GridRow[], index: number): boolean {
  const row = rows[index];
  if (!row || filled(row) < 2 || hasFigures(row)) return false;
  return rows.slice(index + 1, index + 5).some(hasFigures);
}

function hasFigures(row: GridRow): boolean {
  return row.cells.some((cell) => isFigure(cell.text));
}

function filled(row: GridRow): number {
  return row.cells.filter((cell) => cell.text !== '').length;
}

function wordsNode(row: GridRow, { file, path, hidden }: GridPlace): Node {
  const column = row.cells.findIndex((cell) => cell.text !== '');
  const text = row.cells[column]?.text ?? '';
  const place = { file, line: row.line, ...(path ? { path: path(row.line, column + 1) } : {}) };
  const kind = looksLikeHeading(text) ? 'heading' : 'paragraph';
  const shown = hidden || row.hidden === true ? ({ hidden: true } as const) : {};
  return { kind, place, level: 0, runs: [{ text: text.replace(/\s*\n\s*/g, ' ') }], ...shown };
}

function tableNode(rows: readonly GridRow[], table: number, { file, path, hidden }: GridPlace): Node {
  const first = rows[0];
  const line = first?.line ?? 1;
  const place = { file, line, table };
  return {
    kind: 'table',
    place: path ? { ...place, path: path(line, 1) } : place,
    rows: rows.map((row, index) => rowOf(row, { ...place, line: row.line, row: index + 1 }, path)),
    ...(hidden ? { hidden: true } : {}),
  };
}

function rowOf(row: GridRow, place: Place, path: GridPlace['path']): Row {
  const cells = row.cells.map(({ text, indent: _indent, uncomputed: _uncomputed, ...rest }, index): Cell => {
    const column = index + 1;
    const where = path ? { ...place, column, path: path(row.line, column) } : { ...place, column };
    return { place: where, parts: partsOfCell(text), ...rest };
  });
  return row.hidden === true ? { place, cells, hidden: true } : { place, cells };
}

/** Line feeds within a cell part its paragraphs. */
function partsOfCell(text: string): Cell['parts'] {
  if (text === '') return [];
  const lines = text.includes('\n') || text.includes('\r') ? text.split(/\r\n|[\r\n]/) : [text];
  return lines.flatMap((line) => (line.trim() === '' ? [] : [{ depth: 0, runs: [{ text: line.trim() }] }]));
}
