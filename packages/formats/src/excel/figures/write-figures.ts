import { type Result, refuse } from '@plenary/core/basics/result';
import { inLanguage } from '@plenary/core/basics/words';
import { isLabel, label } from '@plenary/core/views/labels';
import { limits } from '../../limits.ts';
import type { FigureBook, FigureTable } from './figure-book.ts';
import { type BookMarks, marksSheet } from './figure-marks.ts';
import { type FigureSheets, figureSheets } from './figure-sheet.ts';
import { sheetName, type WrittenSheet, workbookBytes } from './written-workbook.ts';

/** How many tables a workbook takes at most. */
const mostTables = 200;

/**
 * Writes tables of a plan as a workbook (.xlsx), a sheet each: facts as values, everything that follows from them as formulas, the rest
 * protected. Hidden sheets say where each figure comes from, so that `readFigures` can tell what was changed. Refuses
 * `workbook-without-sheets`, `too-many-tables` and `table-too-large`.
 */
export async function writeFigures(book: FigureBook): Promise<Result<Uint8Array>> {
  if (book.tables.length === 0) return refuse('workbook-without-sheets', { file: book.source.plan });
  if (book.tables.length > mostTables) return refuse('too-many-tables', { limit: mostTables });
  const large = book.tables.reduce((sum, { view }) => sum + view.rows.length * (view.columns.length + 4), 0);
  if (large > limits.figureCells / 2) {
    const [rows, columns] = [book.tables[0]?.view.rows.length ?? 0, book.tables[0]?.view.columns.length ?? 0];
    return refuse('table-too-large', { rows, columns });
  }
  const taken = new Set([marksSheet]);
  const sheets: FigureSheets[] = [];
  for (const [index, table] of book.tables.entries()) {
    const name = sheetName(nameOf(table, book), taken);
    taken.add(name.toLowerCase());
    taken.add(`plenary-${index + 1}`);
    sheets.push(figureSheets(book, table, index + 1, name));
  }
  return await workbookBytes({
    title: inLanguage(book.plan.publication.title, book.language),
    at: book.at,
    sheets: [...sheets.map((sheet) => sheet.shown), marksOf(book), ...sheets.map((sheet) => sheet.marks)],
    names: { plenary_plan: `${marksSheet}!$B$2`, plenary_revision: `${marksSheet}!$B$3` },
  });
}

function nameOf({ view, about }: FigureTable, { language }: FigureBook): string {
  const title = isLabel(view.title) ? inLanguage(label(view.title), language) : view.title;
  return about ?? title;
}

function marksOf({ source, plan, language, powerOfTen, tables }: FigureBook): WrittenSheet {
  const { currency } = plan.organization;
  const marks: BookMarks = {
    format: 'plenary-figures-1',
    plan: source.plan,
    revision: source.revision === null ? '' : String(source.revision),
    scenario: source.scenario,
    language,
    currency: currency.code,
    'minor-digits': String(currency.digits),
    'power-of-ten': String(powerOfTen),
    tables: String(tables.length),
  };
  const rows = Object.entries(marks).map(([key, value]) => [{ value: key }, { value }]);
  return { name: marksSheet, rows, hidden: true };
}
