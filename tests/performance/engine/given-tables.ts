import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import { type FactTable, tableOfColumns } from '@plenary/core/budget/table/fact-table';
import { givenColumns, givenDimensions, givenTrees } from './given-facts.ts';

/** The table of so many of the facts. */
export function tableGiven(count: number): FactTable {
  const { codes, amounts } = givenColumns(count);
  const dimensions = givenDimensions.map(({ id, members }, index) => ({
    id,
    members,
    codes: codes[index] ?? new Uint16Array(),
  }));
  const columns = { cube: 'c', unit: 'money', dimensions, count, amounts, halfWidths: null } as const;
  const made = tableOfColumns(columns, givenTrees);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

/** The pivot that is measured alone, by three dimensions. */
export const threeDimensions: PivotQuery = {
  cube: 'c',
  rows: [{ dimension: 'unit' }, { dimension: 'object' }],
  columns: [{ dimension: 'year' }],
  filter: {},
};

/** The same for some results and funds: about a fifth of the facts. */
export const filtered: PivotQuery = {
  ...threeDimensions,
  filter: { result: ['result group 0', 'result group 2'], fund: ['fund-1', 'fund-3'] },
};

/** Fifty tables as people keep them open beside each other: every two dimensions but activities, with and without a filter. */
export function fiftyTables(): readonly PivotQuery[] {
  const shown = givenDimensions.map((dimension) => dimension.id).filter((id) => id !== 'activity');
  const pairs = shown.flatMap((row) =>
    shown.filter((column) => column !== row).map((column) => [row, column] as const),
  );
  const filters = [{}, { fund: ['fund-2'] }, { result: ['result group 1'] }, { year: ['year-3'] }];
  const all = filters.flatMap((filter) =>
    pairs
      .filter((pair) => !pair.some((dimension) => Object.hasOwn(filter, dimension)))
      .map(
        ([row, column]): PivotQuery => ({
          cube: 'c',
          rows: [{ dimension: row }],
          columns: [{ dimension: column }],
          filter,
        }),
      ),
  );
  return all.slice(0, 50);
}

/** A query as SQL that adds up what it tells apart, without its subtotals. */
export function inSql(query: PivotQuery, table: string): string {
  const shown = [...query.rows, ...query.columns].map((axis) => axis.dimension).join(', ');
  const where = Object.entries(query.filter).map(([dimension, members]) => {
    const given = givenDimensions.find((one) => one.id === dimension);
    const leaves = (given?.members ?? []).filter(
      (member, index) => members.includes(member) || members.includes(given?.parents?.[index] ?? ''),
    );
    return `${dimension} in (${leaves.map((member) => `'${member}'`).join(', ')})`;
  });
  const condition = where.length === 0 ? '' : ` where ${where.join(' and ')}`;
  return `select ${shown}, sum(amount) as amount from ${table}${condition} group by ${shown}`;
}
