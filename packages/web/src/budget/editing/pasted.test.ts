import type { PivotTable } from '@plenary/api/budget/pivot';
import { describe, expect, test } from 'vitest';
import { filled, type Into, pastedInto, type ValueAt } from './pasted.ts';

const said = (text: string) => ({ text, language: 'en' }) as const;
const table: PivotTable = {
  shown: { cube: 'c', rows: 'sector', columns: 'version', where: '', compare: '' },
  unit: 'money',
  money: null,
  minorDigits: 2,
  rounding: { chosen: 'plain', printed: 'plain', solvable: false },
  rows: ['a', 'b', ''].map((sector) => ({
    label: said(sector),
    code: null,
    level: 0,
    kind: sector === '' ? 'total' : 'line',
    at: sector === '' ? {} : { sector },
    leaf: sector !== '',
    named: true,
  })),
  columns: ['v', 'w'].map((version) => ({
    heads: [{ key: version, label: said(version), code: null }],
    kind: 'line',
    at: { version },
    leaf: true,
    named: true,
    shows: 'amount',
    largest: 0,
    frozen: false,
  })),
  fixed: {},
  cubes: [
    {
      id: 'c',
      unit: 'money',
      facts: 4,
      dimensions: ['sector', 'version'].map((id) => ({ id, members: 2, depth: 1 })),
    },
  ],
  versions: [],
};

const valueAt: ValueAt = (row, column) => 100 * (10 * row + column);

/** The same table with the second version compared to the first. */
const compared: PivotTable = {
  ...table,
  shown: { ...table.shown, compare: 'v..w' },
  columns: [
    ...table.columns,
    ...(['difference', 'percentage'] as const).map((shows) => ({
      heads: [{ key: shows, label: said(`the ${shows}`), code: null }],
      kind: 'line' as const,
      at: {},
      leaf: true,
      named: true,
      shows,
      largest: 0,
      frozen: false,
    })),
  ],
};

let isLocked = false;
// Then the second cell of the second row.
const heldAt = (row: number, column: number) => (isLocked && row === 1 && column === 1 ? 'Locked' : null);

function paste(cells: readonly (readonly string[])[], from: [number, number], at: [number, number] = from) {
  const selection = { from: { row: from[0], column: from[1] }, at: { row: at[0], column: at[1] } };
  return told(pastedInto(cells, selection, into));
}

const into: Into = { table, visible: [0, 1, 2], places: 2, valueAt, heldAt };

function told(done: ReturnType<typeof pastedInto>) {
  if (done.kind !== 'edits') return done;
  return done.edits.map((edit) => (edit.kind === 'amount' ? [edit.at, edit.before, edit.after] : edit));
}

describe('cells that are pasted', () => {
  test('go into facts, and leave alone what is there already', () => {
    expect(
      paste(
        [
          ['5', '1'],
          ['', '7'],
        ],
        [0, 0],
      ),
    ).toEqual([
      [{ sector: 'a', version: 'v' }, 0, 500],
      [{ sector: 'b', version: 'v' }, 1000, null],
      [{ sector: 'b', version: 'w' }, 1100, 700],
    ]);
  });
  test('fill all that is chosen where there is one', () => {
    expect(paste([['5']], [1, 1], [0, 0])).toHaveLength(4);
  });
  test.each([
    ['text', [['x']], [0, 0], { kind: 'not-meant', text: 'x', where: 'a · v' }],
    ['a percentage', [['5%']], [1, 0], { kind: 'not-meant', text: '5%', where: 'b · v' }],
    ['a total', [['5']], [2, 0], { kind: 'not-editable', where: 'v' }],
    ['more columns than there are', [['0', '5', '5']], [0, 0], { kind: 'too-large', rows: 1, columns: 3 }],
    ['more rows than there are', [['0'], ['5']], [2, 0], { kind: 'too-large', rows: 2, columns: 1 }],
  ] as const)('go nowhere with %s', (_what, cells, from, expected) => {
    expect(paste(cells, [...from])).toEqual(expected);
  });
  test.each([
    [2, { kind: 'of-difference', where: 'a · the difference', amounts: 'v, w' }],
    [3, { kind: 'of-percentage', where: 'a · the percentage', amounts: 'v, w' }],
  ])('go nowhere where column %i compares, and say which amounts', (column, expected) => {
    const at = { row: 0, column };
    expect(pastedInto([['5']], { from: at, at }, { ...into, table: compared })).toEqual(expected);
  });

  test('go nowhere where one of them is locked and would change, and past it where it would not', () => {
    isLocked = true;
    expect(paste([['7', '8']], [1, 0])).toEqual({ kind: 'held', words: 'Locked' });
    expect(paste([['7', '11']], [1, 0])).toEqual([[{ sector: 'b', version: 'v' }, 1000, 700]]);
    isLocked = false;
  });
  test('wait for cells that have not come', () => {
    const half = {
      ...into,
      valueAt: (row: number, column: number) => (row > 0 ? undefined : valueAt(row, column)),
    };
    const selection = { from: { row: 0, column: 0 }, at: { row: 0, column: 0 } };
    expect(pastedInto([['5'], ['6']], selection, half)).toEqual({
      kind: 'not-there',
      range: { top: 0, bottom: 1, start: 0, end: 0 },
    });
  });
  test('repeat where what is chosen is several times as large', () => {
    expect(paste([['5', '6']], [0, 0], [1, 1])).toEqual([
      [{ sector: 'a', version: 'v' }, 0, 500],
      [{ sector: 'a', version: 'w' }, 100, 600],
      [{ sector: 'b', version: 'v' }, 1000, 500],
      [{ sector: 'b', version: 'w' }, 1100, 600],
    ]);
  });
});

describe('what is chosen is filled', () => {
  const fill = (way: 'down' | 'on', from: [number, number], at: [number, number]) =>
    told(filled(way, { from: { row: from[0], column: from[1] }, at: { row: at[0], column: at[1] } }, into));
  test.each<['down' | 'on', [number, number], [number, number], unknown]>([
    [
      'down',
      [0, 0],
      [1, 1],
      [
        [{ sector: 'b', version: 'v' }, 1000, 0],
        [{ sector: 'b', version: 'w' }, 1100, 100],
      ],
    ],
    [
      'on',
      [0, 0],
      [1, 1],
      [
        [{ sector: 'a', version: 'w' }, 100, 0],
        [{ sector: 'b', version: 'w' }, 1100, 1000],
      ],
    ],
    ['down', [1, 0], [1, 0], [[{ sector: 'b', version: 'v' }, 1000, 0]]],
    ['on', [1, 1], [1, 1], [[{ sector: 'b', version: 'w' }, 1100, 1000]]],
    ['down', [0, 0], [0, 0], []],
    ['down', [1, 0], [2, 0], { kind: 'not-editable', where: 'v' }],
  ])('%s from %j to %j', (way, from, at, expected) => expect(fill(way, from, at)).toEqual(expected));

  test.each([
    ['down', { row: 1, column: 0 }, { top: 0, bottom: 1, start: 0, end: 0 }],
    ['on', { row: 0, column: 1 }, { top: 0, bottom: 0, start: 0, end: 1 }],
  ] as const)('%s not before what it is filled with has come', (way, at, range) => {
    const late = {
      ...into,
      valueAt: (row: number, column: number) =>
        row === 0 && column === 0 ? undefined : valueAt(row, column),
    };
    expect(filled(way, { from: at, at }, late)).toEqual({ kind: 'not-there', range });
  });
});
