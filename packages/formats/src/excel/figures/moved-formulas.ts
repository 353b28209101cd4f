import { columnNumber } from '@plenary/core/document/spreadsheet-reference';

/**
 * A formula with the cells it names replaced by the keys of their rows and columns, so that it reads the same wherever rows and columns were
 * moved; spaces are left out. `null` where it names a cell that has no key, another sheet or another workbook.
 */
export function keyedFormula(
  formula: string,
  keys: (row: number, column: number) => { readonly row: number; readonly column: number } | null,
): string | null {
  let lost = false;
  const keyed = formula.replace(
    /"(?:[^"]|"")*"|(['\w\]]!)?\$?\b([A-Za-z]{1,3})\$?([1-9]\d{0,6})\b(?!\()|\s+|[!]/g,
    (found, sheet: string | undefined, letters: string | undefined, digits: string | undefined) => {
      if (found.startsWith('"')) return found;
      if (found.trim() === '') return '';
      if (sheet !== undefined || found === '!') lost = true;
      if (letters === undefined || digits === undefined) return found;
      const key = keys(Number(digits), columnNumber(letters));
      if (!key) lost = true;
      return key ? `{${key.row},${key.column}}` : found;
    },
  );
  return lost ? null : keyed.toUpperCase();
}
