import { describe, expect, test } from 'vitest';
import { formulaText } from '../basics/formula.ts';
import { printStyle } from '../basics/numbers/number-printing.ts';
import type { PivotQuery } from '../budget/pivot/pivot-query.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import { pivotView } from './pivot-view.ts';
import { printedCell, roundedCell } from './rounded-cell.ts';
import type { View } from './view.ts';

const read = readPlan(`
plan house 2024/25 CHF en
sector a "Wells"
sector b "Lakes"
pillar 1 "One"
  result 1.1 "Water"
  result 1.2 "Air"
foundation foundation "Base"
  result 5.1 "House"
version proposed 2024/25
version approved 2022/23
dimension object
  member personnel "Personnel"
  member posts parent=personnel "Posts"
by-result sector=a result=1.1 version=proposed-2024/25: 100k
by-result sector=a result=1.2 version=proposed-2024/25: 30k
by-result sector=b result=1.1 version=proposed-2024/25: 5k
by-result sector=b result=5.1 version=proposed-2024/25: 7k
by-result sector=a result=1.1 version=approved-2022/23: 120k
by-result sector=a result=1.2 version=approved-2022/23: 0k
by-result sector=b result=1.1 version=approved-2022/23: 5k
by-object sector=a object=posts version=proposed-2024/25: 90k
by-object sector=a object=personnel version=proposed-2024/25: 40k
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const plan = read.value;
const compare = { from: 'approved-2022/23', to: 'proposed-2024/25' };
const byResult: PivotQuery = {
  cube: 'by-result',
  rows: [{ dimension: 'result' }],
  columns: [],
  filter: {},
  compare,
};

describe('a pivot as a view', () => {
  test('prints as tables of budgets do: parentheses, a dash for zero, no percentage of nothing', () => {
    expect(printed(viewOf(byResult))).toEqual([
      ['One', '125', '135', '10', '8%'],
      ['1.1 Water', '125', '105', '(20)', '-16%'],
      ['1.2 Air', '-', '30', '30', 'n/a'],
      ['Base', '', '7', '7', 'n/a'],
      ['5.1 House', '', '7', '7', 'n/a'],
      ['Total', '125', '142', '17', '14%'],
    ]);
  });

  test('shows versions that are chosen to be compared only', () => {
    const view = viewOf(byResult);
    expect(view.columns.map((column) => [column.label.en, column.unit])).toEqual([
      ['2022/23 approved budget', 'money'],
      ['2024/25 proposed budget', 'money'],
      ['Difference', 'money'],
      ['Difference (%)', 'percentage'],
    ]);
  });

  test('adds up the results of a pillar, which no address names', () => {
    const [one] = viewOf(byResult).rows;
    expect(one?.cells.map((cell) => cell && formulaText(cell)).slice(0, 1)).toEqual([
      'by-result[result=1.1;version=approved-2022/23] + by-result[result=1.2;version=approved-2022/23]',
    ]);
  });

  test('tells apart what stands at a member itself, as its figure less those below', () => {
    const view = viewOf({
      cube: 'by-object',
      rows: [{ dimension: 'object' }],
      columns: [],
      filter: { version: ['proposed-2024/25'], sector: ['a', 'b'] },
    });
    expect(printed(view)).toEqual([
      ['Personnel', '130'],
      ['Not broken down', '40'],
      ['Posts', '90'],
      ['Total', '130'],
    ]);
    expect(view.rows.map((row) => row.cells.map((cell) => cell && formulaText(cell))[0])).toEqual([
      'by-object[object=personnel;sector=a;version=proposed-2024/25]',
      'by-object[object=personnel;sector=a;version=proposed-2024/25] - by-object[object=posts;sector=a;version=proposed-2024/25]',
      'by-object[object=posts;sector=a;version=proposed-2024/25]',
      'by-object[sector=a;version=proposed-2024/25]',
    ]);
  });

  test.each([
    [{ ...byResult, cube: 'moon' }, 'unknown-cube'],
    [{ ...byResult, rows: [{ dimension: 'object' }] }, 'unknown-dimension'],
  ])('refuses %#', (query, code) => {
    const view = pivotView(plan, query);
    expect(view.ok ? null : view.refusal.code).toBe(code);
  });
});

function viewOf(query: PivotQuery): View {
  const view = pivotView(plan, query);
  if (!view.ok) throw new Error(view.refusal.code);
  return view.value;
}

function printed({ rows, columns, powerOfTen }: View): readonly (readonly string[])[] {
  const style = printStyle('en', 'table');
  return rows.map((row) => [
    row.label.en ?? '',
    ...row.cells.map((cell, index) => {
      const unit = columns[index]?.unit ?? 'money';
      // A cell without a formula has nothing to say.
      if (!cell) return '';
      const rounded = roundedCell(cell, { unit, powerOfTen }, plan);
      return printedCell(rounded, style, { unknown: '?', 'not-applicable': 'n/a' });
    }),
  ]);
}
