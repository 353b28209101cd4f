import { readAmountText } from '../amount-text.ts';
import { isNumbering } from '../header-names.ts';
import type { LineCells } from '../line-cells.ts';

/** Where the lines of a file begin, and what stands above them. */
export interface FoundHeader {
  /** The index of the last line of the header; -1 where there is none. */
  readonly header: number;
  /** How many lines the header has. */
  readonly lines: number;
  /** The lines above it. */
  readonly title: string;
}

const within = 60;

/**
 * Finds the names of columns: the line above the first figures that has words over most columns of figures, with the lines above it that
 * part such columns (`2022`, `2023` over `Budget`, `Actual`), and a line below that only numbers them.
 */
export function foundHeader(lines: readonly LineCells[]): FoundHeader {
  const columns = figureColumns(lines.slice(0, 300));
  const half = Math.max(1, Math.ceil(columns.length / 2));
  const first = lines
    .slice(0, within)
    .findIndex(
      (line) => columns.filter((column) => isFigure(line, column)).length >= half && !isNumbering(line.cells),
    );
  const above = first < 0 ? lines.slice(0, within) : lines.slice(0, first);
  const named = above.findLastIndex(
    (line) => isNumbering(line.cells) || columns.filter((column) => isWords(line, column)).length >= half,
  );
  const header = named >= 0 ? named : widest(above, lines);
  if (header < 0) return { header: -1, lines: 0, title: titleOf(above) };
  const count = headerLines(lines, header, columns);
  return { header, lines: count, title: titleOf(lines.slice(0, header - count + 1)) };
}

/** The header that somebody says there is: its last line (0 for none), and how many it has. */
export function statedHeader(lines: readonly LineCells[], line: number, count: number): FoundHeader {
  const header = line === 0 ? -1 : lines.findIndex((one) => one.line >= line);
  if (header < 0) return { header: -1, lines: 0, title: '' };
  return { header, lines: count, title: titleOf(lines.slice(0, Math.max(0, header - count + 1))) };
}

function titleOf(lines: readonly LineCells[]): string {
  return lines.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' ')).join('\n');
}

/** The columns that hold figures in most of their cells. */
function figureColumns(lines: readonly LineCells[]): readonly number[] {
  const width = Math.max(0, ...lines.map((line) => line.cells.length));
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    const filled = lines.filter((line) => (line.cells[column] ?? '').trim() !== '');
    const figures = filled.filter((line) => isFigure(line, column)).length;
    return figures >= Math.min(2, filled.length) && figures >= 0.6 * filled.length && figures > 0;
  });
}

function isFigure({ cells, numbers }: LineCells, column: number): boolean {
  const cell = (cells[column] ?? '').trim();
  if (!/\p{Nd}/u.test(cell) || /^(?:19|20)\d\d$/.test(cell)) return false;
  if (numbers?.[column] !== undefined) return true;
  return readAmountText(cell, { decimal: null, places: 6, rounds: true }).ok;
}

function isWords(line: LineCells, column: number): boolean {
  return (line.cells[column] ?? '').trim() !== '' && !isFigure(line, column);
}

/** Where no column of figures has a name: the first line that is about as wide as the others, and has no figure. */
function widest(above: readonly LineCells[], lines: readonly LineCells[]): number {
  const width = Math.max(0, ...lines.slice(0, 200).map(filledIn));
  return above.findIndex(
    (line) => filledIn(line) > width / 2 && !line.cells.some((_, column) => isFigure(line, column)),
  );
}

function filledIn({ cells }: LineCells): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function headerLines(lines: readonly LineCells[], header: number, columns: readonly number[]): number {
  let count = 1;
  const last = lines[header];
  if (!last) return 0;
  if (isNumbering(last.cells)) return header > 0 ? 1 + headerLines(lines, header - 1, columns) : 1;
  const names = last.cells.map((cell) => cell.trim());
  const over = columns.map((column) => names[column] ?? '');
  const isWhole = new Set(over).size === over.length && names.every((name) => name !== '');
  if (isWhole) return count;
  for (let index = header - 1; index >= 0 && count < 3; index -= 1) {
    const line = lines[index];
    if (!line || line.cells.some((_, column) => isFigure(line, column))) break;
    const filled = filledIn(line);
    const at = line.cells.findIndex((cell) => cell.trim() !== '');
    if (filled < 2 && !(filled === 1 && at >= (columns[0] ?? 0) && at > 0)) break;
    count += 1;
  }
  return count;
}
