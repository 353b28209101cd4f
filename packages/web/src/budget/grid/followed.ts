import type { PivotColumn, PivotRow } from '@plenary/api/budget/pivot';
import { coordinatesText } from '@plenary/core/basics/address';
import type { Selection, Spot } from './selection.ts';

/** A table as it is shown: its rows and columns, and which rows are seen in which order. */
export interface ShownTable {
  readonly table: { readonly rows: readonly PivotRow[]; readonly columns: readonly PivotColumn[] };
  readonly visible: readonly number[];
}

/** What a row is of, as a name that stays whatever rows are added around it. */
export function rowKey({ kind, level, at }: PivotRow): string {
  return `${kind} ${level} ${coordinatesText(at)}`;
}

/** What a column is of, as a name that stays whatever columns are added around it. */
export function columnKey({ kind, shows, at, heads }: PivotColumn): string {
  return `${kind} ${shows} ${coordinatesText(at)} ${heads.map(({ key }) => key).join(' ')}`;
}

/**
 * Where a cell stands once a table has changed, as when somebody else has added a row: by what its row and column are of; `null` where
 * one of them is gone.
 */
export function followed(spot: Spot, before: ShownTable, now: ShownTable): Spot | null {
  if (before.table === now.table && before.visible === now.visible) return spot;
  const row = rowOf(before, spot.row);
  const to = row && shownRow(now, row, spot.row);
  if (to === null || to === undefined) return null;
  if (spot.column < 0) return { row: to, column: spot.column };
  const column = before.table.columns[spot.column];
  const onward = column ? columnKey(column) : '';
  const there = now.table.columns.findIndex((one) => columnKey(one) === onward);
  return there < 0 ? null : { row: to, column: there };
}

/** What is chosen once a table has changed; what is gone stays at its number, as far as the table goes. */
export function followedSelection({ at, from }: Selection, before: ShownTable, now: ShownTable): Selection {
  return { at: followed(at, before, now) ?? at, from: followed(from, before, now) ?? from };
}

function rowOf({ table, visible }: ShownTable, shown: number): PivotRow | undefined {
  return table.rows[visible[shown] ?? -1];
}

/** Looked for at its old number first: mostly nothing has moved. */
function shownRow(now: ShownTable, row: PivotRow, old: number): number | null {
  const key = rowKey(row);
  const is = (one: PivotRow | undefined): boolean => one !== undefined && rowKey(one) === key;
  if (is(rowOf(now, old))) return old;
  const found = now.visible.findIndex((number) => is(now.table.rows[number]));
  return found < 0 ? null : found;
}
