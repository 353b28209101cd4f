import type { GivenFigure } from '../given-figures.ts';
import type { GivenTable } from './given-tables.ts';

/** What is printed wrong in a grid: at a row and a column (`null` for the total), by so many printed units. */
export interface PlantedError {
  readonly row: number | null;
  readonly column: number | null;
  readonly by: number;
}

/**
 * A table printed in thousands from exact amounts (minor units), with the totals of its rows, of its columns and of all;
 * errors are planted in what is printed. Rows are worded `2 3` for a cell, `2 *`, `* 3` and `* *` for totals.
 */
export function givenGrid(
  amounts: readonly (readonly number[])[],
  errors: readonly PlantedError[] = [],
): GivenTable {
  const width = amounts[0]?.length ?? 0;
  const planted = new Map(errors.map(({ row, column, by }) => [`${row ?? '*'} ${column ?? '*'}`, by]));
  const figure = (row: number | null, column: number | null, exact: number): GivenFigure => {
    const at = [column === null ? [] : [`column=${column}`], row === null ? [] : [`row=${row}`]].flat();
    const name = `${row ?? '*'} ${column ?? '*'}`;
    return {
      printed: grouped(Math.round(exact / 100_000) + (planted.get(name) ?? 0)),
      equals: `grid[${at.join(';')}]`,
      role: row === null || column === null ? 'total' : 'fact',
      row: name,
    };
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const cells = amounts.flatMap((row, i) => row.map((exact, j) => figure(i, j, exact)));
  const rowTotals = amounts.map((row, i) => figure(i, null, sum(row)));
  const columnTotals = Array.from({ length: width }, (_, j) =>
    figure(null, j, sum(amounts.map((row) => row[j] ?? 0))),
  );
  return {
    facts: Object.fromEntries(cells.map(({ equals, printed }) => [equals, printed])),
    stated: [...cells, ...rowTotals, ...columnTotals, figure(null, null, sum(amounts.flat()))],
  };
}

function grouped(value: number): string {
  const text = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, ',');
  return value < 0 ? `(${text})` : text;
}
