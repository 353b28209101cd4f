/**
 * Where something stands in a document. Lines, rows and columns count from 1; `table` counts the tables of the file.
 * `path` is a place in a format that has no lines (an XML path, a sheet's cell).
 */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly path?: string;
}

/** The place as a person points at it: `source.txt:345 table 14, row 2, column 3`, `book.xlsx:7 Sheet1!B7`. */
export function placeText(place: Place): string {
  if (isSheetCell(place)) return `${place.file}:${place.line} ${place.path}`;
  const cell =
    place.table === undefined
      ? ''
      : ` table ${place.table}, row ${place.row ?? 1}${place.column === undefined ? '' : `, column ${place.column}`}`;
  return `${place.file}:${place.line}${cell}`;
}

/** Says whether the place is a cell of a workbook, which people know by its sheet and letters. */
export function isSheetCell(place: Place): boolean {
  return place.path?.includes('!') === true;
}

/** Orders places as a reader meets them. The lines of a workbook begin anew on each sheet, so tables come first. */
export function comparePlaces(a: Place, b: Place): number {
  const tables = a.table !== undefined && b.table !== undefined ? a.table - b.table : 0;
  return (
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    tables ||
    a.line - b.line ||
    (a.row ?? 0) - (b.row ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0)
  );
}
