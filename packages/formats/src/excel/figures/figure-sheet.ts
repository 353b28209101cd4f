import { addressText } from '@plenary/core/basics/address';
import { formulaText } from '@plenary/core/basics/formula';
import { inLanguage, type Language } from '@plenary/core/basics/words';
import { heldBy } from '@plenary/core/budget/held-cells';
import { bookWord } from '@plenary/core/document/compose/book-words';
import { currencyName } from '@plenary/core/document/compose/currency-name';
import type { Plan } from '@plenary/core/plan/plan';
import { type CellOrigin, tableAlgebra } from '@plenary/core/views/algebra/table-algebra';
import { isLabel, label } from '@plenary/core/views/labels';
import type { Column, View, ViewRow } from '@plenary/core/views/view';
import { type CellFigure, cellFigures } from './cell-figures.ts';
import { cellFormula, type FormulaPlaces } from './cell-formulas.ts';
import type { FigureBook, FigureTable } from './figure-book.ts';
import { markText, tableMark } from './figure-marks.ts';
import { type FigureScale, figureScale, numberFormat } from './number-formats-written.ts';
import { type CellLook, cellName, type WrittenCell, type WrittenSheet } from './written-workbook.ts';

/** Where things stand in a sheet of figures, from 0: keys of columns, title, units, header, first row; keys of rows, names, first column. */
export const places = { keys: 0, title: 1, units: 2, header: 3, row: 4, names: 1, column: 2 } as const;

/** A table as a sheet, and the sheet that remembers its cells, each at the same place. */
export interface FigureSheets {
  readonly shown: WrittenSheet;
  readonly marks: WrittenSheet;
}

/**
 * Lays a table out as a sheet: values where facts are, formulas where cells follow from others. A hidden row and column hold keys, so
 * that rows and columns are known again wherever they were moved.
 */
export function figureSheets(
  book: FigureBook,
  table: FigureTable,
  number: number,
  name: string,
): FigureSheets {
  const { view } = table;
  const { plan, language } = book;
  const scale = figureScale(plan.organization.currency.digits, book.powerOfTen, view.powerOfTen);
  const figures = table.figures ?? cellFigures(view, plan);
  const sheet: SheetMaking = {
    view,
    plan,
    language,
    scale,
    editable: book.editable,
    figures,
    looks: new Map(),
    places: formulaPlaces(figures, scale, language),
    algebra: table.algebra ?? tableAlgebra(view, plan),
  };
  const body = view.rows.map((row, index) => bodyRow(row, index, sheet));
  const columns = [...view.columns.keys()];
  const shown: WrittenSheet = {
    name,
    rows: [
      [text(tableMark(number)), null, ...columns.map((column) => text(`c${column}`))],
      [null, text(titleOf(table, language), { bold: true, size: 14 })],
      [null, text(unitsOf(book), { colour: '595959' })],
      [null, ...headerCells(view.columns, language)],
      ...body.map((row) => row.shown),
    ],
    widths: [undefined, 46, ...columns.map(() => 17)],
    hiddenRows: [places.keys],
    hiddenColumns: [0],
    frozen: { rows: places.row, columns: places.column },
    rightToLeft: language === 'ar',
    protected: true,
    dashed: dashedRanges(view, scale),
  };
  const none: readonly null[] = [];
  const marks = [...Array.from({ length: places.row }, () => none), ...body.map((row) => row.marks)];
  return { shown, marks: { name: `plenary-${number}`, rows: marks, hidden: true } };
}

interface SheetMaking {
  readonly view: View;
  readonly plan: Plan;
  readonly language: Language;
  readonly scale: FigureScale;
  readonly editable: boolean;
  readonly figures: readonly (readonly CellFigure[])[];
  readonly algebra: readonly (readonly CellOrigin[])[];
  readonly looks: Map<string, CellLook>;
  readonly places: FormulaPlaces;
}

interface BodyRow {
  readonly shown: readonly (WrittenCell | null)[];
  readonly marks: readonly (WrittenCell | null)[];
}

function bodyRow(row: ViewRow, index: number, sheet: SheetMaking): BodyRow {
  const look = rowLook(row);
  const name = inLanguage(row.label, sheet.language);
  // Steps are counted from the edge that words begin at, which a sheet must be told.
  const align = sheet.language === 'ar' ? 'end' : 'start';
  const indent = row.level === 0 ? {} : ({ indent: row.level, align } as const);
  const cells = sheet.view.columns.map((column, at) => bodyCell(row, index, at, column, look, sheet));
  return {
    shown: [
      text(`r${index}`),
      text(name, { ...look, ...indent, wrap: true }),
      ...cells.map((cell) => cell.shown),
    ],
    marks: [null, text(name), ...cells.map((cell) => cell.mark)],
  };
}

interface BodyCell {
  readonly shown: WrittenCell;
  readonly mark: WrittenCell | null;
}

function bodyCell(
  row: ViewRow,
  index: number,
  at: number,
  column: Column,
  look: CellLook,
  sheet: SheetMaking,
): BodyCell {
  const origin = sheet.algebra[index]?.[at] ?? { kind: 'empty' };
  const cell = row.cells[at];
  if (origin.kind === 'empty' || (!cell && origin.kind !== 'fact')) {
    return { shown: { value: null, look }, mark: null };
  }
  const figure = sheet.figures[index]?.[at] ?? { state: 'none', value: null };
  const perUnit = column.unit === 'money' ? sheet.scale.perUnit : 1;
  const number = figure.value === null ? null : figure.value / perUnit;
  if (origin.kind === 'fact') {
    const amount = origin.fact ? origin.fact.amount : 'none';
    const mark = text(markText({ kind: 'fact', at: addressText(origin.at), amount }));
    const free = sheet.editable && heldBy(sheet.plan.budget, origin.at) === null;
    return { shown: { value: number, look: figureLook(row.kind, look, column.unit, free, sheet) }, mark };
  }
  const format = figureLook(row.kind, look, column.unit, false, sheet);
  const written = cellFormula(origin, figure.state, sheet.places);
  const nothing = sheet.places.notApplicable;
  const value = figure.state === 'not-applicable' ? nothing : (number ?? (written === null ? null : ''));
  const mark = text(
    markText({ kind: 'figure', formula: cell ? formulaText(cell) : '', value: number, written }),
  );
  return {
    shown: written === null ? { value, look: format } : { value, formula: written, look: format },
    mark,
  };
}

/** The look of figures of a kind of row: one object for all of them, since a sheet has a great many cells. */
function figureLook(
  kind: ViewRow['kind'],
  look: CellLook,
  unit: Column['unit'],
  free: boolean,
  { looks, scale }: SheetMaking,
): CellLook {
  const key = `${kind} ${unit} ${free}`;
  const known = looks.get(key);
  if (known) return known;
  const made: CellLook = {
    ...look,
    format: numberFormat(unit, scale),
    align: 'end',
    ...(free ? { unlocked: true, fill: 'FFFBE6' } : {}),
  };
  looks.set(key, made);
  return made;
}

function formulaPlaces(
  figures: SheetMaking['figures'],
  { printedUnit }: FigureScale,
  language: Language,
): FormulaPlaces {
  return {
    row: places.row,
    column: places.column,
    state: ({ row, column }) => figures[row]?.[column]?.state ?? 'none',
    printedUnit,
    notApplicable: bookWord('not-applicable', language),
  };
}

function rowLook(row: ViewRow): CellLook {
  if (row.kind === 'heading') return { bold: true };
  if (row.kind === 'total') return { bold: true, fill: 'E3E8EF', lineAbove: true };
  return row.kind === 'subtotal' ? { bold: true, lineAbove: true } : {};
}

function headerCells(columns: readonly Column[], language: Language): readonly (WrittenCell | null)[] {
  const look = { bold: true, fill: '1F3A5F', colour: 'FFFFFF', wrap: true } as const;
  return [
    text('', look),
    ...columns.map((column) => text(inLanguage(column.label, language), { ...look, align: 'end' })),
  ];
}

function titleOf({ view, about }: FigureTable, language: Language): string {
  const title = isLabel(view.title) ? inLanguage(label(view.title), language) : view.title;
  return about === undefined ? title : bookWord('sector-caption', language, { sector: about, title });
}

function unitsOf({ plan, powerOfTen, language }: FigureBook): string {
  const { currency } = plan.organization;
  const named = currencyName(currency, language, 'of');
  return powerOfTen === 3 ? bookWord('units', language, { currency: named }) : currency.code;
}

/** Spreadsheets round a small negative number to a dash behind another: what rounds to nothing is given its own format. */
function dashedRanges(view: View, { decimals, perUnit }: FigureScale): NonNullable<WrittenSheet['dashed']> {
  if (decimals > 0 || perUnit === 1 || view.rows.length === 0) return [];
  return view.columns.flatMap((column, index) => {
    if (column.unit !== 'money') return [];
    const first = cellName(places.row, places.column + index);
    const last = cellName(places.row + view.rows.length - 1, places.column + index);
    return [{ range: `${first}:${last}`, first, below: 0.5 }];
  });
}

function text(value: string, look?: CellLook): WrittenCell {
  return look ? { value, look } : { value };
}
