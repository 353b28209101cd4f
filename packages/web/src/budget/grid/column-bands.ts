import type { PivotColumn } from '@plenary/api/budget/pivot';

/** A head over columns: the first it stands over and how many, and on which lines of the head. */
export interface Band {
  readonly column: number;
  readonly columns: number;
  readonly line: number;
  readonly lines: number;
}

/** How many lines a head has: as many as the column under most heads. */
export function headLines(columns: readonly PivotColumn[]): number {
  return columns.reduce((lines, { heads }) => Math.max(lines, heads.length), 1);
}

/** The heads over columns: neighbours under the same heads share them; the last head of a column reaches down to the last line. */
export function bandsOf(columns: readonly PivotColumn[]): readonly Band[] {
  const lines = headLines(columns);
  const bands: Band[] = [];
  for (let line = 0; line < lines; line += 1) {
    for (let column = 0; column < columns.length; ) {
      const own = pathOf(columns[column], line);
      let end = column + 1;
      if (own !== null) while (end < columns.length && pathOf(columns[end], line) === own) end += 1;
      const isLast = columns[column]?.heads.length === line + 1;
      if (own !== null) bands.push({ column, columns: end - column, line, lines: isLast ? lines - line : 1 });
      column = end;
    }
  }
  return bands;
}

/** What tells the head on a line from its neighbours: its key and those above it; `null` where a column has none there. */
function pathOf(column: PivotColumn | undefined, line: number): string | null {
  const heads = column?.heads ?? [];
  return line < heads.length ? JSON.stringify(heads.slice(0, line + 1).map(({ key }) => key)) : null;
}
