import type { Place } from '@plenary/core/basics/place';

/** Where characters stand in a text file; lines and columns count from 1, `to` is the column after the last one. */
export interface Region {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The characters of a figure in the lines of its file: those of its cell where the line is a row of cells with tabs
 * between them. `null` where the figure does not stand there exactly once: then nobody can say which is meant.
 */
export function regionOf(lines: readonly string[], place: Place, printed: string): Region | null {
  const line = lines[place.line - 1];
  if (line === undefined || printed === '') return null;
  const cell = cellIn(line, place.column) ?? { from: 0, to: line.length };
  const within = line.slice(cell.from, cell.to);
  const at = within.indexOf(printed);
  if (at < 0 || within.includes(printed, at + 1)) return null;
  const from = cell.from + at + 1;
  return { line: place.line, from, to: from + printed.length };
}

/** The characters of the cell a place is in; `null` where its line is not a row of cells, or the cell is empty. */
export function cellRegion(lines: readonly string[], place: Place): Region | null {
  const cell = cellIn(lines[place.line - 1] ?? '', place.column);
  return cell === null || cell.from === cell.to
    ? null
    : { line: place.line, from: cell.from + 1, to: cell.to + 1 };
}

function cellIn(
  line: string,
  column: number | undefined,
): { readonly from: number; readonly to: number } | null {
  const cells = line.split('\t');
  const cell = column === undefined || cells.length < 2 ? undefined : cells[column - 1];
  if (column === undefined || cell === undefined) return null;
  const from = cells.slice(0, column - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return { from, to: from + cell.length };
}
