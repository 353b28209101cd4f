import { describe, expect, test } from 'vitest';
import type { Run } from '../../basics/text.ts';
import type { Cell } from '../document.ts';
import { type FigureScale, readFigureCell } from './figure-cell.ts';

const place = { file: 'given.txt', line: 1 };
const cellOf = (...runs: readonly Run[]): Cell => ({
  place,
  parts: runs.length === 0 ? [] : [{ depth: 0, runs }],
});
const thousands: FigureScale = { unit: 'money', powerOfTen: 3, minorDigits: 2, style: { language: 'zh' } };
const people: FigureScale = { ...thousands, unit: 'people' };
const percent: FigureScale = { ...thousands, unit: 'percent' };

describe('one figure', () => {
  test.each([
    ['10,155', thousands, 1_015_500_000, 50_000],
    ['(811)', thousands, -81_100_000, 50_000],
    ['-', thousands, 0, 50_000],
    ['1,234 ¹⁴', thousands, 123_400_000, 50_000],
    ['CHF 1,234', thousands, 123_400_000, 50_000],
    ['1,234*', thousands, 123_400_000, 50_000],
    ['7', people, 7, 0],
    ['-', people, 0, 0],
    ['-40%', percent, -40, 0.5],
    ['12.5', percent, 12.5, 0.05],
  ] as const)('%s', (text, scale, value, halfWidth) => {
    expect(readFigureCell(cellOf({ text }), scale)).toMatchObject({
      kind: 'figures',
      figures: [{ value, halfWidth }],
    });
  });
});

test('no figure', () => {
  expect(readFigureCell(undefined, thousands)).toEqual({ kind: 'blank' });
  expect(readFigureCell(cellOf(), thousands)).toEqual({ kind: 'blank' });
  expect(readFigureCell(cellOf({ text: ' ' }), thousands)).toEqual({ kind: 'blank' });
});

test.each(['不适用', 'n/a', 'N/A', 's.o.', 'н/п', 'لا ينطبق', 'no se aplica'])(
  '%s is not applicable',
  (text) => {
    expect(readFigureCell(cellOf({ text }), thousands)).toEqual({ kind: 'not-applicable', printed: text });
  },
);

test.each([
  ['12 apples', thousands],
  ['40%', thousands],
  ['1.5', people],
  ['9,1', thousands],
  ['1,23,4', thousands],
] as const)('%s is not understood', (text, scale) => {
  expect(readFigureCell(cellOf({ text }), scale)).toEqual({ kind: 'not-understood', printed: text });
});

describe('several figures', () => {
  const values = (cell: Cell): readonly (readonly [string, number])[] => {
    const read = readFigureCell(cell, thousands);
    return read.kind === 'figures' ? read.figures.map((one) => [one.printed, one.value / 100_000]) : [];
  };

  test('one after the other, or glued', () => {
    expect(values(cellOf({ text: '10,155 9,155' }))).toEqual([
      ['10,155', 10155],
      ['9,155', 9155],
    ]);
    expect(values(cellOf({ text: '9631,463' }))).toEqual([
      ['963', 963],
      ['1,463', 1463],
    ]);
  });

  test('one in each paragraph', () => {
    const parts = ['20,894', '28,356'].map((text) => ({ depth: 1, runs: [{ text }] }));
    expect(values({ place, parts })).toEqual([
      ['20,894', 20894],
      ['28,356', 28356],
    ]);
  });

  test('a struck figure is the old one', () => {
    const cell = cellOf({ text: '10,155', style: 'struck' }, { text: '9,155', style: 'underlined' });
    expect(values(cell)).toEqual([
      ['10,155', 10155],
      ['9,155', 9155],
    ]);
  });

  test('a struck part of a figure changes the whole', () => {
    const cell = cellOf(
      { text: '1' },
      { text: '0', style: 'struck' },
      { text: '9', style: 'underlined' },
      { text: ',155' },
    );
    expect(values(cell).map(([, value]) => value)).toEqual([10155, 19155]);
  });
});
