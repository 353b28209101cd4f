import type { PivotHeader } from '@plenary/core/budget/pivot/headers';
import { type Pivot, pivot } from '@plenary/core/budget/pivot/pivot';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import type { FactTable } from '@plenary/core/budget/table/fact-table';
import { givenDimensions } from './given-facts.ts';

/** A cell of a spreadsheet: the rows of the facts, or the cells of its table, that it adds up. */
interface Sum {
  readonly facts?: readonly number[];
  readonly cells?: readonly number[];
}

/** Facts and tables as a spreadsheet has them, and what the cells come to in all. */
export interface SpreadsheetTask {
  readonly facts: readonly number[];
  readonly tables: readonly (readonly Sum[])[];
  readonly edits: number;
  readonly total: number;
}

/**
 * The tables of a spreadsheet that hold what pivots of the same facts hold, arranged as is best for it: every finest cell adds
 * up its very facts, every subtotal the cells below it. (With a SUMIFS in each cell it took minutes for a thousand facts.)
 */
export function spreadsheetTask(
  table: FactTable,
  queries: readonly PivotQuery[],
  edits: number,
): SpreadsheetTask {
  const facts = [...table.amounts.subarray(0, table.count)];
  const pivots = queries.map((query) => pivoted(table, query));
  const tables = pivots.map((shown) => {
    const { rows, columns } = shown;
    const [rowParts, columnParts] = [partsOf(rows), partsOf(columns)];
    const finest = finestCells(table, shown);
    return rows.flatMap((_, row) =>
      columns.map((__, column): Sum => {
        const at = (one: number, other: number): number => one * columns.length + other;
        const [below, right] = [rowParts[row] ?? [], columnParts[column] ?? []];
        if (below.length > 0) return { cells: below.map((part) => at(part, column)) };
        if (right.length > 0) return { cells: right.map((part) => at(row, part)) };
        return { facts: finest.get(at(row, column)) ?? [] };
      }),
    );
  });
  const total = pivots.reduce((sum, { cells }) => sum + cells.reduce((part, cell) => part + cell, 0), 0);
  return { facts, tables, edits, total };
}

/** The facts of each finest cell of a pivot with a dimension on each side. */
function finestCells(
  table: FactTable,
  { query, rows, columns }: Pivot,
): ReadonlyMap<number, readonly number[]> {
  const cells = new Map<number, number[]>();
  const [places, others] = [placesOf(rows), placesOf(columns)];
  const [row = '', column = ''] = [...query.rows, ...query.columns].map((axis) => axis.dimension);
  for (let fact = 0; fact < table.count; fact += 1) {
    const memberAt = (dimension: string): string => {
      const index = givenDimensions.findIndex((one) => one.id === dimension);
      return givenDimensions[index]?.members[table.codes[index]?.[fact] ?? 0] ?? '';
    };
    const passes = Object.entries(query.filter).every(([dimension, members]) => {
      const given = givenDimensions.find((one) => one.id === dimension);
      const member = memberAt(dimension);
      return (
        members.includes(member) || members.includes(given?.parents?.[given.members.indexOf(member)] ?? '')
      );
    });
    if (!passes) continue;
    const cell = (places.get(memberAt(row)) ?? 0) * columns.length + (others.get(memberAt(column)) ?? 0);
    const list = cells.get(cell);
    if (list) list.push(fact);
    else cells.set(cell, [fact]);
  }
  return cells;
}

function placesOf(headers: readonly PivotHeader[]): ReadonlyMap<string, number> {
  return new Map(headers.map(({ at }, place) => [Object.values(at)[0] ?? '', place]));
}

function partsOf(headers: readonly PivotHeader[]): readonly (readonly number[])[] {
  const last = headers.length - 1;
  const parts = headers.map((): number[] => []);
  for (const [index, { parent, kind }] of headers.entries()) {
    if (kind !== 'total') parts[parent < 0 ? last : parent]?.push(index);
  }
  return parts;
}

function pivoted(table: FactTable, query: PivotQuery): Pivot {
  const made = pivot(table, query);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}
