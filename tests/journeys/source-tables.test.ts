import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printStyle } from '@plenary/core/basics/numbers/number-printing';
import { cellText, tablesOf } from '@plenary/core/document/content';
import type { Row, Table } from '@plenary/core/document/document';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { planIn } from '@plenary/core/negotiation/scenario';
import type { Plan } from '@plenary/core/plan/plan';
import { fundsInTrust } from '@plenary/core/views/funds-in-trust';
import { houseFigures } from '@plenary/core/views/house';
import { offices } from '@plenary/core/views/offices';
import { priorities } from '@plenary/core/views/priorities';
import { resourcesByObject } from '@plenary/core/views/resources-by-object';
import { resourcesByResult } from '@plenary/core/views/resources-by-result';
import { printedCell, roundedCell } from '@plenary/core/views/rounded-cell';
import type { Column, View, ViewCell } from '@plenary/core/views/view';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import { readDocument } from '@plenary/formats/read-document';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../architecture/sources.ts';

const source = join(root, '../shared/seeds/000_5bb984d9797e0fe9.txt');
const there = existsSync(source);
const file = readPlanJson(readFileSync(join(root, 'samples/demonstration/plan.json'), 'utf8'));
if (!file.ok) throw new Error(file.refusal.code);
const { plan, proposals } = file.value;

/**
 * A money table of the source, by the line it begins at: the view of the demonstration plan that is to print it, and the view's row for
 * each of its rows that hold figures, in its order. A row that prints several amounts in one cell names a row for each.
 */
interface SourceTable {
  readonly line: number;
  readonly view: (plan: Plan) => View;
  readonly rows: readonly (string | readonly string[])[];
  /** The proposals that stand in the table as it is printed, and those that its second values belong to. */
  readonly adopted?: readonly string[];
}

const objects = [
  'posts',
  'temporary-staff',
  'other-staff-costs',
  'personnel:subtotal',
  'interns',
  'fellowships',
  'interns-and-fellowships:subtotal',
  'staff-missions',
  'third-party-travel',
  'travel-training-grants:subtotal',
  'conferences',
  'publishing',
  'individual-contractual-services',
  'other-contractual-services',
  'contractual-services:subtotal',
  'finance-costs',
  // The source has a subtotal under its one line of finance costs; the view shows a group of one as a line.
  'finance-costs',
  'premises-and-maintenance',
  'communication',
  'representation-and-other',
  'un-joint-services',
  'operating-expenses:subtotal',
  'furniture-and-equipment',
  'supplies-and-materials',
  'equipment-and-supplies:subtotal',
  'non-personnel:subtotal',
  'total',
  'development-agenda-projects',
];
const sevenOffices = ['singapore', 'brazil', 'russian-federation', 'algeria', 'nigeria', 'japan', 'china'];
const tables: readonly SourceTable[] = [
  { line: 17, view: priorities, rows: ['2/1/1', '2/2/1'] },
  { line: 36, view: priorities, rows: ['3/1/1', '3/2/1', '3/3/1', '3/4/1'] },
  { line: 44, view: priorities, rows: ['3/5/1'] },
  { line: 70, view: priorities, rows: ['4/1/1', '4/2/1', '4/3/1', '4/4/1', '4/5/1', '4/6/1'] },
  { line: 78, view: priorities, rows: ['4/7/1', '4/8/1', '4/9/1', '4/10/1', '4/11/1'] },
  {
    line: 119,
    view: priorities,
    rows: [
      ['foundation/1/1', 'foundation/1/2', 'foundation/1/3', 'foundation/1/4'],
      'foundation/2/1',
      'foundation/3/1',
    ],
  },
  { line: 241, view: (shown) => resourcesByObject(shown, 'brands'), rows: objects },
  {
    line: 344,
    view: (shown) => resourcesByResult(shown, 'copyright'),
    rows: ['1.1', '2.1', '2.2', '3.1', '3.2', '4.1', '4.2', '4.3', '4.4', 'total'],
  },
  {
    line: 491,
    view: (shown) => resourcesByResult(shown, 'partnerships'),
    rows: ['2.1', '2.2', '2.3', '2.4', '3.3', '4.2', '4.3', '4.4', 'total'],
  },
  {
    line: 506,
    view: (shown) => fundsInTrust(shown, 'partnerships'),
    rows: ['accredited-communities', 'italy', 'korea-copyright', 'korea-justice', 'total'],
  },
  {
    line: 593,
    view: (shown) => resourcesByResult(shown, 'ecosystems'),
    rows: ['3.1', '3.2', '3.3', '4.1', '4.2', '4.3', '4.4', 'total'],
  },
  { line: 727, view: (shown) => offices(shown), rows: [...sevenOffices, 'total'] },
  {
    line: 746,
    view: (shown) => offices(shown),
    rows: [...sevenOffices, 'new-york', 'total'],
    adopted: ['offices-with-new-york'],
  },
  {
    line: 764,
    view: (shown) => offices(shown, ['development-agenda-coordination']),
    rows: ['development-agenda-coordination', 'total'],
  },
];

/** The proposal that the second of two values in one cell belongs to, by the row of the view. */
const proposalOf: Readonly<Record<string, string>> = {
  '4/1/1': 'amount-of-priority-4-1',
  '4/3/1': 'amount-of-priority-4-3',
  '4/4/1': 'amount-of-priority-4-4',
  '4/6/1': 'amount-of-priority-4-6',
  '4/9/1': 'amount-of-priority-4-9',
  '1.1': 'copyright-resources',
  '2.2': 'copyright-resources',
};

describe.skipIf(!there)(
  `the source's money tables come out of the demonstration plan${there ? '' : ' (skipped: ../shared/seeds is not here)'}`,
  () => {
    let printed: readonly Table[] = [];
    let moneyTables: readonly number[] = [];
    let figuresIn: ReadonlyMap<number, number> = new Map();

    beforeAll(async () => {
      const document = await readDocument(readFileSync(source), 'source.txt');
      if (!document.ok) throw new Error(document.refusal.code);
      const read = interpret(document.value);
      if (!read.ok) throw new Error(read.refusal.code);
      printed = tablesOf(document.value);
      const stating = new Set(read.value.stated.map((one) => one.place.table));
      moneyTables = printed.filter((one) => stating.has(one.place.table)).map((one) => one.place.line);
      figuresIn = new Map(
        printed.map((table) => [
          table.place.line,
          read.value.readings.filter((one) => one.place.table === table.place.table).length,
        ]),
      );
    });

    test('every table that states amounts is compared', () => {
      expect(tables.map((table) => table.line)).toEqual(moneyTables);
    });

    test.each(tables)('the table of line $line, figure by figure', (table) => {
      const body = rowsWithFigures(printedAt(table.line));
      expect(body).toHaveLength(table.rows.length);
      const cells = body.flatMap((row) => columnsOf(row).filter((text) => text !== ''));
      expect(cells).toHaveLength(figuresIn.get(table.line) ?? 0);
      expect(cells.length).toBeGreaterThan(0);
      const shown = body.map((row, index) => outOfThePlan(table, table.rows[index] ?? '', columnsOf(row)));
      expect(shown).toEqual(body.map((row) => columnsOf(row).map(valuesIn)));
    });

    test('what the change of copyright leaves of its total is not what the source prints', () => {
      const view = resourcesByResult(planWith(['copyright-resources']), 'copyright');
      const total = view.rows.find((row) => row.kind === 'total');
      expect(printedIn(planWith(['copyright-resources']), total?.cells[0] ?? null, 'money', 3)).toBe(
        '37,664',
      );
      expect(columnsOf(rowsWithFigures(printedAt(344)).at(-1)).at(0)).toBe('37,764');
    });

    test('and so do the totals before them, with their development share and what is unallocated', () => {
      const text = readFileSync(source, 'utf8').split('\n').slice(8, 15).join('\n');
      const told = [...text.matchAll(/\d{1,3}(?:,\d{3})+|\d+(?= 万)/g)].map(([digits]) => digits);
      const now = houseFigures(plan);
      const before = houseFigures({
        ...plan,
        budget: { ...plan.budget, versions: plan.budget.versions.filter(({ id }) => id !== now.version) },
      });
      const inThousands = [now.total, now.developmentShare, before.total, before.developmentShare];
      expect([
        printedIn(plan, now.unallocated, 'money', 4),
        ...inThousands.map((cell) => printedIn(plan, cell, 'money', 3)),
      ]).toEqual(told);
    });

    function printedAt(line: number): Table {
      const table = printed.find((one) => one.place.line === line);
      if (!table) throw new Error(`no table at line ${line}`);
      return table;
    }
  },
);

/** What the view has where the source prints something: for each column the values of the cell, the first as it stands. */
function outOfThePlan(
  table: SourceTable,
  rows: string | readonly string[],
  texts: readonly string[],
): readonly (readonly string[])[] {
  const ids = typeof rows === 'string' ? [rows] : rows;
  return texts.map((text, column) => {
    if (text === '') return [];
    const asItStands = ids.map((id) => valueIn(table, id, column, table.adopted ?? []));
    const second = valuesIn(text).length > ids.length ? proposalOf[ids[0] ?? ''] : undefined;
    if (second === undefined) return asItStands;
    return [...asItStands, ...ids.map((id) => valueIn(table, id, column, [second]))];
  });
}

function valueIn(table: SourceTable, id: string, column: number, adopted: readonly string[]): string {
  const shown = planWith(adopted);
  const view = table.view(shown);
  const row = view.rows.find((one) => one.id === id);
  const head = view.columns[column];
  if (!(row && head)) throw new Error(`${view.id} has no ${id} in column ${column}`);
  return printedIn(shown, row.cells[column] ?? null, head.unit, view.powerOfTen);
}

function printedIn(shown: Plan, cell: ViewCell, unit: Column['unit'], powerOfTen: number): string {
  const words = { unknown: '', 'not-applicable': '不适用' };
  return printedCell(roundedCell(cell, { unit, powerOfTen }, shown), printStyle('en', 'table'), words);
}

function planWith(adopted: readonly string[]): Plan {
  const shown = planIn(plan, proposals, { name: 'test', adopted });
  if (!shown.ok) throw new Error(shown.refusal.code);
  return shown.value;
}

/** Figures as they are printed: groups of three, negatives in parentheses, percentages, dashes, and that nothing can be said. */
const figure = /\(\d{1,3}(?:,\d{3})*\)|-?\d+%|\d{1,3}(?:,\d{3})*|不适用|-/g;

function valuesIn(text: string): readonly string[] {
  return text.match(figure) ?? [];
}

/** The cells beside the label; what names sectors or other words is none of a figure. */
function columnsOf(row: Row | undefined): readonly string[] {
  return (row?.cells ?? [])
    .slice(1)
    .map(cellText)
    .filter((text) => text.replaceAll(figure, '').trim() === '');
}

function rowsWithFigures(table: Table): readonly Row[] {
  return table.rows.filter((row) => columnsOf(row).some((text) => text !== ''));
}
