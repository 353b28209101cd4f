import type { PivotTable } from '@plenary/api/budget/pivot';
import { describe, expect, test } from 'vitest';
import type { NumberStyle } from '../grid/shown-number.ts';
import { type CopiedFrom, copiedCells } from './copied-cells.ts';

const said = (text: string) => ({ text, language: 'en' }) as const;

const rows: PivotTable['rows'] = (
  [
    ['Patents', null, 0, 'subtotal'],
    ['Law & <practice>', '1.1', 1, 'line'],
    ['=SUM(A1)', null, 0, 'line'],
  ] as const
).map(([label, code, level, kind]) => ({
  label: said(label),
  code,
  level,
  kind,
  at: {},
  leaf: true,
  named: true,
}));

const columns: PivotTable['columns'] = (
  [
    ['2024/25', 'amount'],
    ['Difference (%)', 'percentage'],
  ] as const
).map(([label, shows]) => ({
  heads: [
    { key: 'posts', label: said('Posts'), code: null },
    { key: label, label: said(label), code: null },
  ],
  kind: 'line',
  at: {},
  leaf: true,
  named: true,
  shows,
  largest: 0,
  frozen: false,
}));

const style: NumberStyle = { language: 'en', unit: 'money', money: 'thousands', minorDigits: 2 };
const from: CopiedFrom = {
  table: {
    shown: { cube: 'c', rows: '', columns: '', where: '', compare: '' },
    unit: 'money',
    money: null,
    minorDigits: 2,
    rounding: { chosen: 'plain', printed: 'plain', solvable: false },
    rows,
    columns,
    fixed: {},
    cubes: [],
    versions: [],
  },
  // The second row is folded away.
  visible: [0, 2],
  style,
  corner: null,
};
const values = [
  [-81_100_050, 6.592_956_130_000_1],
  [0, null],
];
const whole = { top: 0, bottom: 1, start: 0, end: 1 };
const copy = (given: Partial<CopiedFrom> = {}, range = whole) =>
  copiedCells(range, (row, column) => values[row]?.[column] ?? null, { ...from, ...given });

describe('cells that are copied', () => {
  test('are text in the unit of the table with all digits', () => {
    expect(copy().text).toBe('-811.0005\t6.592956%\r\n0\t');
    expect(copy({ style: { ...style, money: 'exact' } }).text).toBe('-811000.5\t6.592956%\r\n0\t');
  });

  test('have the heads of their rows and columns where that is wanted, each column all of its own', () => {
    expect(copy({ corner: 'Sector' }, { ...whole, start: 1 }).text).toBe(
      ['Sector\tPosts', '\tDifference (%)', 'Patents\t6.592956%', ' =SUM(A1)\t'].join('\r\n'),
    );
  });

  test('say of a row all that it is a part of, copied with it or not', () => {
    const { text } = copy({ corner: 'Sector', visible: [1, 2] }, { ...whole, end: 0 });
    expect(text.split('\r\n').slice(2)).toEqual([
      'Patents › 1.1 Law & <practice>\t-811.0005',
      ' =SUM(A1)\t0',
    ]);
  });

  test('are a table whose numbers programs take as numbers', () => {
    const { html } = copy();
    expect(html).toContain('x:num="-811.0005" sdval="-811.0005" sdnum="1033;0;#,##0"');
    expect(html).toContain('x:num="0.06592956" sdval="0.06592956" sdnum="1033;0;0%"');
    expect(html).toContain('<td></td>');
    expect(html).not.toContain('<th');
  });

  test('have names as text, whatever is in them, in the direction of the page', () => {
    const { html } = copy({ visible: [1], corner: '', style: { ...style, language: 'ar' } });
    expect(html).toContain('>Patents › 1.1 Law &amp; &lt;practice&gt;</th>');
    expect(html).toContain('<table lang="ar" dir="rtl">');
  });
});
