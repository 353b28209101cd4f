import { type Amount, minorUnits } from '../../basics/amount.ts';
import type { Formula } from '../../basics/formula.ts';
import { flowRounding } from '../../budget/rounding/controlled-rounding.ts';
import { type Direction, gridTable } from '../../budget/rounding/grid-table.ts';
import type { Plan } from '../../plan/plan.ts';
import { cellValue } from '../cell-value.ts';
import { type RoundedCell, roundedCell } from '../rounded-cell.ts';
import type { View, ViewRow } from '../view.ts';
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
 * versions included. Where subtotals stand in both directions the columns are left to themselves: a table that adds up both ways takes
 * the solver.
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
  const unit = unitOf(view, plan);
  const apart: Direction = grid.columns.map(() => null);
  const both = flowRounding(gridTable(grid.amounts.flat(), [grid.rows, grid.columns], unit));
  const rounded = both.ok ? both : flowRounding(gridTable(grid.amounts.flat(), [grid.rows, apart], unit));
  const width = grid.money.length;
  const shown = new Map<Formula, RoundedCell>();
  if (!rounded.ok) return shown;
  for (const [row, { cells: formulas }] of view.rows.entries()) {
    for (const [place, column] of grid.money.entries()) {
      const formula = formulas[column];
      const digits = rounded.value.units[row * width + place];
      if (!formula || digits === undefined || grid.amounts[row]?.[place] === null) continue;
      shown.set(formula, { kind: 'digits', figure: { digits, place: 0 } });
    }
  }
  return shown;
}

interface Grid {
  /** The positions of the columns of money. */
  readonly money: readonly number[];
  readonly amounts: readonly (readonly (Amount | null)[])[];
  readonly rows: Direction;
  readonly columns: Direction;
}

function gridOf(view: View, plan: Plan): Grid {
  const money = [...view.columns.keys()].filter((column) => view.columns[column]?.unit === 'money');
  const amounts = view.rows.map((row) => money.map((column) => amountOf(row.cells[column] ?? null, plan)));
  const rows = lineTotals(view.rows.map((row, at) => lineOf(row, amounts[at] ?? [])));
  return { money, amounts, rows, columns: columnTotals(view, money, amounts) };
}

function lineOf({ kind, level }: ViewRow, amounts: readonly (Amount | null)[]): TableLine {
  const apart = kind === 'of-which' || kind === 'heading';
  return { amounts, level, isTotal: kind === 'total' || kind === 'subtotal', apart };
}

// What differs between two versions is a part of the first, beside the second; a total of columns is one by what it comes to.
function columnTotals(
  view: View,
  money: readonly number[],
  amounts: readonly (readonly (Amount | null)[])[],
): Direction {
  const lines = money.map((_, place): TableLine => {
    return { amounts: amounts.map((row) => row[place] ?? null), isTotal: true, level: 0, apart: false };
  });
  const differences = [...money.keys()].filter((place) => isDifference(view, money[place] ?? 0));
  const totals: (number | null)[] = money.map(() => null);
  for (const change of differences) {
    const pair = pairOf(change, lines, totals);
    if (!pair) continue;
    totals[pair.base] = pair.whole;
    totals[change] = pair.whole;
  }
  return differences.length > 0 ? totals : lineTotals(lines);
}

function pairOf(
  change: number,
  lines: readonly TableLine[],
  totals: readonly (number | null)[],
): { readonly whole: number; readonly base: number } | null {
  for (let whole = 0; whole < change; whole += 1) {
    for (let base = 0; base < change; base += 1) {
      const free = whole !== base && totals[base] === null && totals[whole] === null;
      if (free && isSumOf(lines[whole], lines[base], lines[change])) return { whole, base };
    }
  }
  return null;
}

function isSumOf(
  whole: TableLine | undefined,
  base: TableLine | undefined,
  change: TableLine | undefined,
): boolean {
  const known = (whole?.amounts ?? []).flatMap((amount, at) => {
    const [before, moved] = [base?.amounts[at] ?? null, change?.amounts[at] ?? null];
    return amount === null || before === null || moved === null ? [] : [amount - before - moved];
  });
  return known.length > 0 && known.every((rest) => rest === 0);
}

function isDifference(view: View, column: number): boolean {
  return view.rows.some(({ cells: formulas }) => {
    const formula = formulas[column];
    return formula?.kind === 'linear' && formula.terms.some((term) => term.coefficient < 0);
  });
}

function amountOf(cell: Formula | null, plan: Plan): Amount | null {
  const value = cell?.kind === 'linear' ? cellValue(cell, plan) : null;
  return value && Number.isSafeInteger(value.value) ? value.value : null;
}

function unitOf(view: View, plan: Plan): Amount {
  return minorUnits(plan.organization.currency, view.powerOfTen);
}
