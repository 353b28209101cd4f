/** A cell of a workbook. Columns and rows count from 1. */
export interface CellReference {
  readonly sheet: string;
  readonly column: number;
  readonly row: number;
}

/** The most columns and rows a sheet has (ECMA-376 files in practice). */
export const sheetExtent = { columns: 16_384, rows: 1_048_576 } as const;

/** The letters of a column: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The number of a column by its letters, small ones too. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Reads `B7` or `$B$7`; `null` for anything else and for what lies outside of a sheet. */
export function readCellName(name: string): { readonly column: number; readonly row: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(name);
  if (!match?.[1] || !match[2]) return null;
  const column = columnNumber(match[1]);
  const row = Number(match[2]);
  return column <= sheetExtent.columns && row <= sheetExtent.rows ? { column, row } : null;
}

/** The name of a cell as formulas write it, with its sheet: `Sheet1!B7`, `'Part I'!B7`. It is the `path` of its place. */
export function cellPath({ sheet, column, row }: CellReference): string {
  const bare =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Za-z]{1,3}\d+$|^[Rr]\d*[Cc]?\d*$/.test(sheet);
  return `${bare ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${columnLetters(column)}${row}`;
}
