import { writeRanges } from '@plenary/api/budget/number-ranges';
import { describe, expect, test } from 'vitest';
import { blockKey, blocksFor, cellIn } from './fetched-cells.ts';

test.each([
  [[], ''],
  [[4], '4'],
  [[0, 1, 2, 5, 7, 8], '0-2,5,7-8'],
])('the numbers %j are asked for as %s', (numbers, text) => expect(writeRanges(numbers)).toBe(text));

describe('blocks', () => {
  const every = Array.from({ length: 200 }, (_, index) => index);
  test('hold what is seen, whole', () => {
    expect(blocksFor(every, 40, { top: 50, bottom: 70, start: 0, end: 5 })).toEqual([
      { key: '0:0', inRows: '0-59', inColumns: '0-29', width: 30 },
      { key: '1:0', inRows: '60-119', inColumns: '0-29', width: 30 },
    ]);
    expect(blocksFor(every, 40, { top: 190, bottom: 199, start: 35, end: 39 })).toEqual([
      { key: '3:1', inRows: '180-199', inColumns: '30-39', width: 10 },
    ]);
  });
  test('leave out what is folded', () => {
    expect(blocksFor([0, 7, 8, 30], 1, { top: 0, bottom: 3, start: 0, end: 0 })).toEqual([
      { key: '0:0', inRows: '0,7-8,30', inColumns: '0', width: 1 },
    ]);
  });
  test('of nothing are none', () => {
    expect(blocksFor([], 3, { top: 0, bottom: 0, start: 0, end: 0 })).toEqual([]);
  });
  test('are found by their cells', () => {
    expect([blockKey(59, 29), blockKey(60, 30)]).toEqual(['0:0', '1:1']);
    const before = [1, null, 2, null];
    const cells = {
      values: [1, null, 3, 4],
      states: '1021',
      before,
      printed: [2, null, null, 5],
      printedBefore: null,
    };
    const plain = { printed: null, printedBefore: null };
    const first = { value: 1, state: 'known', before: undefined, printed: 2, printedBefore: null };
    expect(cellIn(cells, 2, 60, 0)).toEqual(first);
    expect(cellIn(cells, 2, 60, 1)).toEqual({ value: null, state: 'empty', before: undefined, ...plain });
    expect(cellIn(cells, 2, 61, 0)).toEqual({ value: 3, state: 'unknown', before: 2, ...plain });
    expect(cellIn({ ...cells, printedBefore: [7, 7, 7, 7] }, 2, 61, 1)).toEqual({
      value: 4,
      state: 'known',
      before: null,
      printed: 5,
      printedBefore: 7,
    });
    expect(cellIn(cells, 2, 62, 0)).toBeUndefined();
  });
});
