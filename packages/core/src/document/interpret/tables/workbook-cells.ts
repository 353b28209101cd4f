import type { Formula, Linear, Term } from '../../../basics/formula.ts';
import type { Cell, Document } from '../../document.ts';
import { parseSpreadsheetFormula, type SpreadsheetFormula } from '../../spreadsheet-formula.ts';
import { type CellReference, cellPath } from '../../spreadsheet-reference.ts';
import type { FigureRole } from '../../stated-figure.ts';
import type { FigureValue } from './cells/figure-values.ts';
import { storedDecimals } from './cells/grid.ts';
import { evidence } from './relations/evidence.ts';
import { collected, scaled } from './table-model.ts';

/** A cell of a workbook, and whether its row is shown. */
export interface WorkbookCell {
  readonly cell: Cell;
  readonly hidden: boolean;
}

/** The cells of a workbook by their names with sheet (`Sheet1!B7`). */
export type WorkbookCells = ReadonlyMap<string, WorkbookCell>;

/** The cells of a document that has formulas; `null` for any other. */
export function workbookCells(document: Document): WorkbookCells | null {
  const cells = new Map<string, WorkbookCell>();
  let formulas = 0;
  for (const node of document.nodes) {
    if (node.kind !== 'table') continue;
    for (const row of node.rows) {
      for (const cell of row.cells) {
        if (cell.formula !== undefined) formulas += 1;
        if (cell.place.path !== undefined && (cell.value !== undefined || cell.formula !== undefined))
          cells.set(cell.place.path, { cell, hidden: row.hidden === true });
      }
    }
  }
  return formulas === 0 ? null : cells;
}

/** The address of a cell of a workbook, told by where it stands. */
export function addressOfCell({ place }: Cell): {
  readonly table: string;
  readonly line: string;
  readonly column: string;
} {
  const table = `table-${place.table ?? 1}`;
  return { table, line: `${table}-row-${place.row ?? 1}`, column: `column-${place.column ?? 1}` };
}

/** What the formula of a cell comes to over facts: a sum, or a ratio of two. */
export interface ExpandedFormula {
  readonly numerator: readonly Term[];
  readonly denominator: readonly Term[] | null;
  readonly roundedTo: number | null;
}

const deepest = 400;

/**
 * The formulas of a workbook over its facts: references are followed through other formulas, across sheets, to cells
 * without any. Every so often a cell of a chain (a running balance) counts as a fact itself, so that what follows it
 * stays short; so does a cell that is rounded, a ratio, or no sum.
 */
export class WorkbookFormulas {
  readonly #cells: WorkbookCells;
  readonly #own: (cell: Cell) => readonly Term[] | null;
  readonly #parsed = new Map<string, SpreadsheetFormula | null>();
  readonly #expanded = new Map<string, readonly Term[]>();

  /** `own`: what a cell without a formula is in its table; `null` for cells of others. */
  constructor(cells: WorkbookCells, own: (cell: Cell) => readonly Term[] | null) {
    this.#cells = cells;
    this.#own = own;
  }

  /** What the formula of a cell comes to; `null` where it has none that can be followed. */
  formulaOf(cell: Cell): ExpandedFormula | null {
    const formula = this.#formula(cell);
    if (!formula) return null;
    const numerator = this.#sum(formula.numerator, formula, 0);
    const denominator = formula.denominator ? this.#sum(formula.denominator, formula, 0) : null;
    if (numerator.length === 0 || numerator.length > evidence.mostTermsOfFormula) return null;
    return { numerator, denominator, roundedTo: formula.roundedTo };
  }

  /** Says whether other formulas take a cell with a formula as it stands. */
  isFact(cell: Cell): boolean {
    const formula = this.#formula(cell);
    return (
      formula === null ||
      formula.denominator !== null ||
      formula.roundedTo !== null ||
      this.#isAnchor(cell, formula)
    );
  }

  #formula(cell: Cell): SpreadsheetFormula | null {
    const { path } = cell.place;
    if (cell.formula === undefined || path === undefined) return null;
    const known = this.#parsed.get(path);
    if (known !== undefined) return known;
    const parsed = parseSpreadsheetFormula(cell.formula, sheetOf(path));
    const constant = (parsed?.numerator.constant ?? 0) !== 0 || (parsed?.denominator?.constant ?? 0) !== 0;
    const formula = constant ? null : parsed;
    this.#parsed.set(path, formula);
    return formula;
  }

  #sum(sum: SpreadsheetFormula['numerator'], formula: SpreadsheetFormula, depth: number): readonly Term[] {
    const terms: Term[] = [];
    for (const { coefficient, at } of sum.terms) {
      const found = this.#cells.get(cellPath(at));
      if (!found || found.cell.value === undefined) continue;
      if (formula.skipsHidden && found.hidden) continue;
      if (formula.skipsSubtotals && /^\s*(?:SUBTOTAL|AGGREGATE)\s*\(/i.test(found.cell.formula ?? ''))
        continue;
      terms.push(...scaled(this.#reference(found.cell, depth + 1), coefficient));
      if (terms.length > evidence.mostTermsOfFormula) break;
    }
    return collected(terms);
  }

  #reference(cell: Cell, depth: number): readonly Term[] {
    const own = (): readonly Term[] =>
      this.#own(cell) ?? [{ coefficient: 1, at: { cube: 'by-line', at: addressOfCell(cell) } }];
    if (this.isFact(cell) || depth > deepest) return own();
    const path = cell.place.path ?? '';
    const known = this.#expanded.get(path);
    if (known) return known;
    // A formula that comes back to itself finds its own address there.
    this.#expanded.set(path, own());
    const formula = this.#formula(cell);
    const terms = formula ? this.#sum(formula.numerator, formula, depth) : own();
    this.#expanded.set(path, terms);
    return terms;
  }

  /** In a chain, every so many rows or columns a cell counts as a fact. */
  #isAnchor({ place }: Cell, formula: SpreadsheetFormula): boolean {
    const every = evidence.chainLength;
    const [row, column] = [place.line, place.column ?? 1];
    if (row % every !== 0 && column % every !== 0) return false;
    const { terms } = formula.numerator;
    return terms.length <= 6 && terms.some(({ at }) => isNextTo(at, row, column) && this.#hasFormula(at));
  }

  #hasFormula(at: CellReference): boolean {
    return this.#cells.get(cellPath(at))?.cell.formula !== undefined;
  }
}

function isNextTo(at: CellReference, row: number, column: number): boolean {
  return Math.abs(at.row - row) + Math.abs(at.column - column) === 1;
}

function sheetOf(path: string): string {
  const sheet = path.slice(0, path.lastIndexOf('!'));
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** What a cell with a formula states. */
export interface FormulaFigure extends FigureValue {
  readonly formula: Formula;
  readonly role: FigureRole;
}

/**
 * The figure of a cell with a formula, given its value in minor units and as the `number` that is shown (`scale` 100 for a
 * percentage); `null` for a ratio over nothing.
 */
export function formulaFigure(
  { numerator, denominator, roundedTo }: ExpandedFormula,
  figure: FigureValue,
  shown: { readonly number: number; readonly scale: 1 | 100; readonly minor: number },
): FormulaFigure | null {
  const sum: Linear = { kind: 'linear', terms: numerator };
  if (denominator === null) {
    const width = roundedTo === null ? figure.halfWidth : 10 ** (shown.minor - roundedTo) / 2;
    const role = numerator.every((term) => term.coefficient === 1) ? 'total' : 'difference';
    return { value: figure.value, halfWidth: width, formula: sum, role };
  }
  if (denominator.length === 0) return null;
  const width = Math.max(1, Math.abs(shown.number)) * 10 ** -storedDecimals;
  const formula: Formula = {
    kind: 'ratio',
    numerator: sum,
    denominator: { kind: 'linear', terms: denominator },
    scale: shown.scale,
  };
  const halfWidth = roundedTo === null ? width : (shown.scale * 10 ** -roundedTo) / 2;
  return { value: shown.number, halfWidth, formula, role: 'percentage' };
}
