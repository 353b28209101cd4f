import { columnLetters, columnNumber, sheetExtent } from './spreadsheet-reference.ts';

const quoted = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]/g;
const names =
  /(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)([1-9]\d{0,6}):(\$?)([1-9]\d{0,6}))(?![\p{L}\p{N}_(.!])/gu;

/**
 * A formula as it reads when it is filled into a cell `columns` to the right and `rows` below: references without `$`
 * move along; one that would leave the sheet becomes `#REF!`. Cells that share one formula state it once.
 */
export function shiftedFormula(formula: string, columns: number, rows: number): string {
  if (columns === 0 && rows === 0) return formula;
  let shifted = '';
  let at = 0;
  for (const match of formula.matchAll(quoted)) {
    shifted += shiftedPart(formula.slice(at, match.index), columns, rows) + match[0];
    at = match.index + match[0].length;
  }
  return shifted + shiftedPart(formula.slice(at), columns, rows);
}

function shiftedPart(text: string, columns: number, rows: number): string {
  return text.replace(names, (...groups: readonly (string | number | undefined)[]) => {
    const part = (index: number): string => String(groups[index] ?? '');
    const column = (at: number): string | null => shiftedColumn(part(at), part(at + 1), columns);
    const row = (at: number): string | null => shiftedRow(part(at), part(at + 1), rows);
    if (groups[2] !== undefined) return joined([column(1), row(3)], '');
    return groups[6] === undefined ? joined([row(9), row(11)], ':') : joined([column(5), column(7)], ':');
  });
}

function joined(parts: readonly (string | null)[], between: string): string {
  return parts.includes(null) ? '#REF!' : parts.join(between);
}

function shiftedColumn(fixed: string, letters: string, by: number): string | null {
  if (fixed !== '') return `$${letters}`;
  const column = columnNumber(letters) + by;
  return column < 1 || column > sheetExtent.columns ? null : columnLetters(column);
}

function shiftedRow(fixed: string, digits: string, by: number): string | null {
  if (fixed !== '') return `$${digits}`;
  const row = Number(digits) + by;
  return row < 1 || row > sheetExtent.rows ? null : String(row);
}
