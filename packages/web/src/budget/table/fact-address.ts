import { readArrangement } from '@plenary/api/budget/arrangement';
import type { PivotTable } from '@plenary/api/budget/pivot';

/** The coordinates of the one fact that a cell is; `null` for a cell that is a sum, a difference or a percentage, or frozen. */
export function factAt(
  { shown, cubes, rows, columns, fixed }: PivotTable,
  row: number,
  column: number,
): Readonly<Record<string, string>> | null {
  const [left, top] = [rows[row], columns[column]];
  if (!left || !top || top.shows !== 'amount') return null;
  if (!left.leaf || !top.leaf || top.frozen) return null;
  const at = { ...fixed, ...left.at, ...top.at };
  const dimensions = cubes.find((cube) => cube.id === shown.cube)?.dimensions ?? [];
  return dimensions.every(({ id }) => at[id] !== undefined) ? at : null;
}

/**
 * The address of the figure that a cell is, where it is one that money can be spread under and that can have a ceiling; `null` for
 * differences, percentages, groups that no address names, and what stands at a member itself.
 */
export function figureAt(
  { rows, columns, shown }: PivotTable,
  row: number,
  column: number,
): Readonly<Record<string, string>> | null {
  const [left, top] = [rows[row], columns[column]];
  if (!left || !top || top.shows !== 'amount' || !left.named || !top.named) return null;
  const { where } = readArrangement(shown);
  const single = Object.entries(where).map(([dimension, [member = '', ...more]]) =>
    more.length > 0 ? null : ([dimension, member] as const),
  );
  const at = { ...Object.fromEntries(single.flatMap((one) => (one ? [one] : []))), ...left.at, ...top.at };
  return single.includes(null) || at['version'] === undefined ? null : at;
}

/**
 * Why no ceiling, no lock and no spread goes to a cell that shows an amount: it is the sum of a group that no address names (the results of a
 * pillar), or of several members that a filter chooses. `null` where one does, or where that goes without saying.
 */
export function whyNoFigure(
  table: Pick<PivotTable, 'rows' | 'columns' | 'shown'>,
  row: number,
  column: number,
): 'group' | 'several' | null {
  const heads = [table.rows[row], table.columns[column]];
  if (table.columns[column]?.shows !== 'amount') return null;
  if (heads.some((head) => head && !head.named && head.kind !== 'rest')) return 'group';
  const { where } = readArrangement(table.shown);
  return Object.values(where).some((chosen) => chosen.length > 1) ? 'several' : null;
}

/** A row in words: its name after those of the rows that it is a part of. */
export function rowWords({ rows }: Pick<PivotTable, 'rows'>, row: number): string | null {
  const names: string[] = [];
  let level = Number.POSITIVE_INFINITY;
  for (let index = row; index >= 0 && level > 0; index -= 1) {
    const head = rows[index];
    if (!head || head.level >= level) continue;
    level = head.level;
    names.unshift([head.code ?? '', head.label.text].filter((part) => part !== '').join(' '));
  }
  return names.length === 0 ? null : names.join(' › ');
}
