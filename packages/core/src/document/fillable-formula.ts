import { matchesOf } from '../basics/patterns/matches.ts';
import { columnLetters, columnNumber, sheetExtent } from './spreadsheet-reference.ts';

const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]/g;
const names =
  /(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_(.!])/gu;

/** Words of a formula that stay, or a function that says how a reference reads when it has moved. */
type Part = string | ((columns: number, rows: number) => string);

/**
 * Reads a formula once to fill it into other cells: the answer tells how it reads `columns` to the right and `rows` below.
 * References without `$` move along; one that would leave the sheet becomes `#REF!`. Cells that share one formula state it once.
 */
export function fillable(formula: string): (columns: number, rows: number) => string {
  const parts: Part[] = [];
  let at = 0;
  for (const match of matchesOf(formula, quoted)) {
    for (const part of partsOf(formula.slice(at, match.index))) parts.push(part);
    parts.push(match[0]);
    at = match.index + match[0].length;
  }
  for (const part of partsOf(formula.slice(at))) parts.push(part);
  return (columns, rows) =>
    parts.map((part) => (typeof part === 'string' ? part : part(columns, rows))).join('');
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of matchesOf(text, names)) {
    parts.push(text.slice(at, match.index), reference(match));
    at = match.index + match[0].length;
  }
  parts.push(text.slice(at));
  return parts;
}

function reference(match: RegExpExecArray): Part {
  const group = (index: number): string => match[index] ?? '';
  const column = (at: number): ((by: number) => string | null) => shiftedColumn(group(at), group(at + 1));
  const row = (at: number): ((by: number) => string | null) => shiftedRow(group(at), group(at + 1));
  if (match[2] !== undefined) {
    const [across, down] = [column(1), row(3)];
    return (columns, rows) => joined(across(columns), down(rows), '');
  }
  if (match[6] !== undefined) {
    const [from, to] = [column(5), column(7)];
    return (columns) => joined(from(columns), to(columns), ':');
  }
  const [from, to] = [row(9), row(11)];
  return (_, rows) => joined(from(rows), to(rows), ':');
}

function joined(first: string | null, second: string | null, between: string): string {
  return first === null || second === null ? '#REF!' : first + between + second;
}

function shiftedColumn(fixed: string, letters: string): (by: number) => string | null {
  if (fixed !== '') return () => `$${letters}`;
  const own = columnNumber(letters);
  return (by) => {
    const column = own + by;
    return column < 1 || column > sheetExtent.columns ? null : columnLetters(column);
  };
}

function shiftedRow(fixed: string, digits: string): (by: number) => string | null {
  if (fixed !== '') return () => `$${digits}`;
  const own = Number(digits);
  return (by) => {
    const row = own + by;
    return row < 1 || row > sheetExtent.rows ? null : String(row);
  };
}
