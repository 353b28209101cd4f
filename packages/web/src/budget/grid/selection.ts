/** A cell by what is shown: the row from 0, the column from 0; column -1 is the head of the row. */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** What is chosen: the cell that the keyboard is at, and the corner from which a range was drawn. */
export interface Selection {
  readonly at: Spot;
  readonly from: Spot;
}

/** How large a grid is, and how many rows are seen at once. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** A range of cells, both ends in it. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly start: number;
  readonly end: number;
}

/** A key as far as moving goes. `onward` is the arrow that reads on: the right one, in Arabic the left one. */
export interface MoveKey {
  readonly key: string;
  readonly jump: boolean;
  readonly onward: 'ArrowRight' | 'ArrowLeft';
}

/** Where a key leads from a cell; `null` for keys that do not move. */
export function moved({ row, column }: Spot, { key, jump, onward }: MoveKey, size: GridSize): Spot | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const at = (toRow: number, toColumn: number): Spot => ({
    row: Math.max(0, Math.min(last.row, toRow)),
    column: Math.max(-1, Math.min(last.column, toColumn)),
  });
  switch (key) {
    case 'ArrowDown':
      return at(jump ? last.row : row + 1, column);
    case 'ArrowUp':
      return at(jump ? 0 : row - 1, column);
    case 'ArrowLeft':
    case 'ArrowRight':
      if (key === onward) return at(row, jump ? last.column : column + 1);
      return at(row, jump ? -1 : column - 1);
    case 'PageDown':
      return at(row + size.page, column);
    case 'PageUp':
      return at(row - size.page, column);
    case 'Home':
      return at(jump ? 0 : row, -1);
    case 'End':
      return at(jump ? last.row : row, last.column);
    default:
      return null;
  }
}

/** The cells between the corners of a selection; heads of rows count as the first column. */
export function rangeOf({ at, from }: Selection): Range {
  return {
    top: Math.min(at.row, from.row),
    bottom: Math.max(at.row, from.row),
    start: Math.max(0, Math.min(at.column, from.column)),
    end: Math.max(0, Math.max(at.column, from.column)),
  };
}

/** Whether a cell is in a range. */
export function isIn({ top, bottom, start, end }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= start && column <= end;
}

/** How many cells a range has. */
export function sizeOf({ top, bottom, start, end }: Range): number {
  return (bottom - top + 1) * (end - start + 1);
}
