import { writeRanges } from '@plenary/api/budget/number-ranges';
import type { PivotCells } from '@plenary/api/budget/pivot';

/** A cell as the server answers it: minor units, people or percent. */
export interface FetchedCell {
  readonly value: number | null;
  /** No facts, known, not known. */
  readonly state: 'empty' | 'known' | 'unknown';
  /** What it is with nothing adopted, where the scenario makes another of it. */
  readonly before: number | null | undefined;
  /** What both print in thousands where that is not the nearest. */
  readonly printed: number | null;
  readonly printedBefore: number | null;
}

/** How many shown rows and columns are asked for at once. */
export const blockSize = { rows: 60, columns: 30 } as const;

/** A block of cells: which rows and columns of the table it holds, as queries say it. */
export interface Block {
  readonly key: string;
  readonly inRows: string;
  readonly inColumns: string;
  readonly width: number;
}

/** The key of the block that a shown row and a column are in. */
export function blockKey(row: number, column: number): string {
  return `${Math.floor(row / blockSize.rows)}:${Math.floor(column / blockSize.columns)}`;
}

/** The blocks that hold a part of what is shown. `visible` are the numbers of the shown rows. */
export function blocksFor(
  visible: readonly number[],
  columns: number,
  part: { readonly top: number; readonly bottom: number; readonly start: number; readonly end: number },
): readonly Block[] {
  const blocks: Block[] = [];
  if (visible.length === 0 || columns === 0) return blocks;
  const [firstRow, lastRow] = [part.top, part.bottom].map((row) => Math.floor(row / blockSize.rows));
  const [firstColumn, lastColumn] = [part.start, part.end].map((one) => Math.floor(one / blockSize.columns));
  for (let row = firstRow ?? 0; row <= (lastRow ?? 0); row += 1) {
    const rows = visible.slice(row * blockSize.rows, (row + 1) * blockSize.rows);
    if (rows.length === 0) continue;
    for (let column = firstColumn ?? 0; column <= (lastColumn ?? 0); column += 1) {
      const start = column * blockSize.columns;
      const end = Math.min(columns, start + blockSize.columns) - 1;
      if (end < start) continue;
      blocks.push({
        key: `${row}:${column}`,
        inRows: writeRanges(rows),
        inColumns: start === end ? `${start}` : `${start}-${end}`,
        width: end - start + 1,
      });
    }
  }
  return blocks;
}

/** The cell of a block at a shown row and a column of the table; `undefined` where the block does not reach. */
export function cellIn(
  cells: PivotCells,
  width: number,
  row: number,
  column: number,
): FetchedCell | undefined {
  const index = (row % blockSize.rows) * width + (column % blockSize.columns);
  const state = cells.states[index];
  if (state === undefined) return undefined;
  return {
    value: cells.values[index] ?? null,
    state: state === '1' ? 'known' : state === '2' ? 'unknown' : 'empty',
    before: cells.before === null ? undefined : differing(cells.values[index], cells.before[index]),
    printed: cells.printed?.[index] ?? null,
    printedBefore: cells.printedBefore?.[index] ?? null,
  };
}

function differing(
  now: number | null | undefined,
  before: number | null | undefined,
): number | null | undefined {
  return now === before ? undefined : (before ?? null);
}
