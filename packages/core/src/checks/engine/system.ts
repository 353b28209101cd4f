import { addressesOf, formulaText, type Linear, type Ratio } from '../../basics/formula.ts';
import { type Interval, plus, times } from '../../basics/interval.ts';
import { agreements } from '../../budget/agreements/agreements.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';
import { type Leaves, leavesOf } from './leaves.ts';
import { expanded, linearRow, moved, type RowTerm, ratioRows, type SystemRow } from './row.ts';
import type { FigureScenario } from './scenarios.ts';

/** Stated figures as rows over the exact amounts behind them. */
export interface System {
  readonly figures: readonly StatedFigure[];
  readonly rows: readonly SystemRow[];
  readonly columns: number;
}

/** The rows of every figure that stands in a scenario, and of the cubes that must agree. */
export function systemOf(scenario: FigureScenario): System {
  const leaves = leavesOf(scenario.budget);
  const figures = scenario.stated;
  const rows: SystemRow[] = [];
  figures.forEach(({ formula, value, halfWidth }, index) => {
    if (formula.kind === 'linear' && value !== null)
      rows.push(linearRow(index, expanded(formula, leaves), value, halfWidth));
  });
  const intervalOf = printedIntervals(figures, rows, leaves);
  figures.forEach((figure, index) => {
    if (figure.formula.kind === 'ratio')
      rows.push(...rowsOfRatio(figure, figure.formula, index, leaves, intervalOf));
  });
  return { figures, rows: [...rows, ...agreementRows(scenario, leaves)], columns: leaves.count() };
}

/** The same system with one figure printed as another value. */
export function withPrinted(system: System, figure: number, value: number): System {
  const stated = system.figures[figure];
  if (!stated || stated.value === null) return system;
  const by = value - stated.value;
  const rows = system.rows.map((row) => (row.figure === figure ? moved(row, by) : row));
  return { ...system, figures: system.figures.with(figure, { ...stated, value }), rows };
}

/** A system that shares no unknown with others; `origin` tells which column of the whole each of its columns is. */
export interface Component extends System {
  readonly origin: readonly number[];
}

/**
 * The systems that share no unknown. Within one, figures and columns are numbered anew; the order of figures stays.
 */
export function components(system: System): readonly Component[] {
  const groupOf = connected(system);
  const groups = Map.groupBy(
    system.rows.filter((row) => row.terms.length > 0 || row.figure !== null),
    (row) => (row.terms[0] ? groupOf(row.terms[0].column) : -1 - (row.figure ?? 0)),
  );
  return [...groups.values()].map((rows) => renumbered(system, rows));
}

function connected(system: System): (column: number) => number {
  const parent = Array.from({ length: system.columns }, (_, column) => column);
  const root = (column: number): number => {
    let one = column;
    while (parent[one] !== undefined && parent[one] !== one) {
      parent[one] = parent[parent[one] ?? one] ?? one;
      one = parent[one] ?? one;
    }
    return one;
  };
  for (const { terms } of system.rows) {
    const first = terms[0];
    if (first) for (const term of terms) parent[root(term.column)] = root(first.column);
  }
  return root;
}

function renumbered(system: System, rows: readonly SystemRow[]): Component {
  const columns = new Map<number, number>();
  const figureSet = new Set(rows.flatMap((row) => (row.figure === null ? [] : [row.figure])));
  const order = [...figureSet].sort((a, b) => a - b);
  const figures = new Map(order.map((figure, index) => [figure, index]));
  const renumber = (terms: readonly RowTerm[]) =>
    terms.map(({ column, coefficient }) => {
      const number = columns.get(column) ?? columns.size;
      columns.set(column, number);
      return { column: number, coefficient };
    });
  const renumberedRows = rows.map((row) => ({
    ...row,
    figure: row.figure === null ? null : (figures.get(row.figure) ?? null),
    terms: renumber(row.terms),
    ...(row.slope ? { slope: renumber(row.slope) } : {}),
    ...(row.numerator ? { numerator: renumber(row.numerator) } : {}),
  }));
  const stated = order.flatMap((figure) => system.figures[figure] ?? []);
  return { figures: stated, rows: renumberedRows, columns: columns.size, origin: [...columns.keys()] };
}

function rowsOfRatio(
  figure: StatedFigure,
  formula: Ratio,
  index: number,
  leaves: Leaves,
  intervalOf: (formula: Linear) => Interval,
): readonly SystemRow[] {
  const { value, halfWidth } = figure;
  const around = intervalOf(formula.denominator);
  if (value === null || (around.low <= 0 && around.high >= 0)) return [];
  const numerator = expanded(formula.numerator, leaves);
  const base = expanded(formula.denominator, leaves);
  return ratioRows({ figure: index, numerator, base, around, scale: formula.scale, value, halfWidth });
}

/** Where a formula lies: as printed itself, or as the sum of what is printed of its columns. */
function printedIntervals(
  figures: readonly StatedFigure[],
  rows: readonly SystemRow[],
  leaves: Leaves,
): (formula: Linear) => Interval {
  const whole = new Map<string, Interval>();
  const single = new Map<number, Interval>();
  for (const row of rows) {
    const figure = row.figure === null ? undefined : figures[row.figure];
    if (figure) whole.set(formulaText(figure.formula), row);
    const [only, ...more] = row.terms;
    if (only && more.length === 0) single.set(only.column, times(1 / only.coefficient, row));
  }
  return (formula) =>
    whole.get(formulaText(formula)) ??
    expanded(formula, leaves)
      .map(({ column, coefficient }) =>
        times(coefficient, single.get(column) ?? { low: -Infinity, high: Infinity }),
      )
      .reduce(plus, { low: 0, high: 0 });
}

function agreementRows({ budget, stated }: FigureScenario, leaves: Leaves): readonly SystemRow[] {
  return agreements(budget, cubesOfMemos(stated)).map(({ plus: first, minus: second }) => {
    const terms = [
      ...leaves.under(first).map((column) => ({ column, coefficient: 1 })),
      ...leaves.under(second).map((column) => ({ column, coefficient: -1 })),
    ];
    return { figure: null, terms, low: 0, high: 0, width: 0 };
  });
}

/** What compares a row with itself in another version says nothing of what the row is. */
const comparisons: ReadonlySet<string> = new Set(['difference', 'percentage']);

/** Cubes of which only "of which" lines are printed: parts of a budget, never the whole. */
function cubesOfMemos(stated: readonly StatedFigure[]): ReadonlySet<string> {
  const printed = (figures: readonly StatedFigure[]) =>
    new Set(figures.flatMap(({ formula }) => addressesOf(formula).map(({ cube }) => cube)));
  const others = printed(stated.filter(({ role }) => role !== 'memo' && !comparisons.has(role)));
  const memos = printed(stated.filter(({ role }) => role === 'memo'));
  return new Set([...memos].filter((cube) => !others.has(cube)));
}
