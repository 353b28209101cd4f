import type { Pivot } from '../pivot/pivot.ts';
import type { FactTable } from '../table/fact-table.ts';

/**
 * A table that goes on changing, as it stands: its numbers are copied. Codes are not, for those of a row never change. Half-widths are
 * there only where one is not zero, as in a table that is made anew.
 */
export function tableAsItStands(table: FactTable): FactTable {
  const { amounts, halfWidths, count } = table;
  const isExact = !halfWidths?.subarray(0, count).some((width) => width !== 0);
  return {
    ...table,
    amounts: amounts.slice(0, count),
    halfWidths: isExact ? null : (halfWidths?.slice(0, count) ?? null),
  };
}

/** An open pivot of a table as both stand: what a new pivot of that table would be. */
export function pivotAsItStands(pivot: Pivot, table: FactTable): Pivot {
  const { cells, states, halfWidths } = pivot;
  return {
    ...pivot,
    cells: cells.slice(),
    states: states.slice(),
    halfWidths: table.halfWidths && (halfWidths?.slice() ?? null),
  };
}
