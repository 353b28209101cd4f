import { describe, expect, test } from 'vitest';
import { isIn, type MoveKey, moved, rangeOf, type Spot, sizeOf } from './selection.ts';

const size = { rows: 100, columns: 5, page: 10 };
const ltr = { jump: false, onward: 'ArrowRight' } as const;

describe('a key', () => {
  test.each<[string, Spot, Partial<MoveKey>, Spot | null]>([
    ['goes down', { row: 0, column: 0 }, { key: 'ArrowDown' }, { row: 1, column: 0 }],
    ['stays at the end', { row: 99, column: 4 }, { key: 'ArrowDown' }, { row: 99, column: 4 }],
    ['reads on', { row: 0, column: 0 }, { key: 'ArrowRight' }, { row: 0, column: 1 }],
    ['goes to the head', { row: 3, column: 0 }, { key: 'ArrowLeft' }, { row: 3, column: -1 }],
    ['goes no further', { row: 3, column: -1 }, { key: 'ArrowLeft' }, { row: 3, column: -1 }],
    [
      'reads on in Arabic',
      { row: 0, column: 0 },
      { key: 'ArrowLeft', onward: 'ArrowLeft' },
      { row: 0, column: 1 },
    ],
    [
      'reads back in Arabic',
      { row: 0, column: 1 },
      { key: 'ArrowRight', onward: 'ArrowLeft' },
      { row: 0, column: 0 },
    ],
    ['turns a page', { row: 5, column: 2 }, { key: 'PageDown' }, { row: 15, column: 2 }],
    ['turns back', { row: 5, column: 2 }, { key: 'PageUp' }, { row: 0, column: 2 }],
    ['jumps down', { row: 5, column: 2 }, { key: 'ArrowDown', jump: true }, { row: 99, column: 2 }],
    ['goes to the last', { row: 5, column: 2 }, { key: 'End' }, { row: 5, column: 4 }],
    ['goes to the very last', { row: 5, column: 2 }, { key: 'End', jump: true }, { row: 99, column: 4 }],
    ['goes to the very first', { row: 5, column: 2 }, { key: 'Home', jump: true }, { row: 0, column: -1 }],
    ['that is no move leads nowhere', { row: 5, column: 2 }, { key: 'x' }, null],
  ])('%s', (_what, from, key, to) => {
    expect(moved(from, { ...ltr, key: '', ...key }, size)).toEqual(to);
  });
});

test('a range lies between its corners, whichever was first', () => {
  const range = rangeOf({ at: { row: 2, column: 3 }, from: { row: 5, column: -1 } });
  expect(range).toEqual({ top: 2, bottom: 5, start: 0, end: 3 });
  expect(sizeOf(range)).toBe(16);
  expect([isIn(range, 2, 0), isIn(range, 5, 3), isIn(range, 1, 0), isIn(range, 2, 4)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
