import { isConcept } from '../../vocabulary.ts';
import { cellKinds, type Grid, kindAt, textAt } from './grid.ts';

/** The rows over the figures of a table (from 0), repeated ones too, and what stands over each column. */
export interface HeaderRows {
  readonly rows: ReadonlySet<number>;
  /** The row the table's body begins with. */
  readonly body: number;
  readonly words: readonly string[];
  /** Words of the lowest header row only. */
  readonly leaves: readonly string[];
}

const mostHeaderRows = 12;

/**
 * The rows that lead a table and hold no figures; years and a numbering of the columns are none. A row with words in its
 * label only, right over the figures, is the heading of a part and no header.
 */
export function headerRows(grid: Grid): HeaderRows {
  let last = -1;
  for (let row = 0; row < Math.min(mostHeaderRows, grid.height - 1); row += 1) {
    const filled = filledCells(grid, row);
    if (filled.some((column) => isFigure(grid, row, column)) && !isNumbering(grid, row, filled)) break;
    if (filled.length > 1 || (row === 0 && filled.length === 1 && grid.width > 1)) last = row;
  }
  const lead = Array.from({ length: last + 1 }, (_, row) => row).filter(
    (row) => !isNumbering(grid, row, filledCells(grid, row)),
  );
  const rows = new Set([
    ...Array.from({ length: last + 1 }, (_, row) => row),
    ...repeatedRows(grid, lead, last + 1),
  ]);
  const named = lead.filter((row) => filledCells(grid, row).length > 1);
  const over = named.length > 0 ? named : lead;
  const columns = Array.from({ length: grid.width }, (_, column) => wordsOver(grid, over, column));
  return {
    rows,
    body: last + 1,
    words: columns.map((own) => [...new Set(own)].join(' ')),
    leaves: columns.map((own) => own.at(-1) ?? ''),
  };
}

function filledCells(grid: Grid, row: number): readonly number[] {
  return Array.from({ length: grid.width }, (_, column) => column).filter(
    (column) => textAt(grid, row, column) !== '',
  );
}

function isFigure(grid: Grid, row: number, column: number): boolean {
  const kind = kindAt(grid, row, column);
  if (kind === cellKinds.words || kind === cellKinds.blank) return false;
  return !isYear(textAt(grid, row, column)) && !isConcept(textAt(grid, row, column), 'percent');
}

/** Says whether words are a year or a span of years. */
export function isYear(text: string): boolean {
  return /^\(?(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?\)?[*]?$/.test(text);
}

/** `1 2 3 4` or `(1) (2) (3)` under the words of a header number its columns. */
function isNumbering(grid: Grid, row: number, filled: readonly number[]): boolean {
  if (row === 0 || filled.length < 3) return false;
  const numbers = filled.map((column) =>
    Number(/^\(?(\d{1,2})\)?$/.exec(textAt(grid, row, column))?.[1] ?? Number.NaN),
  );
  return numbers.every((number, index) => number === (numbers[0] ?? 0) + index) && (numbers[0] ?? 9) <= 1;
}

/** Rows further down that say again what a header row says. */
function repeatedRows(grid: Grid, lead: readonly number[], from: number): readonly number[] {
  const texts = new Set(
    lead.filter((row) => filledCells(grid, row).length > 1).map((row) => rowText(grid, row)),
  );
  if (texts.size === 0) return [];
  const firsts = new Set([...texts].map((text) => text.split('\t').find((word) => word !== '') ?? ''));
  const repeated: number[] = [];
  for (let row = from; row < grid.height; row += 1) {
    let column = 0;
    while (column < grid.width && textAt(grid, row, column) === '') column += 1;
    if (firsts.has(textAt(grid, row, column)) && texts.has(rowText(grid, row))) repeated.push(row);
  }
  return repeated;
}

function rowText(grid: Grid, row: number): string {
  return grid.texts.slice(row * grid.width, (row + 1) * grid.width).join('\t');
}

/** Words over a column from the outermost to the innermost; a blank cell lies under what its left neighbour says. */
function wordsOver(grid: Grid, rows: readonly number[], column: number): readonly string[] {
  const own = rows.map((row) => textAt(grid, row, column));
  const lowest = own.findLastIndex((text) => text !== '');
  return rows.flatMap((row, index) => {
    if (index > lowest) return [];
    const text = index === lowest || column === 0 ? (own[index] ?? '') : nearestLeft(grid, row, column);
    return text === '' ? [] : [text.replace(/\s+/g, ' ')];
  });
}

function nearestLeft(grid: Grid, row: number, column: number): string {
  for (let left = column; left > 0; left -= 1) {
    const text = textAt(grid, row, left);
    if (text !== '') return text;
  }
  return '';
}
