import { type Linear, sumOf } from '../../../basics/formula.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { Member, Version } from '../../../budget/cube.ts';
import { figureOf } from '../../../budget/figures.ts';
import type { Context, TableReader } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';
import { conceptIn } from '../vocabulary.ts';
import { areaOf, bodyOf, columnText, headerOf } from './header.ts';
import { FigureLedger } from './ledger.ts';
import { type FigureRow, type ObjectRow, ObjectRows } from './object-rows.ts';
import { knownObjects, ObjectTree } from './object-tree.ts';
import { moneyScale } from './table-scale.ts';
import { readRow, type ValueColumn, valueColumns, versionsOf } from './value-columns.ts';
import { sectorOf } from './where.ts';

/**
 * Reads a sector's resources by object of expenditure: groups with subtotals, categories with totals, comparisons with an
 * earlier budget, and lines that are inside the total.
 */
export const readResourcesByObject: TableReader = (table, context) => {
  const scale = moneyScale(table, context);
  const header = headerOf(table, scale.style);
  const columns = header && valueColumns(header, context);
  if (!header || !columns || conceptIn(columnText(header.columns[0]), ['expected-result', 'fund-in-trust']))
    return null;
  const body = bodyOf(table, header, scale.style);
  const tree = new ObjectTree(knownObjects(context), context.language, 'object');
  const captioned = [columnText(header.columns[0]), ...context.captions].some((words) =>
    conceptIn(words, ['by-object']),
  );
  if (!captioned && body.filter((row) => tree.knows(row.label)).length < 2) return null;
  const sector = sectorOf(context);
  const ledger = new FigureLedger(context);
  const { rows } = new ObjectRows(body, tree);
  for (const row of rows) {
    if (isFigureRow(row)) readObjectRow(row, columns, { ledger, scale, sector: sector.id });
  }
  const area = areaOf(
    table,
    header,
    body,
    columns.map((one) => one.column),
  );
  return {
    ...ledger.found(table, area, scale),
    members: [...tree.added, ...itemsOf(rows, context)],
    sectors: sector.sectors,
    versions: versionsOf(columns),
    places: { [`by-object:${sector.id}`]: table.place },
    parts: [{ sector: sector.id, part: 'by-object' }],
  };
};

function isFigureRow(row: ObjectRow): row is FigureRow {
  return row.kind !== 'heading' && row.kind !== 'unclear';
}

interface Reading {
  readonly ledger: FigureLedger;
  readonly scale: FigureScale;
  readonly sector: string;
}

function readObjectRow(
  row: FigureRow,
  columns: readonly ValueColumn[],
  { ledger, scale, sector }: Reading,
): void {
  const { label, cells } = row.row;
  for (const column of columns) {
    if (column.kind !== 'version') continue;
    const cell = cells[column.column - 1];
    const words = { row: label, column: column.words };
    const version = column.version.id;
    if (row.kind === 'leaf')
      ledger.fact(cell, scale, 'by-object', { sector, object: row.object, version }, words);
    if (row.kind === 'of-which')
      ledger.read(
        cell,
        scale,
        { kind: 'fact', cube: 'of-which', at: { sector, item: row.item, version }, role: 'memo' },
        words,
      );
  }
  const figure = (version: Version): Linear => figureOfRow(row, sector, version.id);
  readRow(ledger, cells, columns, scale, { label, figure, total: row.kind === 'total' });
}

function figureOfRow(row: FigureRow, sector: string, version: string): Linear {
  if (row.kind === 'of-which') return figureOf('of-which', { sector, item: row.item, version });
  const at = (object: string | null): Readonly<Record<string, string>> =>
    object === null ? { sector, version } : { sector, object, version };
  if (row.kind === 'leaf') return figureOf('by-object', at(row.object));
  if (row.leaves.length === 0) return figureOf('by-object', at(row.group));
  return sumOf(row.leaves.map((leaf) => ({ cube: 'by-object', at: at(leaf) })));
}

function itemsOf(
  rows: readonly ObjectRow[],
  context: Context,
): readonly (Member & { readonly dimension: string })[] {
  return rows.flatMap((row) =>
    row.kind === 'of-which'
      ? [{ dimension: 'item', id: row.item, name: wordsIn(context.language, row.row.label) }]
      : [],
  );
}
