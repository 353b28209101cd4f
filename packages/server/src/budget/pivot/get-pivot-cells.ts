import { readRanges } from '@plenary/api/budget/number-ranges';
import { getPivotCells, type PivotCells } from '@plenary/api/budget/pivot';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { PivotHeader } from '@plenary/core/budget/pivot/headers';
import type { Pivot } from '@plenary/core/budget/pivot/pivot';
import type { Plan } from '@plenary/core/plan/plan';
import { handled } from '../../app/handler.ts';
import { type AskedPivot, askedPivot } from './asked-pivot.ts';
import { pivotOf } from './carried-pivots.ts';
import { printedCells } from './printed-cells.ts';

/** How many cells are answered at once. */
const mostCells = 200_000;

/** Answers cells of a table. Refuses `too-many-cells-asked` for more than 200,000 at once. */
export const handlePivotCells = handled(getPivotCells, async ({ params, query }, context) => {
  const asked = await askedPivot(context, params.plan, query);
  if (!asked.ok) return asked;
  const { pivot } = asked.value.made;
  const rows = readRanges(query.inRows, pivot.rows.length);
  const columns = readRanges(query.inColumns, pivot.columns.length);
  if (rows.length * columns.length > mostCells) return refuse('too-many-cells-asked', { limit: mostCells });
  const before = beforeOf(asked.value);
  if (!before.ok) return before;
  const now = cellsOf(asked.value.plan, pivot, rows, columns);
  const stood = before.value?.(rows, columns) ?? null;
  return ok({
    values: now.values,
    states: now.states.join(''),
    before: stood && stood.values,
    printed: now.printed,
    printedBefore: stood && stood.printed,
  });
});

interface Cells extends Pick<PivotCells, 'values' | 'printed'> {
  readonly states: readonly number[];
}

function cellsOf(plan: Plan, pivot: Pivot, rows: readonly number[], columns: readonly number[]): Cells {
  const { cells, states, columns: heads } = pivot;
  const printed = printedCells(plan, pivot);
  const places = rows.flatMap((row) =>
    columns.map((column) => (row < 0 || column < 0 ? -1 : row * heads.length + column)),
  );
  const found = places.map((place) => states[place] ?? 0);
  return {
    values: places.map((place, index) => (found[index] === 1 ? (cells[place] ?? null) : null)),
    states: found,
    printed: printed && places.map((place, index) => (found[index] === 1 ? printed(place) : null)),
  };
}

type Before = (rows: readonly number[], columns: readonly number[]) => Cells;

/** The same cells with nothing adopted, where the scenario adopts something: there they may stand in other rows and columns. */
function beforeOf({ opened, plan, base, query, made }: AskedPivot): Result<Before | null> {
  if (plan === base) return ok(null);
  const without = pivotOf(opened, base, query);
  if (!without.ok) return without;
  const { pivot } = without.value;
  const rowOf = new Map(pivot.rows.map((header, index) => [keyOf(header), index]));
  const columnOf = new Map(pivot.columns.map((header, index) => [keyOf(header), index]));
  const places = (
    numbers: readonly number[],
    headers: readonly PivotHeader[],
    known: ReadonlyMap<string, number>,
  ): readonly number[] =>
    numbers.map((number) => {
      const header = headers[number];
      return header ? (known.get(keyOf(header)) ?? -1) : -1;
    });
  return ok((rows, columns) => {
    const left = places(rows, made.pivot.rows, rowOf);
    return cellsOf(base, pivot, left, places(columns, made.pivot.columns, columnOf));
  });
}

function keyOf({ at, kind, own, shows, of }: PivotHeader): string {
  return JSON.stringify([at, kind === 'total' ? kind : '', own, shows, of ?? '']);
}
