import { type Linear, sumOf } from '../../../basics/formula.ts';
import { wordsIn } from '../../../basics/words.ts';
import { figureOf } from '../../../budget/figures.ts';
import { cellText } from '../../content.ts';
import type { Context, TableReader } from '../context.ts';
import { areaOf, type BodyRow, bodyOf, headerOf } from './header.ts';
import { FigureLedger } from './ledger.ts';
import { lineColumns } from './line-columns.ts';
import { type FigureRow, type ObjectRow, ObjectRows } from './object-rows.ts';
import { ObjectTree } from './object-tree.ts';
import { moneyScale } from './table-scale.ts';
import { readRow, type ValueColumn } from './value-columns.ts';

/**
 * Reads a table nothing more is known of: lines of amounts with totals over them. Needs no words but those for totals;
 * a table without a row of totals, or with fewer than two lines, is none.
 */
export const readLines: TableReader = (table, context) => {
  const scale = moneyScale(table, context);
  const header = headerOf(table, scale.style);
  if (!header) return null;
  const plain = bodyOf(table, header, scale.style);
  const columns = lineColumns(header, plain, scale, context);
  const first = Math.min(...columns.map((one) => one.column));
  if (columns.every((one) => one.kind !== 'version')) return null;
  const body = plain.map((row) => labelled(row, first, columns));
  const id = `table-${table.place.table ?? table.place.line}`;
  const tree = new ObjectTree([], context.language, 'line', `${id}-`);
  const { rows } = new ObjectRows(body, tree);
  const figures = rows.filter(isFigureRow);
  if (figures.filter((row) => row.kind === 'leaf').length < 2 || figures.every((row) => row.kind !== 'total'))
    return null;
  const ledger = new FigureLedger(context);
  for (const row of figures) readLine(row, columns, ledger, id, scale);
  const area = areaOf(
    table,
    header,
    body,
    columns.map((one) => one.column),
  );
  const labels = new Set([...(area.labels ?? []), ...plain.flatMap((row) => row.row.cells.slice(0, first))]);
  return {
    ...ledger.found(table, { ...area, labels }, scale),
    members: [...tree.added, ...membersOf(columns, id, context)],
    versions: columns.flatMap((one) =>
      one.kind === 'version' && !one.version.id.startsWith('column-') ? [one.version] : [],
    ),
  };
};

/** The words before the first figure are the label, whatever columns they stand in. */
function labelled(row: BodyRow, first: number, columns: readonly ValueColumn[]): BodyRow {
  const before = row.cells.slice(0, first - 1).map((cell) => cellText(cell).trim());
  const label = [row.label, ...before].filter((text) => text !== '').join(' ');
  const valued = new Set(columns.map((one) => one.column));
  return { ...row, label, cells: row.cells.map((cell, index) => (valued.has(index + 1) ? cell : undefined)) };
}

function isFigureRow(row: ObjectRow): row is FigureRow {
  return row.kind !== 'heading' && row.kind !== 'unclear';
}

function readLine(
  row: FigureRow,
  columns: readonly ValueColumn[],
  ledger: FigureLedger,
  table: string,
  scale: ReturnType<typeof moneyScale>,
): void {
  const { label, cells } = row.row;
  for (const column of columns) {
    if (column.kind !== 'version' || row.kind === 'total') continue;
    const cell = cells[column.column - 1];
    const words = { row: label, column: column.words };
    const at = { table, line: lineOf(row), column: column.version.id };
    if (row.kind === 'leaf') ledger.fact(cell, scale, 'by-line', at, words);
    else {
      const memo = { ...at, table: `${table}-of-which` };
      ledger.read(cell, scale, { kind: 'fact', cube: 'by-line', at: memo, role: 'memo' }, words);
    }
  }
  const figure = (version: { readonly id: string }): Linear => figureOfLine(row, table, version.id);
  readRow(ledger, cells, columns, scale, { label, figure, total: row.kind === 'total' });
}

function lineOf(row: Exclude<FigureRow, { kind: 'total' }>): string {
  return row.kind === 'leaf' ? row.object : row.item;
}

function figureOfLine(row: FigureRow, table: string, column: string): Linear {
  if (row.kind === 'of-which')
    return figureOf('by-line', { table: `${table}-of-which`, line: row.item, column });
  if (row.kind === 'leaf') return figureOf('by-line', { table, line: row.object, column });
  if (row.leaves.length > 0)
    return sumOf(row.leaves.map((line) => ({ cube: 'by-line', at: { table, line, column } })));
  return figureOf('by-line', row.group === null ? { table, column } : { table, line: row.group, column });
}

function membersOf(columns: readonly ValueColumn[], table: string, context: Context) {
  const caption = context.captions.find((text) => /\p{L}/u.test(text)) ?? table;
  return [
    { dimension: 'table', id: table, name: wordsIn(context.language, caption) },
    ...columns.flatMap((one) =>
      one.kind === 'version'
        ? [{ dimension: 'column', id: one.version.id, name: wordsIn(context.language, one.words) }]
        : [],
    ),
  ];
}
