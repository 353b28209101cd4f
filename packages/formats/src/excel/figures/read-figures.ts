import { type Address, addressText, readAddress } from '@plenary/core/basics/address';
import { figureAt, readFormula } from '@plenary/core/basics/formula';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { cubeOf, type Fact } from '@plenary/core/budget/cube';
import { positionsOf } from '@plenary/core/budget/cube-index';
import { heldBy } from '@plenary/core/budget/held-cells';
import { cellPath } from '@plenary/core/document/spreadsheet-reference';
import { applyAll } from '@plenary/core/plan/apply';
import type { SetFact } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import { cellValue } from '@plenary/core/views/cell-value';
import type {
  CellChange,
  CellCollision,
  EditedCell,
  EditedWorkbook,
  RefusedCell,
} from './edited-workbook.ts';
import { enteredAmount } from './entered-amount.ts';
import type { CellMark } from './figure-marks.ts';
import { places } from './figure-sheet.ts';
import { type FoundCell, type MarkedBook, type MarkedTable, readMarkedBook } from './marked-tables.ts';
import { keyedFormula } from './moved-formulas.ts';

/** The plan that a workbook is compared with, as it stands now in the scenario that the workbook was written of. */
export interface ComparedPlan {
  readonly plan: Plan;
  /** What the workbook must say it is of. */
  readonly id: string;
  readonly scenario: string;
}

/**
 * Tells what was changed in a workbook of figures since `writeFigures` wrote it: a change for each fact with another amount, and none for
 * those that are as they were. What cannot be taken is told cell by cell and keeps the rest from nothing. Refuses workbooks
 * that are none of figures, of another plan (`workbook-of-another-plan`) or another scenario (`workbook-of-another-scenario`).
 */
export function readFigures(bytes: Uint8Array, file: string, compared: ComparedPlan): Result<EditedWorkbook> {
  const read = readMarkedBook(bytes, file);
  if (!read.ok) return read;
  const { marks, tables } = read.value;
  if (marks.plan !== compared.id) {
    return refuse('workbook-of-another-plan', { file, plan: marks.plan, wanted: compared.id });
  }
  if (marks.scenario !== compared.scenario) {
    return refuse('workbook-of-another-scenario', {
      file,
      scenario: marks.scenario,
      wanted: compared.scenario,
    });
  }
  const { currency } = compared.plan.organization;
  if (marks.currency !== currency.code || Number(marks['minor-digits']) !== currency.digits) {
    return refuse('workbook-of-another-plan', { file, plan: marks.plan, wanted: compared.id });
  }
  const reading = new FigureReading(file, compared.plan, read.value);
  for (const table of tables) reading.facts(table);
  for (const table of tables) reading.figures(table);
  const { plan, scenario, language, revision } = marks;
  return ok({
    source: { plan, scenario, language, revision: revision === '' ? null : Number(revision) },
    compared: reading.compared,
    changes: reading.changes,
    collisions: reading.collisions,
    refused: reading.refused,
  });
}

class FigureReading {
  compared = 0;
  readonly changes: CellChange[] = [];
  readonly collisions: CellCollision[] = [];
  readonly refused: RefusedCell[] = [];
  readonly #file: string;
  readonly #plan: Plan;
  readonly #perUnit: number;
  readonly #cellAt = new Map<MarkedTable, ReadonlyMap<string, FoundCell>>();
  /** What the cells so far make of each fact: several tables may show the same one. */
  readonly #changed = new Map<string, CellChange>();
  #after: Plan | null = null;

  constructor(file: string, plan: Plan, { marks }: MarkedBook) {
    this.#file = file;
    this.#plan = plan;
    this.#perUnit = 10 ** (Number(marks['minor-digits']) + Number(marks['power-of-ten']));
  }

  /** Looks at every fact of a table, and at what is there that does not belong. */
  facts(table: MarkedTable): void {
    this.#lostAndDoubled(table);
    const cells = this.#cells(table);
    for (const [row, marks] of table.marks) {
      if (!table.rowsOf.has(row)) continue;
      for (const [column, mark] of marks) {
        if (mark.kind === 'fact' && table.columnsOf.has(column)) {
          this.#fact(mark, cells.get(`${row},${column}`), table, row, column);
        }
      }
    }
  }

  /** Looks at every cell that follows from others: it must still do, or come to what it has to. */
  figures(table: MarkedTable): void {
    const cells = this.#cells(table);
    for (const [row, marks] of table.marks) {
      for (const [column, mark] of marks) {
        const found = cells.get(`${row},${column}`);
        if (mark.kind === 'figure' && found) this.#figure(mark, found, table);
      }
    }
  }

  #fact(
    mark: CellMark & { readonly kind: 'fact' },
    found: FoundCell | undefined,
    table: MarkedTable,
    row: number,
    column: number,
  ): void {
    this.compared += 1;
    const at = readAddress(mark.at);
    const place = this.#edited(table, found ?? placeOf(table, row, column));
    const cell: EditedCell = { ...place, figure: at && figureAt(at) };
    const cube = at && cubeOf(this.#plan.budget, at.cube);
    if (!at || !cube) return this.#refuse(cell, 'fact-not-in-plan', { at: mark.at });
    const entered = enteredAmount(found?.cell, cube.unit === 'money' ? this.#perUnit : 1);
    if (!entered.ok) {
      const isBlank = entered.refusal.code === 'cell-emptied';
      if (isBlank && (mark.amount === null || mark.amount === 'none')) return;
      return this.#refuse(cell, entered.refusal.code, entered.refusal.facts);
    }
    if (entered.value === mark.amount) return;
    const [position] = positionsOf(cube, at.at);
    const fact = position === undefined ? undefined : cube.facts[position];
    if (!fact && mark.amount !== 'none') return this.#refuse(cell, 'fact-not-in-plan', { at: mark.at });
    this.#change(cell, at, fact, entered.value, mark.amount);
  }

  #change(
    cell: EditedCell,
    at: Address,
    fact: Fact | undefined,
    after: number,
    written: number | null | 'none',
  ): void {
    if (fact?.amount === after) return;
    const key = addressText(at);
    const other = this.#changed.get(key);
    if (other?.after === after) return;
    if (other) return this.#refuse(cell, 'cell-contradicts', { place: other.cell.place.path ?? '' });
    const change: SetFact = {
      kind: 'set-fact',
      cube: at.cube,
      at: at.at,
      before: fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null,
      after: { amount: after, halfWidth: 0 },
    };
    const held = heldBy(this.#plan.budget, at);
    if (held) return this.#refuse(cell, held.code, held.facts);
    const allowed = fact ? null : applyAll([change], this.#plan);
    if (allowed && !allowed.ok) return this.#refuse(cell, allowed.refusal.code, allowed.refusal.facts);
    const changed = { cell, at, before: fact?.amount ?? null, after, change };
    this.#changed.set(key, changed);
    const before = fact ? fact.amount : 'none';
    if (before === written) this.changes.push(changed);
    else this.collisions.push({ ...changed, written: written === 'none' ? null : written });
  }

  #figure(mark: CellMark & { readonly kind: 'figure' }, found: FoundCell, table: MarkedTable): void {
    const { cell } = found;
    if (cell.formula !== undefined && mark.written !== null) {
      const moved = keyedFormula(cell.formula, (row, column) => keysAt(table, row, column));
      let isCut = false;
      const written = keyedFormula(mark.written, (row, column) => {
        const key = { row: row - 1 - places.row, column: column - 1 - places.column };
        isCut ||= !table.rowsOf.has(key.row) || !table.columnsOf.has(key.column);
        return key;
      });
      // A formula that lost a row or a column of those it adds up: that these are gone is told already.
      if (moved === written || isCut) return;
    }
    const number = cell.value ?? null;
    if (alike(number, mark.value) || alike(number, this.#expected(mark.formula))) return;
    const edited = { ...this.#edited(table, found), figure: readFormula(mark.formula) };
    if (cell.formula !== undefined && mark.written !== null) {
      return this.#refuse(edited, 'formula-changed', { formula: `=${cell.formula}` });
    }
    this.#refuse(edited, mark.written === null ? 'figure-not-entered-here' : 'formula-overwritten', {
      text: cell.text,
    });
  }

  /** What a figure comes to when the changes are taken, in units of the sheet. */
  #expected(formula: string): number | null {
    if (!this.#after) {
      const changed = applyAll(
        this.changes.map((one) => one.change),
        this.#plan,
      );
      this.#after = changed.ok ? changed.value : this.#plan;
    }
    const read = readFormula(formula);
    const value = read && cellValue(read, this.#after);
    if (!read || !value) return null;
    if (value.kind === 'percentage') return value.value / 100;
    const [term] = read.kind === 'linear' ? read.terms : [];
    const unit = term && cubeOf(this.#plan.budget, term.at.cube)?.unit;
    return unit === 'people' ? value.value : value.value / this.#perUnit;
  }

  #lostAndDoubled(table: MarkedTable): void {
    for (const [row, marks] of table.marks) {
      const lines = table.rowsOf.get(row) ?? [];
      if (lines.length === 1 || marks.size === 0) continue;
      const code = lines.length === 0 ? 'row-removed' : 'row-doubled';
      this.#refuse(this.#edited(table, placeOf(table, row, 0), row), code, {
        row: table.rowNames.get(row) ?? '',
      });
    }
    for (const column of new Set([...table.marks.values()].flatMap((marks) => [...marks.keys()]))) {
      const found = table.columnsOf.get(column) ?? [];
      if (found.length === 1) continue;
      const code = found.length === 0 ? 'column-removed' : 'column-doubled';
      const { column: at } = placeOf(table, 0, column);
      this.#refuse(this.#edited(table, { row: table.header, column: at }), code, { column: column + 1 });
    }
    for (const found of table.cells) {
      if (found.row <= table.header || found.cell.value === undefined) continue;
      const key = keysAt(table, found.row, found.column);
      if (key && table.marks.get(key.row)?.has(key.column)) continue;
      this.#refuse(this.#edited(table, found), 'cell-outside', { text: found.cell.text });
    }
  }

  #cells(table: MarkedTable): ReadonlyMap<string, FoundCell> {
    const known = this.#cellAt.get(table);
    if (known) return known;
    const cells = new Map<string, FoundCell>();
    for (const found of table.cells) {
      const key = keysAt(table, found.row, found.column);
      if (key && !cells.has(`${key.row},${key.column}`)) cells.set(`${key.row},${key.column}`, found);
    }
    this.#cellAt.set(table, cells);
    return cells;
  }

  #edited(
    table: MarkedTable,
    { row, column }: { readonly row: number; readonly column: number },
    key = table.rowKeys.get(row),
  ): EditedCell {
    return {
      place: { file: this.#file, line: row, path: cellPath({ sheet: table.sheet, row, column }) },
      row: key === undefined ? '' : (table.rowNames.get(key) ?? ''),
      column: table.columnNames.get(table.columnKeys.get(column) ?? -1) ?? '',
      figure: null,
    };
  }

  #refuse(cell: EditedCell, code: string, facts: Refusal['facts']): void {
    this.refused.push({ cell, refusal: { code, facts } });
  }
}

function keysAt(
  table: MarkedTable,
  row: number,
  column: number,
): { readonly row: number; readonly column: number } | null {
  const rowKey = table.rowKeys.get(row);
  const columnKey = table.columnKeys.get(column);
  return rowKey === undefined || columnKey === undefined ? null : { row: rowKey, column: columnKey };
}

/** Where a cell of these keys stands now; where it stood where its row or column is gone. */
function placeOf(
  table: MarkedTable,
  rowKey: number,
  columnKey: number,
): { readonly row: number; readonly column: number } {
  const row = table.rowsOf.get(rowKey)?.[0] ?? rowKey + places.row + 1;
  const column = table.columnsOf.get(columnKey)?.[0] ?? columnKey + places.column + 1;
  return { row, column };
}

/** Says whether two numbers are the same but for what programs lose when they add. */
function alike(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
