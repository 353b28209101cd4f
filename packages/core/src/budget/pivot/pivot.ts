import { ok, type Result, refuse } from '../../basics/result.ts';
import type { FactTable } from '../table/fact-table.ts';
import { cellStates, stated } from './cell-states.ts';
import { comparedColumns, comparedHeaders } from './compared.ts';
import { type PivotHeader, sideOf } from './headers.ts';
import { layoutOf } from './layout.ts';
import { leafSums } from './leaf-sums.ts';
import { comparedWidth, type PivotQuery } from './pivot-query.ts';
import { addedUp } from './roll-up.ts';

/** What a query comes to: rows and columns that have facts, and a cell for each two of them, row by row. */
export interface Pivot {
  readonly query: PivotQuery;
  readonly rows: readonly PivotHeader[];
  readonly columns: readonly PivotHeader[];
  /** Minor units or people, percent where the column says so; 0 where there is no fact, NaN where nothing is known. */
  readonly cells: Float64Array;
  /** Beside each cell what it is, by `cellStates`. */
  readonly states: Uint8Array;
  /** How far each amount may be off (0 beside percentages); `null` where all are exact. */
  readonly halfWidths: Float64Array | null;
}

export { cellStates };

/** How many cells a pivot has at most. */
export const mostCells = 2 ** 24;

/**
 * The facts of a table by rows and columns, with a subtotal for every member that has others below it, and totals. Refuses
 * `unknown-dimension`, `dimension-twice`, `version-not-named` where versions would be added to each other, and
 * `pivot-too-large`.
 */
export function pivot(table: FactTable, query: PivotQuery): Result<Pivot> {
  const understood = layoutOf(table, query);
  if (!understood.ok) return understood;
  const layout = understood.value;
  const values = table.halfWidths ? [table.amounts, table.halfWidths] : [table.amounts];
  const sums = leafSums(table, layout, values, mostCells);
  if (!sums) return refuse('pivot-too-large', { limit: mostCells });
  const rows = sideOf(layout.rows, sums.rows, layout.boundRow);
  const columns = sideOf(layout.columns, sums.columns, layout.boundColumn);
  const size = rows.headers.length * columns.headers.length * comparedWidth(query.compare);
  if (size > mostCells) return refuse('pivot-too-large', { limit: mostCells });
  const [amounts = new Float64Array(), widths = null] = sums.values.map((list) =>
    addedUp(sums, list, rows, columns),
  );
  const added = { amounts, widths };
  const whole = query.compare ? comparedColumns(added, sums.planes) : added;
  return ok({
    query,
    rows: rows.headers,
    columns: query.compare ? comparedHeaders(columns.headers, query.compare) : columns.headers,
    ...stated(whole),
  });
}
