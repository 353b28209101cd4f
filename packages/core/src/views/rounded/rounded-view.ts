import { type Amount, minorUnits } from '../../basics/amount.ts';
import { type Formula, formulaText } from '../../basics/formula.ts';
import { flowRounding } from '../../budget/rounding/controlled-rounding.ts';
import { type Direction, gridTable } from '../../budget/rounding/grid-table.ts';
import type { RoundingSum, RoundingTable } from '../../budget/rounding/rounding-table.ts';
import type { Plan } from '../../plan/plan.ts';
import { cellValue } from '../cell-value.ts';
import { type RoundedCell, roundedCell, roundedPercentage } from '../rounded-cell.ts';
import type { View, ViewCell, ViewRow } from '../view.ts';
import { type ColumnRelation, columnRelations } from './column-relations.ts';
import { lineTotals, type TableLine } from './line-totals.ts';

/** A cell of a view as the plan's rounding has it. */
export function shownIn(view: View, plan: Plan, cell: Formula | null, column: number): RoundedCell {
  const controlled =
    cell && plan.publication.rounding === 'controlled' ? controlledCells(view, plan).get(cell) : null;
  const unit = view.columns[column]?.unit ?? 'money';
  return controlled ?? roundedCell(cell, { unit, powerOfTen: view.powerOfTen }, plan);
}

/**
 * The cells of a view's money under controlled rounding: printed rows and columns add up wherever the exact ones do, differences of
 * versions and balances included. Where that takes more than a network (subtotals in both directions) the columns are left to
 * themselves: a table that adds up both ways takes the solver.
 */
export function controlledCells(view: View, plan: Plan): ReadonlyMap<Formula, RoundedCell> {
  const known = cells.get(view)?.get(plan);
  if (known) return known;
  const made = roundedCells(view, plan);
  const ofView = cells.get(view) ?? new WeakMap<Plan, ReadonlyMap<Formula, RoundedCell>>();
  cells.set(view, ofView.set(plan, made));
  return made;
}

const cells = new WeakMap<View, WeakMap<Plan, ReadonlyMap<Formula, RoundedCell>>>();

function roundedCells(view: View, plan: Plan): ReadonlyMap<Formula, RoundedCell> {
  const grid = gridOf(view, plan);
  const unit = minorUnits(plan.organization.currency, view.powerOfTen);
  const rounded = tablesOf(grid, columnRelations(view, grid.money), unit)
    .map((table) => flowRounding(table))
    .find((one) => one.ok);
  const width = grid.money.length;
  const shown = new Map<Formula, RoundedCell>();
  if (!rounded?.ok) return shown;
  for (const [row, { cells: formulas }] of view.rows.entries()) {
    for (const [place, column] of grid.money.entries()) {
      const formula = formulas[column];
      const digits = rounded.value.units[row * width + place];
      if (!formula || digits === undefined || grid.amounts[row]?.[place] === null) continue;
      shown.set(formula, { kind: 'digits', figure: { digits, place: 0 } });
    }
    for (const [ratio, cell] of percentages(formulas, shown, plan)) shown.set(ratio, cell);
  }
  return shown;
}

// A percentage is not applicable where its base, beside it in the row, shows as nothing.
function percentages(
  formulas: readonly ViewCell[],
  shown: ReadonlyMap<Formula, RoundedCell>,
  plan: Plan,
): readonly (readonly [Formula, RoundedCell])[] {
  const texts = new Map(
    formulas.flatMap((one) => (one?.kind === 'linear' ? [[formulaText(one), shown.get(one)]] : [])),
  );
  return formulas.flatMap((ratio): readonly (readonly [Formula, RoundedCell])[] => {
    const base = ratio?.kind === 'ratio' ? texts.get(formulaText(ratio.denominator)) : null;
    if (ratio?.kind !== 'ratio' || base?.kind !== 'digits') return [];
    return [[ratio, roundedPercentage(ratio, plan, base.figure.digits === 0)]];
  });
}

interface Grid {
  /** The positions of the columns of money. */
  readonly money: readonly number[];
  readonly amounts: readonly (readonly (Amount | null)[])[];
  readonly rows: Direction;
}

function gridOf(view: View, plan: Plan): Grid {
  const money = [...view.columns.keys()].filter((column) => view.columns[column]?.unit === 'money');
  const amounts = view.rows.map((row) => money.map((column) => amountOf(row.cells[column] ?? null, plan)));
  return { money, amounts, rows: lineTotals(view.rows.map((row, at) => lineOf(row, amounts[at] ?? []))) };
}

function lineOf({ kind, level }: ViewRow, amounts: readonly (Amount | null)[]): TableLine {
  const apart = kind === 'of-which' || kind === 'heading';
  return { amounts, level, isTotal: kind === 'total' || kind === 'subtotal', apart };
}

/** The table with all that adds up in it, as a network may be made of it, then with ever less. */
function tablesOf(grid: Grid, relations: readonly ColumnRelation[], unit: Amount): readonly RoundingTable[] {
  const values = grid.amounts.flat();
  const apart: Direction = grid.money.map(() => null);
  const tree = relations.length === 0 ? lineTotals(columnLines(grid)) : treeOf(relations, grid.money.length);
  return [
    ...(tree ? [gridTable(values, [grid.rows, tree], unit)] : [chainedTable(grid, relations, unit)]),
    gridTable(values, [grid.rows, apart], unit),
  ];
}

function columnLines({ money, amounts }: Grid): readonly TableLine[] {
  return money.map((_, place): TableLine => {
    return { amounts: amounts.map((row) => row[place] ?? null), isTotal: true, level: 0, apart: false };
  });
}

/**
 * Columns as a tree: what differs between two versions is a part of the first, beside the second, and a sum is the total of its parts.
 * `null` where a column would have two totals, or where more is taken away.
 */
function treeOf(relations: readonly ColumnRelation[], width: number): Direction | null {
  const totals: (number | null)[] = Array.from({ length: width }, () => null);
  for (const { result, parts, less } of relations) {
    const [whole = result, ...more] = less.length > 0 ? parts : [];
    if (more.length > 0 || less.length > 1) return null;
    for (const part of less.length > 0 ? [...less, result] : parts) {
      if (totals[part] !== null || part === whole) return null;
      totals[part] = whole;
    }
  }
  return totals;
}

/**
 * Columns that follow from one another, as balances do: each row has all relations, and a column that stands in two of them has no sum over
 * the rows, because that follows. With one level of totals this is a network.
 */
function chainedTable(grid: Grid, relations: readonly ColumnRelation[], unit: Amount): RoundingTable {
  const width = grid.money.length;
  const used = relations.flatMap(({ result, parts, less }) => [result, ...parts, ...less]);
  const chained = new Set(used.filter((column, at) => used.indexOf(column) !== at));
  const values = grid.amounts.flat();
  const unchained = values.map((value, cell) => (chained.has(cell % width) ? null : value));
  const table = gridTable(unchained, [grid.rows, grid.money.map(() => null)], unit);
  const across = grid.amounts.flatMap((row, at) =>
    relations.flatMap(({ result, parts, less }): readonly RoundingSum[] => {
      const there = (columns: readonly number[]): readonly number[] =>
        columns.filter((column) => (row[column] ?? null) !== null);
      const sum = (columns: readonly number[]): Amount =>
        columns.reduce((all, column) => all + (row[column] ?? 0), 0);
      if ((row[result] ?? null) === null || sum(parts) - sum(less) !== row[result]) return [];
      const cell = (column: number): number => at * width + column;
      return [{ total: cell(result), parts: there(parts).map(cell), less: there(less).map(cell) }];
    }),
  );
  return { values: values.map((value) => value ?? 0), sums: [...table.sums, ...across], unit };
}

function amountOf(cell: Formula | null, plan: Plan): Amount | null {
  const value = cell?.kind === 'linear' ? cellValue(cell, plan) : null;
  return value && Number.isSafeInteger(value.value) ? value.value : null;
}
