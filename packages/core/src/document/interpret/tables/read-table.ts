import { withoutNegativeZero } from '../../../basics/amount.ts';
import { difference, type Formula, type Linear, type Term } from '../../../basics/formula.ts';
import type { Version } from '../../../budget/cube.ts';
import { widthOf } from '../../content.ts';
import type { Cell, Table } from '../../document.ts';
import type { Reading } from '../../interpretation.ts';
import type { FigureRole, StatedFigure } from '../../stated-figure.ts';
import { FigureLedger } from '../budget/ledger.ts';
import { idOf } from '../budget/names.ts';
import { versionIn } from '../budget/versions.ts';
import type { Context, Found, FoundFact, TableReader } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';
import { analyseTable, type TableAnalysis } from './analyse-table.ts';
import { type ColumnScale, type FigureValue, valueAt } from './cells/figure-values.ts';
import { cellKinds, type Grid, gridOf, kindAt, numberAt, textsOf } from './cells/grid.ts';
import { lineNames } from './cells/line-names.ts';
import { conventionOf, type NumberConvention } from './cells/number-convention.ts';
import type { RatioColumn } from './relations/ratio-columns.ts';
import { otherReadings, tableMembers } from './table-members.ts';
import { type CellMeaning, TableModel } from './table-model.ts';
import {
  type ExpandedFormula,
  type FormulaFigure,
  formulaFigure,
  WorkbookFormulas,
} from './workbook-cells.ts';

/** Tables of more cells than this are left alone: nobody would look at what is found in them. */
const mostCells = 4_000_000;

/**
 * Reads a table nothing more is known of, of any organization: which sums, differences, percentages, groups and balances
 * its rows and columns obey is told by words and by the figures themselves. Everything else in it is a fact. Left alone
 * are tables whose numbers nothing shows to be amounts.
 */
export const readAnyTable: TableReader = (table, context) => {
  const width = widthOf(table);
  if (width < 2 || table.rows.length < 2 || width * table.rows.length > mostCells) return null;
  const texts = textsOf(table.rows, width);
  const convention = conventionOf(texts, context.language, context.decimalSign ?? null);
  const grid = gridOf(table.rows, texts, width, convention);
  const formulas = context.workbook ? formulaColumns(table) : none;
  const analysis = analyseTable(grid, context.powerOfTen, formulas);
  if (!analysis) return null;
  return new TableEmitter(table, grid, analysis, context, convention).found();
};

const none: ReadonlySet<number> = new Set();

/** Columns (from 0) with formulas in them. */
function formulaColumns(table: Table): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const row of table.rows)
    row.cells.forEach((cell, column) => {
      if (cell.formula !== undefined) columns.add(column);
    });
  return columns;
}

class TableEmitter {
  readonly #table: Table;
  readonly #grid: Grid;
  readonly #analysis: TableAnalysis;
  readonly #context: Context;
  readonly #ledger: FigureLedger;
  readonly #style: FigureScale;
  readonly #id: string;
  readonly #names: ReturnType<typeof lineNames>;
  readonly #versions = new Map<number, Version>();
  readonly #model: TableModel;
  readonly #formulas: WorkbookFormulas | null;
  readonly #facts: FoundFact[] = [];
  readonly #stated: StatedFigure[] = [];
  readonly #readings: Reading[] = [];

  constructor(
    table: Table,
    grid: Grid,
    analysis: TableAnalysis,
    context: Context,
    convention: NumberConvention,
  ) {
    this.#table = table;
    this.#grid = grid;
    this.#analysis = analysis;
    this.#context = context;
    this.#ledger = new FigureLedger(context);
    this.#id = `table-${table.place.table ?? table.place.line}`;
    const { structure, columns } = analysis;
    const names = lineNames(grid, columns, structure.rows, structure.codes, this.#id);
    // Formulas of other sheets find a line by where it stands.
    this.#names = context.workbook
      ? { label: names.label, id: (row) => `${this.#id}-row-${table.rows[row]?.place.row ?? row + 1}` }
      : names;
    this.#style = {
      unit: 'money',
      powerOfTen: context.powerOfTen,
      minorDigits: context.profile.currency.digits,
      style: convention.style,
    };
    this.#nameColumns();
    this.#model = new TableModel(
      { ...analysis, isBlank: (row, column) => kindAt(grid, row, column) === cellKinds.blank },
      {
        table: this.#id,
        line: (row) => this.#names.id(row),
        column: (column) => this.#versions.get(column)?.id ?? `column-${column}`,
      },
    );
    this.#formulas = context.workbook
      ? new WorkbookFormulas(context.workbook, (cell) => this.#ownTerms(cell))
      : null;
  }

  found(): Partial<Found> {
    const ratios = new Map(this.#analysis.ratios.map((ratio) => [ratio.derived, ratio]));
    const amounts = [...this.#analysis.amounts].toSorted((a, b) => a - b);
    const read = new Set<Cell>();
    for (const row of this.#analysis.structure.rows) {
      for (const column of amounts) this.#amount(row, column, read);
      for (const ratio of ratios.values()) this.#ratio(row, ratio, read);
    }
    const ledger = this.#ledger;
    return {
      facts: [...this.#facts, ...ledger.facts],
      stated: [...this.#stated, ...ledger.stated],
      proposals: ledger.proposals,
      readings: [...this.#readings, ...otherReadings(this.#grid, this.#analysis, read)],
      members: tableMembers({
        id: this.#id,
        context: this.#context,
        analysis: this.#analysis,
        model: this.#model,
        names: this.#names,
        columns: this.#versions,
      }),
      versions: [...this.#versions.values()].filter((version) => !version.id.startsWith('column-')),
    };
  }

  #nameColumns(): void {
    const { relations, columns, amounts } = this.#analysis;
    const derived = new Set(this.#context.workbook ? [] : relations.map((one) => one.derived));
    const taken = new Set<string>();
    for (const column of amounts) {
      if (derived.has(column)) continue;
      const words = columns[column]?.words ?? '';
      const named = versionIn(words, this.#context.period);
      const own: Version = {
        id: words === '' ? `column-${column}` : `column-${column}-${idOf(words)}`,
        stage: 'proposed',
        period: this.#context.period,
      };
      const version = this.#context.workbook
        ? { ...own, id: `column-${column + 1}` }
        : named && !taken.has(named.id)
          ? named
          : own;
      taken.add(version.id);
      this.#versions.set(column, version);
    }
  }

  #amount(row: number, column: number, read: Set<Cell>): void {
    const cell = this.#grid.cells[row * this.#grid.width + column];
    const meaning = this.#model.meaning(row, column);
    const kind = kindAt(this.#grid, row, column);
    if (kind === cellKinds.blank) {
      const isZero = this.#analysis.blankIsZero.has(column);
      if (meaning.kind === 'fact' && meaning.table === this.#id && !isZero)
        this.#fact(meaning.table, row, column, null, 0);
      return;
    }
    if (cell === undefined) return;
    read.add(cell);
    const value = valueAt(this.#grid, row * this.#grid.width + column, this.#scaleOf(column));
    if (kind === cellKinds.number && value && this.#byFormula(cell, row, column, value)) return;
    if (kind === cellKinds.number && value) {
      const outcome = meaning.kind === 'fact' ? 'fact' : 'stated';
      this.#readings.push({ place: cell.place, text: this.#text(row, column), outcome });
      this.#state(cell, row, column, meaning, value);
      return;
    }
    this.#unusual(cell, row, column, meaning, kind === cellKinds.number);
  }

  #state(
    cell: Cell,
    row: number,
    column: number,
    meaning: CellMeaning,
    { value, halfWidth }: { readonly value: number; readonly halfWidth: number },
  ): void {
    const figure = { value, halfWidth, printed: this.#text(row, column) };
    if (meaning.kind === 'fact') {
      const at = this.#fact(meaning.table, row, column, value, halfWidth);
      const role: FigureRole = meaning.table.endsWith('-of-which') ? 'memo' : 'fact';
      const term: Term = { coefficient: 1, at: { cube: 'by-line', at } };
      this.#push(cell, row, column, figure, { kind: 'linear', terms: [term] }, role);
      if (!this.#model.restarts(row, column)) return;
      const terms = this.#model.continued(row, column);
      this.#push(cell, row, column, figure, { kind: 'linear', terms }, 'balance');
    } else if (meaning.terms.length > 0) {
      const role = this.#roleOf(meaning, row, column);
      this.#push(cell, row, column, figure, { kind: 'linear', terms: meaning.terms }, role);
    }
  }

  /** A cell with a formula states what the formula says; those that formulas take as they stand are facts, too. */
  #byFormula(cell: Cell, row: number, column: number, figure: FigureValue): boolean {
    if (cell.formula === undefined || !this.#formulas) return false;
    const formula = this.#formulas.formulaOf(cell);
    const isFact = this.#formulas.isFact(cell);
    if (!formula && !isFact) return false;
    const printed = this.#text(row, column);
    this.#readings.push({ place: cell.place, text: printed, outcome: formula ? 'stated' : 'fact' });
    const isRatio = formula !== null && formula.denominator !== null;
    if (isFact && !isRatio) this.#state(cell, row, column, { kind: 'fact', table: this.#id }, figure);
    const stated = formula && this.#formulaFigure(row, column, figure, formula);
    if (stated) this.#push(cell, row, column, { ...stated, printed }, stated.formula, stated.role);
    return true;
  }

  #formulaFigure(
    row: number,
    column: number,
    figure: FigureValue,
    formula: ExpandedFormula,
  ): FormulaFigure | null {
    const scale = this.#grid.percents[row * this.#grid.width + column] === 1 ? 100 : 1;
    const number = numberAt(this.#grid, row, column);
    const minor = this.#context.powerOfTen + this.#context.profile.currency.digits;
    return formulaFigure(formula, figure, { number, scale, minor });
  }

  /** What a cell without a formula is in this table; `null` for cells of other tables. */
  #ownTerms(cell: Cell): readonly Term[] | null {
    if (cell.place.table !== this.#table.place.table) return null;
    const row = (cell.place.row ?? 1) - 1;
    const column = (cell.place.column ?? 1) - 1;
    if (cell.formula !== undefined || !this.#analysis.amounts.has(column)) return null;
    const meaning = this.#model.meaning(row, column);
    if (meaning.kind === 'sum') return meaning.terms;
    return [{ coefficient: 1, at: { cube: 'by-line', at: this.#at(meaning.table, row, column) } }];
  }

  #roleOf(meaning: CellMeaning & { readonly kind: 'sum' }, row: number, column: number): FigureRole {
    if (meaning.role === 'column')
      return this.#analysis.relations.find((one) => one.derived === column)?.role ?? 'balance';
    const sum = this.#analysis.structure.sums.get(row);
    return sum?.terms.some((term) => term.coefficient < 0) ? 'balance' : 'total';
  }

  /** A cell with an old and a new value, "not applicable", or words where a figure should stand. */
  #unusual(cell: Cell, row: number, column: number, meaning: CellMeaning, tooLarge: boolean): void {
    const words = { row: this.#names.label(row), column: this.#wordsOf(column) };
    const before = this.#ledger.stated.length;
    if (!tooLarge && meaning.kind === 'fact') {
      const at = this.#at(meaning.table, row, column);
      this.#ledger.read(cell, this.#style, { kind: 'fact', cube: 'by-line', at, role: 'fact' }, words);
    } else if (!tooLarge && meaning.kind === 'sum' && meaning.terms.length > 0) {
      const formula: Linear = { kind: 'linear', terms: meaning.terms };
      this.#ledger.follows(cell, this.#style, formula, this.#roleOf(meaning, row, column), words);
    } else if (meaning.kind === 'fact') this.#fact(meaning.table, row, column, null, 0);
    const understood = this.#ledger.stated.length > before;
    const numeric = /\p{Nd}/u.test(this.#text(row, column)) || understood;
    if (!numeric) return;
    const outcome = understood ? (meaning.kind === 'fact' ? 'fact' : 'stated') : 'not-understood';
    this.#readings.push({ place: cell.place, text: this.#text(row, column), outcome });
  }

  #ratio(row: number, ratio: RatioColumn, read: Set<Cell>): void {
    const at = row * this.#grid.width + ratio.derived;
    const cell = this.#grid.cells[at];
    if (cell === undefined || this.#grid.kinds[at] !== cellKinds.number) return;
    const own = valueAt(this.#grid, at, this.#scaleOf(ratio.derived));
    read.add(cell);
    if (own && this.#byFormula(cell, row, ratio.derived, own)) return;
    const part = this.#terms(row, ratio.part);
    const less = ratio.less === null ? null : this.#terms(row, ratio.less);
    const denominator = this.#terms(ratio.row ?? row, ratio.whole);
    const numerator = less ? difference(part, less) : part;
    const text = this.#text(row, ratio.derived);
    this.#readings.push({ place: cell.place, text, outcome: 'stated' });
    if (numerator.terms.length === 0 || denominator.terms.length === 0) return;
    const digits = this.#grid.digits[at] ?? 0;
    const place = this.#grid.places[at] ?? 0;
    const value = withoutNegativeZero(place < 0 ? digits / 10 ** -place : digits * 10 ** place);
    const formula: Formula = { kind: 'ratio', numerator, denominator, scale: ratio.scale };
    this.#push(
      cell,
      row,
      ratio.derived,
      { value, halfWidth: this.#ratioWidth(row, ratio), printed: text },
      formula,
      'percentage',
    );
  }

  /** A ratio of rounded figures is computed from what is printed, so it is as wide as they are. */
  #ratioWidth(row: number, ratio: RatioColumn): number {
    const base = Math.abs(numberAt(this.#grid, ratio.row ?? row, ratio.whole));
    const columns = [ratio.part, ratio.whole].filter((column) => this.#scaleOf(column).rounded);
    if (columns.length === 0 || !(base > 0)) return ratio.halfWidth;
    const decimals = Math.min(...columns.map((column) => this.#analysis.columns[column]?.decimals ?? 0));
    const share = Math.max(1, Math.abs(numberAt(this.#grid, row, ratio.derived)) / ratio.scale);
    return ratio.halfWidth + (ratio.scale * columns.length * share * 10 ** -decimals) / 2 / base;
  }

  #terms(row: number, column: number): Linear {
    return { kind: 'linear', terms: this.#model.terms(row, column) };
  }

  #push(
    cell: Cell,
    row: number,
    column: number,
    figure: { readonly value: number; readonly halfWidth: number; readonly printed: string },
    formula: Formula,
    role: FigureRole,
  ): void {
    this.#stated.push({
      place: cell.place,
      printed: figure.printed,
      value: figure.value,
      halfWidth: figure.halfWidth,
      formula,
      role,
      row: this.#names.label(row),
      column: this.#wordsOf(column),
      insertedBy: [],
      deletedBy: [],
    });
  }

  #fact(table: string, row: number, column: number, amount: number | null, halfWidth: number) {
    const at = this.#at(table, row, column);
    this.#facts.push({ cube: 'by-line', at, value: { amount, halfWidth } });
    return at;
  }

  #at(table: string, row: number, column: number): { table: string; line: string; column: string } {
    return { table, line: this.#names.id(row), column: this.#versions.get(column)?.id ?? `column-${column}` };
  }

  #wordsOf(column: number): string {
    return this.#analysis.columns[column]?.words ?? '';
  }

  #text(row: number, column: number): string {
    return this.#grid.texts[row * this.#grid.width + column] ?? '';
  }

  #scaleOf(column: number): ColumnScale {
    const { powerOfTen, profile } = this.#context;
    return {
      power: powerOfTen + profile.currency.digits,
      decimals: this.#analysis.columns[column]?.decimals ?? 0,
      rounded: powerOfTen > 0 || this.#analysis.rounded.has(column),
    };
  }
}
