import { idOf } from '../../budget/names.ts';
import type { Column } from './columns.ts';
import { type Grid, textAt } from './grid.ts';

/** What the lines of a table are called, for people and as ids that no two of them share. */
export interface LineNames {
  readonly label: (row: number) => string;
  readonly id: (row: number) => string;
}

const mostLabelColumns = 3;
const longestLabel = 160;

/**
 * The label of a row is what stands in the columns of labels and codes before its first figure; of many such columns, the
 * last ones, which say most about the row alone. Its id is its code, where `codes` has one, or its label.
 */
export function lineNames(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  codes: readonly (string | null)[] | null,
  prefix: string,
): LineNames {
  const firstNumber = columns.find((column) => column.role === 'number')?.index ?? columns.length;
  const labels = columns.filter(
    ({ index, role }) => index < firstNumber && (role === 'label' || role === 'code'),
  );
  const own = (labels.length > 0 ? labels : columns.filter((column) => column.role === 'label'))
    .slice(-mostLabelColumns)
    .map((column) => column.index);
  const label = (row: number): string =>
    own
      .map((column) => textAt(grid, row, column))
      .filter((text) => text !== '')
      .join(' ')
      .slice(0, longestLabel);
  const ids = new Map<number, string>();
  const taken = new Map<string, number>();
  for (const row of rows) {
    const wanted = `${prefix}-${idOf(codes?.[row] ?? label(row))}`;
    const count = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, count);
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    ids.set(row, count > 1 && taken.has(id) ? `${wanted}-row-${row}` : id);
  }
  return { label, id: (row) => ids.get(row) ?? `${prefix}-row-${row}` };
}
