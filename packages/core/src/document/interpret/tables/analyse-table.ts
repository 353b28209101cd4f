import { type Column, columnsOf } from './cells/columns.ts';
import { cellKinds, type Grid, kindAt, numberAt } from './cells/grid.ts';
import { type HeaderRows, headerRows } from './cells/header-rows.ts';
import type { ColumnRelation } from './relations/column-relations.ts';
import { columnRelations } from './relations/column-relations.ts';
import { type RatioColumn, ratioColumns } from './relations/ratio-columns.ts';
import { type RunningColumn, runningColumns } from './relations/running-columns.ts';
import type { Series } from './relations/support.ts';
import { treeSupport } from './rows/additive.ts';
import { figureRows, type RowStructure, rowStructure } from './rows/row-structure.ts';
import type { RowSum } from './rows/row-sums.ts';

/** What the figures and words of a table show. */
export interface TableAnalysis {
  readonly header: HeaderRows;
  readonly columns: readonly Column[];
  readonly structure: RowStructure;
  readonly relations: readonly ColumnRelation[];
  readonly ratios: readonly RatioColumn[];
  readonly running: readonly RunningColumn[];
  /** Columns of amounts. */
  readonly amounts: ReadonlySet<number>;
  /** Columns whose figures are rounded to their last place, as what they add up to shows. */
  readonly rounded: ReadonlySet<number>;
  readonly additive: ReadonlySet<number>;
  readonly blankIsZero: ReadonlySet<number>;
}

/** Sums are taken exactly to this many decimals: more are noise of a computer's arithmetic. */
const mostDecimals = 4;

/** Looks for everything the columns and rows of a table obey; `null` where nothing makes its numbers amounts. */
export function analyseTable(
  grid: Grid,
  powerOfTen: number,
  formulas: ReadonlySet<number> = new Set(),
): TableAnalysis | null {
  const header = headerRows(grid);
  const columns = columnsOf(grid, header);
  const numeric = columns.filter((column) => column.role === 'number' || column.role === 'percent');
  if (numeric.length === 0) return null;
  const rows = figureRows(
    grid,
    header,
    numeric.map((column) => column.index),
  );
  if (rows.length < 2) return null;
  const decimals = Math.min(mostDecimals, Math.max(0, ...numeric.map((column) => column.decimals)));
  const series = numeric
    .filter((column) => column.role === 'number')
    .map((column) => seriesOf(grid, column, rows, decimals, powerOfTen > 0));
  const relations = columnRelations(series, columns, rows);
  const derived = new Set(relations.map((relation) => relation.derived));
  const first = series.filter((one) => !derived.has(one.index));
  const ratios = ratiosOf(grid, columns, rows, series, derived, first);
  const isRatio = new Set(ratios.map((ratio) => ratio.derived));
  const kept = relations.filter(
    (one) => ![one.derived, ...one.terms.map((term) => term.column)].some((column) => isRatio.has(column)),
  );
  const bases = first.filter((one) => !isRatio.has(one.index));
  const structure = rowStructure(grid, header, columns, rows, addable(bases, columns, kept));
  const lines = rows.filter((row) => !structure.sums.has(row) && !structure.memos.has(row));
  const running = runningColumns(
    series.filter((one) => !isRatio.has(one.index)),
    kept,
    lines,
  );
  const judged = judgeColumns({ structure, rows, bases, columns, relations: kept, running });
  for (const one of bases) if (formulas.size > 0) judged.amounts.add(one.index);
  if (judged.amounts.size === 0 || lines.length < 2) return null;
  for (const one of kept) judged.amounts.add(one.derived);
  return {
    header,
    columns,
    structure,
    relations: kept,
    ratios,
    running,
    ...judged,
    blankIsZero: blanks(grid, structure, kept, bases, rows),
  };
}

/**
 * Columns of percentages and of ratios never add up, so rows are judged by the others: by those that words call amounts
 * and what is added to or taken from them.
 */
function addable(
  series: readonly Series[],
  columns: readonly Column[],
  relations: readonly ColumnRelation[],
): readonly Series[] {
  const named = new Set(series.map(({ index }) => index).filter((index) => columns[index]?.namesAmount));
  for (const { derived, terms } of relations) {
    const related = [derived, ...terms.map(({ column }) => column)];
    if (related.some((column) => columns[column]?.namesAmount))
      for (const column of related) named.add(column);
  }
  const kept = series.filter(({ index }) => named.has(index));
  return kept.length > 0 && kept.length * 2 >= series.length ? kept : series;
}

function seriesOf(
  grid: Grid,
  column: Column,
  rows: readonly number[],
  decimals: number,
  rounds: boolean,
): Series {
  const values = new Float64Array(grid.height).fill(Number.NaN);
  const unit = 10 ** decimals;
  const own = Math.min(column.decimals, decimals);
  for (const row of rows) {
    const number = numberAt(grid, row, column.index);
    values[row] = Number.isNaN(number) ? Number.NaN : Math.round(number * unit);
  }
  const halfPlace = 10 ** (decimals - own) / 2;
  return { index: column.index, values, halfPlace, halfWidth: rounds ? halfPlace : 0 };
}

function ratiosOf(
  grid: Grid,
  columns: readonly Column[],
  rows: readonly number[],
  series: readonly Series[],
  derived: ReadonlySet<number>,
  bases: readonly Series[],
): readonly RatioColumn[] {
  const candidates = columns
    .filter((column) => column.role === 'percent' || (column.role === 'number' && !derived.has(column.index)))
    .filter((column) => column.role === 'percent' || column.decimals > 0 || /[%٪]/.test(column.words))
    .map((column) => {
      const values = new Float64Array(grid.height).fill(Number.NaN);
      for (const row of rows) values[row] = numberAt(grid, row, column.index);
      return { column, values };
    });
  if (candidates.length === 0) return [];
  // Ratios are of amounts: of the columns that are sums, and of those that are larger than any ratio.
  const amounts = series.filter((one) => derived.has(one.index) || bases.includes(one));
  return ratioColumns(candidates, amounts, columns, rows, totalRows(rows, bases));
}

/** Rows that may be what all the others are shares of: the first and the last. */
function totalRows(rows: readonly number[], bases: readonly Series[]): readonly number[] {
  const [first, last] = [rows[0], rows.at(-1)];
  return bases.length === 0 || first === undefined || last === undefined ? [] : [last, first];
}

/** So few sums are believed to be sums by their words alone, however wrong they are. */
const fewSums = 2;

interface Judged {
  readonly structure: RowStructure;
  readonly rows: readonly number[];
  readonly bases: readonly Series[];
  readonly columns: readonly Column[];
  readonly relations: readonly ColumnRelation[];
  readonly running: readonly RunningColumn[];
}

/** Which columns hold amounts, which add up over the rows, and which are rounded. */
function judgeColumns({ structure, rows, bases, columns, relations, running }: Judged): {
  readonly amounts: Set<number>;
  readonly additive: ReadonlySet<number>;
  readonly rounded: ReadonlySet<number>;
} {
  const height = (rows.at(-1) ?? 0) + 1;
  const parents = new Int32Array(height).fill(-1);
  for (const sum of structure.sums.values()) {
    for (const term of sum.terms) if (term.coefficient === 1) parents[term.row] = sum.row;
  }
  const { additivity } = treeSupport(parents, rows, bases);
  const related = new Set(relations.flatMap((one) => [one.derived, ...one.terms.map((term) => term.column)]));
  for (const { column, flows } of running) {
    related.add(column);
    for (const flow of flows) related.add(flow.column);
  }
  const isRunning = new Set(running.flatMap((one) => [one.column, one.of]));
  const amounts = new Set<number>();
  const additive = new Set<number>();
  const rounded = new Set(
    relations.filter((one) => one.rounded).flatMap((one) => one.terms.map((term) => term.column)),
  );
  bases.forEach((series, index) => {
    const kind = additivity[index] ?? 'none';
    const sums = [...structure.sums.values()];
    const meant = columns[series.index]?.namesAmount === true || bases.length === 1;
    const adds =
      sums.length > 0 &&
      !isRunning.has(series.index) &&
      (kind !== 'none' ||
        nearlyAdds(sums, series) ||
        (meant && sums.length <= fewSums && sums.some(isWorded)));
    if (adds) additive.add(series.index);
    if (kind === 'rounded') rounded.add(series.index);
    if (adds || related.has(series.index) || isAmount(columns[series.index])) amounts.add(series.index);
  });
  for (const index of likeAdditive(bases, columns, additive)) {
    if (isRunning.has(index)) continue;
    amounts.add(index);
    additive.add(index);
  }
  // In a table of amounts, other columns with decimals are amounts, too.
  if (amounts.size > 0)
    for (const { index } of bases) if ((columns[index]?.decimals ?? 0) > 0) amounts.add(index);
  // What follows from rounded figures is no more exact than they are.
  for (const { derived, terms } of relations)
    if (terms.some((term) => rounded.has(term.column))) rounded.add(derived);
  return { amounts, additive, rounded };
}

/** Columns of several years, or of the same words but for a number, are alike: where one adds up, all are meant to. */
function likeAdditive(
  bases: readonly Series[],
  columns: readonly Column[],
  additive: ReadonlySet<number>,
): readonly number[] {
  const alike = new Set([...additive].map((index) => nameWithoutNumbers(columns[index])));
  return bases
    .map(({ index }) => index)
    .filter((index) => columns[index]?.words !== '' && alike.has(nameWithoutNumbers(columns[index])));
}

function nameWithoutNumbers(column: Column | undefined): string {
  return (column?.words ?? '').replace(/\p{Nd}+/gu, '0').toLowerCase();
}

function isAmount(column: Column | undefined): boolean {
  return column?.namesAmount === true || column?.spreads === true;
}

function isWorded({ words }: RowSum): boolean {
  return words.kind === 'total' || words.kind === 'subtotal';
}

/**
 * Sums that are near what they should be, and no smaller than any part, are wrong sums; others are something else (an
 * average, a rate).
 */
function nearlyAdds(sums: readonly RowSum[], series: Series): boolean {
  const near = sums.filter(({ row, terms }) => {
    let [sum, largest] = [0, 0];
    for (const term of terms) {
      const part = term.coefficient * (series.values[term.row] || 0);
      sum += part;
      largest = Math.max(largest, Math.abs(part));
    }
    const value = series.values[row] ?? Number.NaN;
    if (Number.isNaN(value)) return true;
    return Math.abs(value - sum) <= Math.abs(sum) / 2 && (Math.abs(value) >= largest || sum < largest);
  });
  return near.length * 2 > sums.length;
}

/** Columns in which sums and relations with blanks come out right when blanks are zero, more often than not. */
function blanks(
  grid: Grid,
  structure: RowStructure,
  relations: readonly ColumnRelation[],
  bases: readonly Series[],
  rows: readonly number[],
): ReadonlySet<number> {
  const zero = new Set<number>();
  for (const series of bases) {
    let [right, wrong] = [0, 0];
    for (const { row, terms } of structure.sums.values()) {
      const value = series.values[row] ?? Number.NaN;
      const isBlank = terms.some((term) => Number.isNaN(series.values[term.row] ?? Number.NaN));
      if (!isBlank || Number.isNaN(value)) continue;
      let sum = 0;
      for (const term of terms) sum += term.coefficient * (series.values[term.row] || 0);
      if (Math.abs(sum - value) <= (terms.length + 1) * series.halfPlace) right += 1;
      else wrong += 1;
    }
    for (const relation of relations.filter((one) =>
      one.terms.some((term) => term.column === series.index),
    )) {
      const counted = blankRows(grid, relation, series, rows);
      right += counted.right;
      wrong += counted.wrong;
    }
    if (right > wrong) zero.add(series.index);
  }
  return zero;
}

function blankRows(
  grid: Grid,
  relation: ColumnRelation,
  series: Series,
  rows: readonly number[],
): { readonly right: number; readonly wrong: number } {
  let [right, wrong] = [0, 0];
  for (const row of rows) {
    if (!Number.isNaN(series.values[row] ?? Number.NaN)) continue;
    if (kindAt(grid, row, series.index) !== cellKinds.blank) continue;
    const value = numberAt(grid, row, relation.derived);
    if (Number.isNaN(value)) continue;
    const sum = relation.terms.reduce((total, { column, coefficient }) => {
      const part = numberAt(grid, row, column);
      return total + (Number.isNaN(part) ? 0 : coefficient * part);
    }, 0);
    if (Math.abs(sum - value) < 1e-6 * Math.max(1, Math.abs(value))) right += 1;
    else wrong += 1;
  }
  return { right, wrong };
}
