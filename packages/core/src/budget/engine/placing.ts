import type { Axis } from '../pivot/axis.ts';
import type { Layout } from '../pivot/layout.ts';
import type { FactTable } from '../table/fact-table.ts';

/** The groups a fact belongs to in a pivot, by number; the plane tells the versions of a comparison apart. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly plane: number;
}

/** Tells where the fact of a row of a table belongs in a layout; `null` where a filter keeps it out. */
export function placing(layout: Layout): (table: FactTable, row: number) => Place | null {
  const { masks, compared } = layout;
  const rows = strided(layout.rows);
  const columns = strided(layout.columns);
  return (table, row) => {
    for (let column = 0; column < masks.length; column += 1) {
      const mask = masks[column];
      if (mask && mask[table.codes[column]?.[row] ?? 0] !== 1) return null;
    }
    const plane = compared?.codes.indexOf(table.codes[compared.column]?.[row] ?? -1) ?? 0;
    return { row: rows(table, row), column: columns(table, row), plane };
  };
}

/** The number of a group: the nodes of its axes as digits, the outermost first. */
function strided(axes: readonly Axis[]): (table: FactTable, row: number) => number {
  return (table, row) => {
    let number = 0;
    for (const { column, nodes, members } of axes) {
      number = number * members.length + (nodes[table.codes[column]?.[row] ?? 0] ?? 0);
    }
    return number;
  };
}
