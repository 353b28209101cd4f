import type { Coordinates } from '../../../basics/address.ts';
import type { Formula, Term } from '../../../basics/formula.ts';
import { wordsIn } from '../../../basics/words.ts';
import type { FigureRole } from '../../stated-figure.ts';
import type { Context, TableReader } from '../context.ts';
import type { FigureScale } from '../figure-cell.ts';
import { conceptIn } from '../vocabulary.ts';
import { areaOf, type BodyRow, bodyOf, columnText, type Header, headerOf } from './header.ts';
import { FigureLedger } from './ledger.ts';
import { idOf } from './names.ts';
import { moneyScale } from './table-scale.ts';
import { totalLabel } from './total-label.ts';
import { sectorOf } from './where.ts';

/** What a donor's money does; the closing balance and what is available follow from these. */
const movements = ['opening', 'contributions', 'expenditure', 'expected-contributions'] as const;

type Movement = (typeof movements)[number];

type FundColumn = Movement | 'closing' | 'available';

/**
 * Reads a table of funds-in-trust: for each donor a balance, contributions and expenditure, the balance these leave,
 * the contributions that are expected then, and what is available with them.
 */
export const readFundsInTrust: TableReader = (table, context) => {
  const scale = moneyScale(table, context);
  const header = headerOf(table, scale.style);
  const columns = header && fundColumns(header);
  if (!header || !columns || !isOfFunds(header, context)) return null;
  const sector = sectorOf(context);
  const ledger = new FigureLedger(context);
  const rows = bodyOf(table, header, scale.style);
  const body = rows.map((row, index, all) => ({
    row,
    donor: donorOf(row, index === all.length - 1),
  }));
  for (const { row, donor } of body) {
    if (donor !== undefined) readFund(row, donor, columns, { ledger, scale, sector: sector.id, header });
  }
  return {
    ...ledger.found(table, areaOf(table, header, rows, columns.keys()), scale),
    members: body.flatMap(({ row, donor }) =>
      donor ? [{ dimension: 'donor', id: donor, name: wordsIn(context.language, row.label) }] : [],
    ),
    sectors: sector.sectors,
    places: { [`funds-in-trust:${sector.id}`]: table.place },
    parts: [{ sector: sector.id, part: 'funds-in-trust' }],
  };
};

function isOfFunds(header: Header, context: Context): boolean {
  const words = [columnText(header.columns[0]), ...context.captions];
  return words.some((text) => conceptIn(text, ['fund-in-trust']) !== null);
}

/** The columns in their order: a second balance is the closing one, contributions after it are expected. */
function fundColumns(header: Header): ReadonlyMap<number, FundColumn> | null {
  const columns = new Map<number, FundColumn>();
  const has = (kind: FundColumn): boolean => [...columns.values()].includes(kind);
  header.columns.forEach((words, column) => {
    if (column === 0) return;
    const text = columnText(words);
    const concept = conceptIn(text, ['balance', 'contribution', 'spending', 'available']);
    if (conceptIn(text, ['available']) !== null) columns.set(column, 'available');
    else if (concept === 'balance') columns.set(column, has('opening') ? 'closing' : 'opening');
    else if (concept === 'spending') columns.set(column, 'expenditure');
    else if (concept === 'contribution')
      columns.set(column, has('contributions') ? 'expected-contributions' : 'contributions');
  });
  const distinct = new Set(columns.values()).size === columns.size;
  return distinct && has('opening') && has('contributions') ? columns : null;
}

/** The donor of a row; `null` for the row of totals; `undefined` where the row cannot be told. */
function donorOf(row: BodyRow, last: boolean): string | null | undefined {
  if (totalLabel(row.label)?.of === '') return null;
  if (row.label === '') return last ? null : undefined;
  return idOf(row.label);
}

interface Reading {
  readonly ledger: FigureLedger;
  readonly scale: FigureScale;
  readonly sector: string;
  readonly header: Header;
}

function readFund(
  row: BodyRow,
  donor: string | null,
  columns: ReadonlyMap<number, FundColumn>,
  { ledger, scale, sector, header }: Reading,
): void {
  const at = (movement: Movement): Coordinates =>
    donor === null ? { sector, movement } : { sector, donor, movement };
  const parts = new Set(columns.values());
  for (const [column, kind] of columns) {
    const cell = row.cells[column - 1];
    const words = { row: row.label, column: columnText(header.columns[column]) };
    if (kind === 'closing' || kind === 'available') {
      ledger.follows(cell, scale, balance(kind, at, parts), 'balance', words);
    } else if (donor === null) {
      const role: FigureRole = 'total';
      ledger.follows(cell, scale, { kind: 'linear', terms: [term(1, at(kind))] }, role, words);
    } else ledger.fact(cell, scale, 'funds-in-trust', at(kind), words);
  }
}

/** Closing balance: opening and contributions less expenditure. Available: that and what is expected. */
function balance(
  kind: 'closing' | 'available',
  at: (movement: Movement) => Coordinates,
  parts: ReadonlySet<FundColumn>,
): Formula {
  const counted = movements.filter(
    (movement) => parts.has(movement) && (kind === 'available' || movement !== 'expected-contributions'),
  );
  return {
    kind: 'linear',
    terms: counted.map((movement) => term(movement === 'expenditure' ? -1 : 1, at(movement))),
  };
}

function term(coefficient: number, at: Coordinates): Term {
  return { coefficient, at: { cube: 'funds-in-trust', at } };
}
