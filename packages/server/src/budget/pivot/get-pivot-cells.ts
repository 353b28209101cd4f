import { getPivotCells, type PivotCells } from '@plenary/api/budget/pivot';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { PivotHeader } from '@plenary/core/budget/pivot/headers';
import type { Pivot } from '@plenary/core/budget/pivot/pivot';
import { handled } from '../../app/handler.ts';
import { type AskedPivot, askedPivot, pivotOf } from './asked-pivot.ts';

/** How many cells are answered at once. */
const mostCells = 200_000;

/** Answers cells of a table. Refuses `pivot-too-large` for more than 200,000 at once. */
export const handlePivotCells = handled(getPivotCells, async ({ params, query }, context) => {
  const asked = await askedPivot(context, params.plan, query);
  if (!asked.ok) return asked;
  const { pivot } = asked.value.made;
  const rows = numbersIn(query.inRows, pivot.rows.length);
  const columns = numbersIn(query.inColumns, pivot.columns.length);
  if (rows.length * columns.length > mostCells) return refuse('pivot-too-large', { limit: mostCells });
  const before = beforeOf(asked.value);
  if (!before.ok) return before;
  const { values, states } = cellsOf(pivot, rows, columns);
  return ok({ values, states: states.join(''), before: before.value && before.value(rows, columns) });
});

function cellsOf(
  { cells, states, columns: heads }: Pivot,
  rows: readonly number[],
  columns: readonly number[],
): { readonly values: PivotCells['values']; readonly states: readonly number[] } {
  const values: (number | null)[] = [];
  const found: number[] = [];
  for (const row of rows) {
    for (const column of columns) {
      const index = row < 0 || column < 0 ? -1 : row * heads.length + column;
      const state = states[index] ?? 0;
      values.push(state === 1 ? (cells[index] ?? null) : null);
      found.push(state);
    }
  }
  return { values, states: found };
}

type Before = (rows: readonly number[], columns: readonly number[]) => PivotCells['values'];

/** The same cells with nothing adopted, where the scenario adopts something: there they may stand in other rows and columns. */
function beforeOf({ plan, base, query, made }: AskedPivot): Result<Before | null> {
  if (plan === base) return ok(null);
  const without = pivotOf(base, query);
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
    return cellsOf(pivot, left, places(columns, made.pivot.columns, columnOf)).values;
  });
}

function keyOf({ at, kind, own, shows }: PivotHeader): string {
  return JSON.stringify([at, kind === 'total' ? kind : '', own, shows]);
}

/** The numbers of a text of ranges, as far as there are so many. */
function numbersIn(text: string, count: number): readonly number[] {
  return text.split(',').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    const length = Math.max(0, Math.min(last, count - 1) - first + 1);
    return Array.from({ length }, (_, index) => first + index);
  });
}
