import { ok, type Result, refuse } from '../../basics/result.ts';
import type { FactTable } from '../table/fact-table.ts';
import { type Added, comparedColumns, comparedHeaders } from './compared.ts';
import { type PivotHeader, type Side, sideOf } from './headers.ts';
import { layoutOf } from './layout.ts';
import { type LeafSums, leafSums } from './leaf-sums.ts';
import type { PivotQuery } from './pivot-query.ts';

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

/** What a cell is: without facts, known, over a fact that is not known, or a percentage of nothing. */
export const cellStates = { empty: 0, known: 1, unknown: 2, notApplicable: 3 } as const;

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
  const sums = leafSums(table, layout, mostCells);
  if (!sums) return refuse('pivot-too-large', { limit: mostCells });
  const rows = sideOf(layout.rows, sums.rows, layout.boundRow);
  const columns = sideOf(layout.columns, sums.columns, layout.boundColumn);
  const size = rows.headers.length * columns.headers.length * (sums.planes === 2 ? 4 : 1);
  if (size > mostCells) return refuse('pivot-too-large', { limit: mostCells });
  const [amounts = new Float64Array(), widths = null] = sums.values.map((values) =>
    addedUp(sums, values, rows, columns),
  );
  const added = { amounts, widths };
  const whole = query.compare ? comparedColumns(added) : added;
  return ok({
    query,
    rows: rows.headers,
    columns: query.compare ? comparedHeaders(columns.headers, query.compare) : columns.headers,
    ...stated(whole),
  });
}

/** The numbers of every row and column from those of the finest ones: each is added into the one it is part of. */
function addedUp(sums: LeafSums, values: Float64Array, rows: Side, columns: Side): Float64Array {
  const { planes } = sums;
  const width = columns.headers.length * planes;
  const cells = new Float64Array(rows.headers.length * width).fill(-0);
  const columnParts = partsOf(columns, planes);
  for (let row = 0; row < rows.leaves.length; row += 1) {
    const leaf = rows.leaves[row] ?? -1;
    if (leaf < 0) continue;
    const start = row * width;
    const from = leaf < sums.rowStarts.length ? (sums.rowStarts[leaf] ?? 0) : values.length;
    for (let column = 0; column < columns.leaves.length; column += 1) {
      const group = columns.leaves[column] ?? -1;
      if (group < 0) continue;
      const at = group < sums.columnStarts.length ? from + (sums.columnStarts[group] ?? 0) : values.length;
      for (let plane = 0; plane < planes; plane += 1) {
        cells[start + column * planes + plane] = values[at + plane] ?? -0;
      }
    }
    for (let index = 0; index < columnParts.length; index += 2) {
      const part = start + (columnParts[index] ?? 0);
      const into = start + (columnParts[index + 1] ?? 0);
      cells[into] = (cells[into] ?? 0) + (cells[part] ?? 0);
    }
  }
  const rowParts = partsOf(rows, 1);
  for (let index = 0; index < rowParts.length; index += 2) {
    const part = (rowParts[index] ?? 0) * width;
    const into = (rowParts[index + 1] ?? 0) * width;
    for (let at = 0; at < width; at += 1) {
      cells[into + at] = (cells[into + at] ?? 0) + (cells[part + at] ?? 0);
    }
  }
  return cells;
}

/**
 * What is to be added into what, in pairs, with each header `planes` numbers wide. The last first: whatever is below a header
 * stands after it.
 */
function partsOf({ headers }: Side, planes: number): Int32Array {
  const last = headers.length - 1;
  const total = headers[last]?.kind === 'total' ? last : -1;
  const pairs: number[] = [];
  for (let part = last; part >= 0; part -= 1) {
    const parent = headers[part]?.parent ?? -1;
    const into = parent >= 0 ? parent : total;
    if (part === total || into < 0) continue;
    for (let plane = 0; plane < planes; plane += 1) pairs.push(part * planes + plane, into * planes + plane);
  }
  return Int32Array.from(pairs);
}

function stated({ amounts, widths, undefinedRatios }: Added): Pick<Pivot, 'cells' | 'states' | 'halfWidths'> {
  const states = new Uint8Array(amounts.length);
  const cells = new Float64Array(amounts.length);
  for (let index = 0; index < amounts.length; index += 1) {
    const amount = amounts[index] ?? 0;
    if (Object.is(amount, -0)) continue;
    cells[index] = amount;
    const undefinedRatio = undefinedRatios !== undefined && undefinedRatios[index] === 1;
    states[index] =
      amount === amount ? cellStates.known : undefinedRatio ? cellStates.notApplicable : cellStates.unknown;
  }
  return { cells, states, halfWidths: widths?.map((width) => (width === 0 ? 0 : width)) ?? null };
}
