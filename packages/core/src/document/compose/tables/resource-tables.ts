import { periodText } from '../../../basics/period.ts';
import type { Words } from '../../../basics/words.ts';
import type { Version } from '../../../budget/cube.ts';
import { hasFacts } from '../../../views/budget-columns.ts';
import { fundsInTrust } from '../../../views/funds-in-trust.ts';
import { label, versionLabel } from '../../../views/labels.ts';
import { resourcesByObject } from '../../../views/resources-by-object.ts';
import { resourcesByResult } from '../../../views/resources-by-result.ts';
import type { View, ViewRow } from '../../../views/view.ts';
import { bookWord } from '../book-words.ts';
import { type BookWriter, textCell, type WrittenCell } from '../book-writer.ts';
import type { ShownBook } from '../shown/shown-book.ts';
import { sectorCaption, unitsLine } from '../words/fixed-lines.ts';
import { resultName } from './overview.ts';
import { viewRows } from './view-rows.ts';

/** Says whether a sector has resources to show: by result or by object. */
export function hasResources(sector: string, book: ShownBook): boolean {
  return hasFacts(book.plan, 'by-result', { sector }) || hasFacts(book.plan, 'by-object', { sector });
}

/** Says whether a sector has funds-in-trust to show. */
export function hasFunds(sector: string, book: ShownBook): boolean {
  return hasFacts(book.plan, 'funds-in-trust', { sector });
}

/** Writes a sector's resources by expected result and by object of expenditure. */
export function writeResources(sector: string, book: ShownBook, writer: BookWriter): void {
  if (hasFacts(book.plan, 'by-result', { sector })) {
    const view = resourcesByResult(book.plan, sector);
    writeCaption(sector, view, book, writer);
    writer.table([
      [textCell(bookWord('expected-result', book.language)), ...labelCells(view, book)],
      ...viewRows(view.rows, view, book, {
        label: (row) => (row.kind === 'total' ? words(row.label, book) : resultName(row.id, book)),
        columns: [...view.columns.keys()],
      }),
    ]);
  }
  if (hasFacts(book.plan, 'by-object', { sector })) writeByObject(sector, book, writer);
}

/** Writes a sector's funds-in-trust. */
export function writeFunds(sector: string, book: ShownBook, writer: BookWriter): void {
  if (!hasFunds(sector, book)) return;
  const view = fundsInTrust(book.plan, sector);
  writeCaption(sector, view, book, writer);
  writer.table([
    [textCell(bookWord('fund-in-trust', book.language)), ...labelCells(view, book)],
    ...viewRows(view.rows, view, book, {
      label: (row) => words(row.label, book),
      columns: [...view.columns.keys()],
    }),
  ]);
}

function writeByObject(sector: string, book: ShownBook, writer: BookWriter): void {
  const view = resourcesByObject(book.plan, sector);
  writeCaption(sector, view, book, writer);
  const firstMemo = view.rows.findIndex((row) => row.kind === 'of-which');
  const columns = [...view.columns.keys()];
  const rowsOf = (rows: readonly ViewRow[]): readonly (readonly WrittenCell[])[] =>
    viewRows(rows, view, book, { label: (row) => words(row.label, book), columns }).map((cells, index) =>
      withoutBlank(cells, rows[index], book),
    );
  const own = firstMemo < 0 ? view.rows : view.rows.slice(0, firstMemo);
  writer.table([
    ...byObjectHeader(view, book),
    ...rowsOf(own),
    ...(firstMemo < 0 ? [] : [[textCell(label('of-which')[book.language] ?? '')]]),
    ...rowsOf(firstMemo < 0 ? [] : view.rows.slice(firstMemo)),
  ]);
}

/** A line without any figure would be a heading: it says that none applies. */
function withoutBlank(
  cells: readonly WrittenCell[],
  row: ViewRow | undefined,
  book: ShownBook,
): readonly WrittenCell[] {
  const [name, first, ...rest] = cells;
  const blank = cells.slice(1).every((cell) => cell.parts.length === 0);
  if (row?.kind !== 'line' || !blank || !name || !first) return cells;
  return [name, textCell(bookWord('not-applicable', book.language)), ...rest];
}

/** Two rows where versions are compared: over the difference and the percentage stands what is compared with what. */
function byObjectHeader(view: View, book: ShownBook): readonly (readonly WrittenCell[])[] {
  const versions = book.plan.budget.versions.filter((one) => view.columns.some(({ id }) => id === one.id));
  const base = versions.slice(1).find((one) => one.stage === 'approved') ?? versions[1];
  const [first] = versions;
  const tall = (cell: WrittenCell): WrittenCell => ({ ...cell, spans: { rows: 2, columns: 1 } });
  const labels = labelCells({ ...view, columns: view.columns.slice(0, versions.length) }, book);
  if (!first || !base) return [[textCell(), ...labels]];
  const compared = textCell(comparedWords(first, base, book));
  return [
    [tall(textCell()), ...labels.map(tall), { ...compared, spans: { rows: 1, columns: 2 } }, textCell()],
    [
      textCell(),
      ...labels.map(() => textCell()),
      textCell(bookWord('amount', book.language)),
      textCell(bookWord('percent', book.language)),
    ],
  ];
}

function comparedWords(first: Version, base: Version, book: ShownBook): string {
  const name = versionLabel(base)[book.language] ?? '';
  const inSentence = /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
  return bookWord('compared', book.language, { period: periodText(first.period), base: inSentence });
}

function writeCaption(sector: string, view: View, book: ShownBook, writer: BookWriter): void {
  const name = book.plan.organization.sectors.find((one) => one.id === sector)?.name[book.language] ?? sector;
  const title = titles[view.title] ?? label('resources-by-result');
  writer.text('heading', [{ text: sectorCaption(name, title[book.language] ?? '', book.language) }]);
  writer.text('heading', [{ text: unitsLine(book.plan, book.language) }]);
}

const titles: Readonly<Record<string, Words>> = {
  'resources-by-result': label('resources-by-result'),
  'resources-by-object': label('resources-by-object'),
  'funds-in-trust': label('funds-in-trust'),
};

/** The header words of a view's columns. */
export function labelCells(view: View, book: ShownBook): readonly WrittenCell[] {
  return view.columns.map((column) => textCell(words(column.label, book)));
}

function words(all: Words, book: ShownBook): string {
  return all[book.language] ?? '';
}
