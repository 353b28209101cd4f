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
  for (const [row, leaf] of rows.leaves.entries()) {
    if (leaf < 0) continue;
    const from = leaf * sums.columns.length * planes;
    for (const [column, group] of columns.leaves.entries()) {
      if (group < 0) continue;
      for (let plane = 0; plane < planes; plane += 1) {
        cells[row * width + column * planes + plane] = values[from + group * planes + plane] ?? -0;
      }
    }
    const start = row * width;
    addUp(columns.headers, planes, (into, part) => {
      cells[start + into] = (cells[start + into] ?? 0) + (cells[start + part] ?? 0);
    });
  }
  addUp(rows.headers, width, (into, part) => {
    cells[into] = (cells[into] ?? 0) + (cells[part] ?? 0);
  });
  return cells;
}

/** Adds what is part of something into it, the last first: whatever is below a header stands after it. */
function addUp(
  headers: readonly PivotHeader[],
  width: number,
  add: (into: number, part: number) => void,
): void {
  const last = headers.length - 1;
  const total = headers[last]?.kind === 'total' ? last : -1;
  for (let part = last; part >= 0; part -= 1) {
    const parent = headers[part]?.parent ?? -1;
    const into = parent >= 0 ? parent : total;
    if (part === total || into < 0) continue;
    for (let at = 0; at < width; at += 1) add(into * width + at, part * width + at);
  }
}

function stated({ amounts, widths, undefinedRatios }: Added): Pick<Pivot, 'cells' | 'states' | 'halfWidths'> {
  const states = new Uint8Array(amounts.length);
  const cells = new Float64Array(amounts.length);
  for (const [index, amount] of amounts.entries()) {
    if (Object.is(amount, -0)) continue;
    cells[index] = amount;
    states[index] = !Number.isNaN(amount)
      ? cellStates.known
      : undefinedRatios?.[index] === 1
        ? cellStates.notApplicable
        : cellStates.unknown;
  }
  return { cells, states, halfWidths: widths?.map((width) => (width === 0 ? 0 : width)) ?? null };
}
