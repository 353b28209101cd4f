import type { Coordinates } from '../../../basics/address.ts';
import { type Linear, sumOf } from '../../../basics/formula.ts';
import { wordsIn } from '../../../basics/words.ts';
import { type BookCube, figureOf } from '../../../budget/figures.ts';
import type { Unit } from '../../../organization/organization.ts';
import type { Context, TableReader } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';
import { conceptIn } from '../vocabulary.ts';
import { alternativeOf } from './alternative-table.ts';
import { areaOf, type BodyRow, bodyOf, columnText, type Header, headerOf } from './header.ts';
import { FigureLedger } from './ledger.ts';
import { idOf, isNamed, namedIn } from './names.ts';
import { moneyScale, peopleScale } from './table-scale.ts';
import { totalLabel } from './total-label.ts';
import { proposedVersion, versionIn } from './versions.ts';
import { sectorOf } from './where.ts';

/** What a column of a table by unit shows: a cost category or a kind of contract, or the total of either. */
type UnitColumn =
  | { readonly cube: 'by-unit'; readonly category: 'personnel' | 'non-personnel' | null }
  | { readonly cube: 'posts'; readonly contract: 'posts' | 'temporary' | null };

/**
 * Reads a table of units (divisions, offices): personnel and non-personnel resources and their total, posts, temporary
 * posts and the head count. A table under the name of a proposal is that proposal and no part of the base.
 */
export const readUnits: TableReader = (table, context) => {
  const money = moneyScale(table, context);
  const header = headerOf(table, money.style);
  const columns = header && unitColumns(header);
  if (!header || !columns) return null;
  const body = bodyOf(table, header, money.style);
  const rows = body.map((row, index, all) => ({
    row,
    unit: unitOf(row, index === all.length - 1, context),
  }));
  const units = rows.flatMap(({ unit }) => (unit ? [unit] : []));
  const alternative = alternativeOf(context);
  const ledger = new FigureLedger(context, alternative ? [alternative.proposal] : []);
  const version = versionOf(header, context);
  const reading: Reading = { ledger, money, version, header, units: units.map((unit) => unit.id) };
  for (const { row, unit } of rows) {
    if (unit !== undefined) readUnit(row, unit?.id ?? null, columns, reading);
  }
  const area = areaOf(table, header, body, columns.keys());
  const found = ledger.found(table, area, money);
  const places = Object.fromEntries(
    rows.flatMap(({ unit, row: { row } }) =>
      unit ? [[`unit:${unit.id}`, row.cells[0]?.place ?? row.place]] : [],
    ),
  );
  return {
    ...found,
    units,
    ...alternative?.resolve({ facts: found.facts, units }, ledger.proposals),
    versions: [version],
    places,
  };
};

function unitColumns(header: Header): ReadonlyMap<number, UnitColumn> | null {
  const columns = new Map<number, UnitColumn>();
  for (const [column, words] of header.columns.entries()) {
    const kind = column === 0 ? null : unitColumn(words.leaf, [...columns.values()]);
    if (kind) columns.set(column, kind);
  }
  const kinds = new Set(
    [...columns.values()].map((one) => (one.cube === 'by-unit' ? one.category : one.contract)),
  );
  const distinct = new Set([...columns.values()].map((one) => JSON.stringify(one))).size === columns.size;
  return distinct && kinds.has('personnel') && kinds.has('non-personnel') ? columns : null;
}

/** A total is of money until posts come; then it is the head count. */
function unitColumn(words: string, before: readonly UnitColumn[]): UnitColumn | null {
  const concept = conceptIn(words, [
    'personnel',
    'non-personnel',
    'posts',
    'temporary-posts',
    'total',
    'head-count',
  ]);
  if (concept === 'personnel' || concept === 'non-personnel') return { cube: 'by-unit', category: concept };
  if (concept === 'posts') return { cube: 'posts', contract: 'posts' };
  if (concept === 'temporary-posts') return { cube: 'posts', contract: 'temporary' };
  if (concept === 'head-count') return { cube: 'posts', contract: null };
  if (concept !== 'total') return null;
  return before.some((one) => one.cube === 'posts')
    ? { cube: 'posts', contract: null }
    : { cube: 'by-unit', category: null };
}

/** The unit of a row; `null` for the row of totals; `undefined` where the row cannot be told. */
function unitOf(row: BodyRow, last: boolean, context: Context): Unit | null | undefined {
  if (totalLabel(row.label) !== null) return null;
  if (row.label === '') return last ? null : undefined;
  const known = [...context.profile.units, ...context.known.units];
  const unit = known.find((one) => isNamed(row.label, one.name)) ?? namedIn(row.label, known);
  if (unit) return unit;
  return {
    id: idOf(row.label),
    sector: sectorOf(context).id,
    name: wordsIn(context.language, row.label),
    kind: conceptIn(row.label, ['external-office', 'coordination-office']) ?? 'division',
  };
}

function versionOf(header: Header, context: Context): ReturnType<typeof proposedVersion> {
  const over = header.columns.slice(1).map((words) => versionIn(columnText(words), context.period));
  return over.find((version) => version !== null) ?? proposedVersion(context.period);
}

interface Reading {
  readonly ledger: FigureLedger;
  readonly money: FigureScale;
  readonly version: ReturnType<typeof proposedVersion>;
  readonly header: Header;
  readonly units: readonly string[];
}

function readUnit(
  row: BodyRow,
  unit: string | null,
  columns: ReadonlyMap<number, UnitColumn>,
  { ledger, money, version, header, units }: Reading,
): void {
  for (const [column, kind] of columns) {
    const cell = row.cells[column - 1];
    const words = { row: row.label, column: columnText(header.columns[column]) };
    const scale = kind.cube === 'posts' ? peopleScale(money) : money;
    const own = ownCoordinate(kind);
    if (unit !== null && own !== null) {
      ledger.fact(cell, scale, kind.cube, { unit, ...own, version: version.id }, words);
      continue;
    }
    const formula = sumOverUnits(kind.cube, unit === null ? units : [unit], { ...own, version: version.id });
    const role = kind.cube === 'posts' && own === null ? 'head-count' : 'total';
    ledger.follows(cell, scale, formula, role, words);
  }
}

function ownCoordinate(kind: UnitColumn): Coordinates | null {
  if (kind.cube === 'by-unit') return kind.category === null ? null : { category: kind.category };
  return kind.contract === null ? null : { contract: kind.contract };
}

/**
 * The units of one table are summed by name: other tables show other units of the same sector, and a proposed table
 * shows one more, so no address of fewer coordinates says what a table's total is of.
 */
function sumOverUnits(cube: BookCube, units: readonly string[], at: Coordinates): Linear {
  const [only, ...more] = units;
  if (only !== undefined && more.length === 0) return figureOf(cube, { unit: only, ...at });
  return sumOf(units.map((unit) => ({ cube, at: { unit, ...at } })));
}
