import type { TableStrand } from './comparison.ts';

/**
 * The columns of figures of a table, each with its position in every version (`null`: the version has no such column or no
 * such table). Versions with another number of columns than most are left out; a version that runs from right to left
 * is turned round where its figures say so.
 */
export function alignedColumns(table: TableStrand): readonly (readonly (number | null)[])[] {
  const count = usualColumns(table);
  const turned = table.tables.map((_, version) => isTurned(table, version, count));
  return Array.from({ length: count }, (_, column) =>
    table.tables.map((own, version) => {
      if (own?.shape.columns.length !== count) return null;
      return turned[version] === true ? count - 1 - column : column;
    }),
  );
}

/** How many columns of figures most versions have; of equally many the greater number. */
export function usualColumns({ tables }: TableStrand): number {
  const counts = new Map<number, number>();
  for (const table of tables) {
    const columns = table?.shape.columns.length;
    if (columns !== undefined) counts.set(columns, (counts.get(columns) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** How many rows are looked at to tell which way columns run. */
const looked = 200;

function isTurned(table: TableStrand, version: number, count: number): boolean {
  const first = table.tables.findIndex((own) => own?.shape.columns.length === count);
  if (count < 2 || first === version || table.tables[version]?.shape.columns.length !== count) return false;
  let straight = 0;
  let turned = 0;
  for (const row of table.rows.slice(0, looked)) {
    const [a, b] = [row[first]?.figures ?? [], row[version]?.figures ?? []];
    a.forEach(({ key }, column) => {
      if (key === '') return;
      if (b[column]?.key === key) straight += 1;
      if (b[count - 1 - column]?.key === key) turned += 1;
    });
  }
  return turned > straight;
}
