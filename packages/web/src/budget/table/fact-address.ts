import type { PivotTable } from '@plenary/api/budget/pivot';

/** The coordinates of the one fact that a cell is; `null` for a cell that is a sum, a difference or a percentage. */
export function factAt(
  { shown, cubes, rows, columns, fixed }: PivotTable,
  row: number,
  column: number,
): Readonly<Record<string, string>> | null {
  const [left, top] = [rows[row], columns[column]];
  if (!left || !top || top.shows !== 'amount') return null;
  if (!left.leaf || !top.leaf) return null;
  const at = { ...fixed, ...left.at, ...top.at };
  const dimensions = cubes.find((cube) => cube.id === shown.cube)?.dimensions ?? [];
  return dimensions.every(({ id }) => at[id] !== undefined) ? at : null;
}
