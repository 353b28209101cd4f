import type { ShownTable } from '@plenary/api/contract/figure';

type Row = ShownTable['rows'][number];

/** A row of an alternative beside the base text. */
export interface ComparedRow {
  readonly row: Row;
  readonly state: 'same' | 'added' | 'removed';
  /** For each cell what the base text prints there, where that is something else; else `null`. */
  readonly changed: readonly (string | null)[];
}

/** The rows of an alternative beside those of the base text; rows that it drops come where they stood. */
export function differences(table: ShownTable, base: ShownTable | null): readonly ComparedRow[] {
  if (base === null)
    return table.rows.map((row) => ({ row, state: 'same', changed: row.cells.map(() => null) }));
  const before = new Map(base.rows.map((row) => [row.id, row]));
  const kept = new Set(table.rows.map(({ id }) => id));
  const compared = table.rows.map((row): ComparedRow => {
    const old = before.get(row.id);
    if (!old) return { row, state: 'added', changed: row.cells.map(() => null) };
    return { row, state: 'same', changed: row.cells.map((cell, index) => otherThan(cell, old.cells[index])) };
  });
  const all = [...compared];
  for (const [index, row] of base.rows.entries()) {
    if (kept.has(row.id)) continue;
    const above = base.rows.slice(0, index).findLast(({ id }) => kept.has(id));
    const at = above ? all.findIndex((one) => one.row.id === above.id) + 1 : 0;
    all.splice(at, 0, { row, state: 'removed', changed: row.cells.map(() => null) });
  }
  return all;
}

function otherThan(
  cell: Row['cells'][number] | undefined,
  old: Row['cells'][number] | undefined,
): string | null {
  return cell?.printed === old?.printed ? null : (old?.printed ?? '');
}
