import type { PivotColumn } from '@plenary/api/budget/pivot';
import { expect, test } from 'vitest';
import { bandsOf, headLines } from './column-bands.ts';

function column(path: string): PivotColumn {
  const heads = path
    .split('/')
    .map((key) => ({ key, label: { text: key, language: 'en' } as const, code: null }));
  return { heads, kind: 'line', at: {}, leaf: true, named: true, shows: 'amount', largest: 0, frozen: false };
}

test('heads are shared by neighbours, and the last ones reach down', () => {
  const columns = ['a/sum', 'a/x/sum', 'a/x/1', 'a/y', 'b', 'c/sum'].map(column);
  expect(headLines(columns)).toBe(3);
  expect(bandsOf(columns).map((band) => [band.line, band.column, band.columns, band.lines])).toEqual([
    [0, 0, 4, 1],
    [0, 4, 1, 3],
    [0, 5, 1, 1],
    [1, 0, 1, 2],
    [1, 1, 2, 1],
    [1, 3, 1, 2],
    [1, 5, 1, 2],
    [2, 1, 1, 1],
    [2, 2, 1, 1],
  ]);
});
