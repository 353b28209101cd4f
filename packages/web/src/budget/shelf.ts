import type { BudgetPage } from '@plenary/api/budget';
import type { ShownTable } from '@plenary/api/contract/figure';

/** What the rows of the budget are, and for sectors and results what its columns are. */
export const arrangements = ['sector', 'pillar', 'object', 'sector-by-result', 'result-by-sector'] as const;

/** What the rows of the budget are. */
export type Arrangement = (typeof arrangements)[number];

/** What was chosen from the shelf: rows, columns that are left out, and whether large figures are washed. */
export interface Shelf {
  readonly rows: Arrangement;
  readonly without: readonly string[];
  readonly heat: boolean;
}

/** Reads a shelf from an address: `pillar,heat,-approved-2022/23`. */
export function readShelf(text: string): Shelf {
  const parts = text.split(',');
  return {
    rows: arrangements.find((one) => parts.includes(one)) ?? 'sector',
    without: parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1)),
    heat: parts.includes('heat'),
  };
}

/** Writes a shelf for an address; what everybody sees first is written as nothing. */
export function writeShelf({ rows, without, heat }: Shelf): string {
  return [
    ...(rows === 'sector' ? [] : [rows]),
    ...(heat ? ['heat'] : []),
    ...without.map((column) => `-${column}`),
  ].join(',');
}

/** The table of an arrangement with all its columns; `null` where the plan has none. */
export function arranged(budget: BudgetPage, rows: Arrangement): ShownTable | null {
  if (rows === 'sector') return budget.bySector;
  if (rows === 'pillar') return budget.byPillar;
  if (rows === 'object') return budget.byObject;
  return rows === 'sector-by-result' ? budget.sectorByResult : turned(budget.sectorByResult);
}

/** A table without some of its columns. */
export function withoutColumns(table: ShownTable, without: readonly string[]): ShownTable {
  const kept = table.columns.map(({ id }) => !without.includes(id));
  return {
    ...table,
    columns: table.columns.filter((_, index) => kept[index]),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => kept[index]) })),
  };
}

/** A table with its columns as rows and its rows as columns. */
function turned(table: ShownTable): ShownTable {
  const rows = table.rows.filter(({ kind }) => kind !== 'heading');
  return {
    ...table,
    id: `${table.id}-turned`,
    columns: rows.map(({ id, label }) => ({ id, label, unit: 'money' })),
    rows: table.columns.map(({ id, label }, index) => ({
      id,
      label,
      kind: id === 'total' ? 'total' : 'line',
      level: 0,
      sectors: [],
      cells: rows.map(({ cells }) => cells[index] ?? null),
    })),
  };
}

/** How strongly a cell is washed: its figure as a part of the largest in the lines of its column. */
export function heatOf(table: ShownTable): (row: ShownTable['rows'][number], column: number) => number {
  const lines = table.rows.filter(({ kind }) => kind === 'line');
  const most = table.columns.map((_, column) =>
    Math.max(0, ...lines.map(({ cells }) => Math.abs(cells[column]?.value ?? 0))),
  );
  return (row, column) => {
    const largest = most[column] ?? 0;
    if (row.kind !== 'line' || largest === 0) return 0;
    return Math.abs(row.cells[column]?.value ?? 0) / largest;
  };
}
