import { expect, test } from 'vitest';
import { cellText } from '../content.ts';
import { givenTable } from './budget/given-table.ts';
import { numericCells, readingsOf } from './readings.ts';

const table = givenTable([
  'Line 1 | 2024 | Who',
  'Travel | 12 | 7 people',
  'Interest | - | 9',
  '1.1 | n/a | -',
  'Other | | ',
]);
const area = { headerRows: new Set([0]), columns: new Set([1]) };
const style = { language: 'en' } as const;

test('numeric cells: figures, dashes and "n/a" of value columns, bare numbers elsewhere', () => {
  expect(numericCells(table, area, style).map(cellText)).toEqual(['12', '-', '9', '1.1', 'n/a']);
});

test('each numeric cell has one reading', () => {
  const [first] = numericCells(table, area, style);
  const readings = readingsOf(table, area, style, new Map(first ? [[first, 'fact' as const]] : []));
  expect(readings.map(({ text, outcome }) => `${text} ${outcome}`)).toEqual([
    '12 fact',
    '- not-understood',
    '9 not-understood',
    '1.1 not-understood',
    'n/a not-understood',
  ]);
});
