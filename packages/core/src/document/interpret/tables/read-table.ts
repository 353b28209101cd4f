import { difference, type Formula, type Linear, type Term } from '../../../basics/formula.ts';
import { withoutNegativeZero } from '../../../basics/amount.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { Version } from '../../../budget/cube.ts';
import type { Cell, Table } from '../../document.ts';
import type { Reading } from '../../interpretation.ts';
import type { FigureRole, StatedFigure } from '../../stated-figure.ts';
import { FigureLedger } from '../budget/ledger.ts';
import { idOf } from '../budget/names.ts';
import { versionIn } from '../budget/versions.ts';
import { widthOf } from '../../content.ts';
import type { Context, Found, FoundFact, TableReader } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';
import { analyseTable, type TableAnalysis } from './analyse-table.ts';
import { type ColumnScale, valueAt } from './figure-values.ts';
import { cellKinds, type Grid, gridOf, kindAt, textsOf } from './grid.ts';
import { lineNames } from './line-names.ts';
import { conventionOf, type NumberConvention } from './number-convention.ts';
import type { RatioColumn } from './ratio-columns.ts';
import { type CellMeaning, TableModel } from './table-model.ts';

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
  const analysis = analyseTable(grid, context.powerOfTen);
  if (!analysis) return null;
  return new TableEmitter(table, grid, analysis, context, convention).found();
};

class TableEmitter {
  readonly #grid: Grid;
  readonly #analysis: TableAnalysis;
  readonly #context: Context;
  readonly #ledger: FigureLedger;
  readonly #style: FigureScale;
  readonly #id: string;
  readonly #names: ReturnType<typeof lineNames>;
  readonly #versions = new Map<number, Version>();
  readonly #model: TableModel;
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
    this.#grid = grid;
    this.#analysis = analysis;
    this.#context = context;
    this.#ledger = new FigureLedger(context);
    this.#id = `table-${table.place.table ?? table.place.line}`;
    const { structure, columns } = analysis;
    this.#names = lineNames(grid, columns, structure.rows, structure.codes, this.#id);
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
  }

  found(): Partial<Found> {
    const ratios = new Map(this.#analysis.ratios.map((ratio) => [ratio.derived, ratio]));
    const amounts = [...this.#analysis.amounts].toSorted((a, b) => a - b);
    const read = new Set<Cell>();
    for (const row of this.#analysis.structure.rows) {
      for (const column of amounts) this.#amount(row, column, read);
      for (const ratio of ratios.values()) this.#ratio(row, ratio, read);
    }
    this.#others(read);
    const ledger = this.#ledger;
    return {
      facts: [...this.#facts, ...ledger.facts],
      stated: [...this.#stated, ...ledger.stated],
      proposals: ledger.proposals,
      readings: this.#readings,
      members: this.#members(),
      versions: [...this.#versions.values()].filter((version) => !version.id.startsWith('column-')),
    };
  }

  #nameColumns(): void {
    const { relations, columns, amounts } = this.#analysis;
    const derived = new Set(relations.map((one) => one.derived));
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
      const version = named && !taken.has(named.id) ? named : own;
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
    const part = this.#terms(row, ratio.part);
    const less = ratio.less === null ? null : this.#terms(row, ratio.less);
    const denominator = this.#terms(ratio.row ?? row, ratio.whole);
    const numerator = less ? difference(part, less) : part;
    read.add(cell);
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
      { value, halfWidth: ratio.halfWidth, printed: text },
      formula,
      'percentage',
    );
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

  /** Numbers in columns of numbers that nothing shows to be amounts. */
  #others(read: ReadonlySet<Cell>): void {
    const { columns, header } = this.#analysis;
    const numeric = columns.filter(({ role }) => role === 'number' || role === 'percent');
    for (let row = header.body; row < this.#grid.height; row += 1) {
      if (header.rows.has(row)) continue;
      for (const { index } of numeric) {
        const cell = this.#grid.cells[row * this.#grid.width + index];
        const kind = kindAt(this.#grid, row, index);
        if (cell === undefined || read.has(cell)) continue;
        if (kind !== cellKinds.number && kind !== cellKinds.numbers) continue;
        this.#readings.push({ place: cell.place, text: this.#text(row, index), outcome: 'not-understood' });
      }
    }
  }

  #members(): Found['members'] {
    const { language, captions } = this.#context;
    const caption = captions.find((text) => /\p{L}/u.test(text)) ?? this.#id;
    const columns = [...this.#versions].map(([column, version]) => ({
      dimension: 'column',
      id: version.id,
      name: wordsIn(language, this.#wordsOf(column)),
    }));
    const { parents, groups } = this.#model;
    const { rows, sums } = this.#analysis.structure;
    const lines = rows
      .filter((row) => groups.has(row) || !sums.has(row))
      .map((row) => {
        const parent = parents.get(row);
        const member = {
          dimension: 'line',
          id: this.#names.id(row),
          name: wordsIn(language, this.#names.label(row)),
        };
        return parent === undefined ? member : { ...member, parent: this.#names.id(parent) };
      });
    return [{ dimension: 'table', id: this.#id, name: wordsIn(language, caption) }, ...lines, ...columns];
  }
}
