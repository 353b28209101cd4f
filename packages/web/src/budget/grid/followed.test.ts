import { describe, expect, test } from 'vitest';
import { followed, followedSelection, type ShownTable } from './followed.ts';
import { givenColumn, givenRow } from './given-names.ts';
import type { Spot } from './selection.ts';

/** A table by the names of its shown rows and of its columns. */
function shown(rows: string, columns = 'A B'): ShownTable {
  const heads = rows.split(' ').map((name) => ({ ...givenRow(name, 0, null, 'line'), at: { result: name } }));
  return {
    table: { rows: heads, columns: columns.split(' ').map(givenColumn) },
    visible: heads.map((_, number) => number),
  };
}

describe('a cell of a table that changes', () => {
  test.each<[string, Spot, ShownTable, Spot | null]>([
    ['stays', { row: 1, column: 0 }, shown('1.1 1.2'), { row: 1, column: 0 }],
    ['moves with its row', { row: 1, column: 0 }, shown('1.0 1.1 1.2'), { row: 2, column: 0 }],
    ['moves with its column', { row: 1, column: 1 }, shown('1.1 1.2', 'A Z B'), { row: 1, column: 2 }],
    ['is gone with its row', { row: 1, column: 0 }, shown('1.1 1.3'), null],
    ['is gone with its column', { row: 1, column: 1 }, shown('1.1 1.2', 'A Z'), null],
    [
      'is gone where rows are folded away',
      { row: 1, column: 0 },
      { ...shown('1.1 1.2'), visible: [0] },
      null,
    ],
    ['moves as the head of its row', { row: 1, column: -1 }, shown('1.2 1.1'), { row: 0, column: -1 }],
    ['was none', { row: 7, column: 0 }, shown('1.2 1.1'), null],
  ])('%s', (_, spot, now, expected) => expect(followed(spot, shown('1.1 1.2'), now)).toEqual(expected));

  test('leaves a choice where it was, where its row is gone', () => {
    const chosen = { at: { row: 0, column: 1 }, from: { row: 1, column: 0 } };
    expect(followedSelection(chosen, shown('1.1 1.2'), shown('0.9 1.1 1.3'))).toEqual({
      at: { row: 1, column: 1 },
      from: { row: 1, column: 0 },
    });
  });
});
