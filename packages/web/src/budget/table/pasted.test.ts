import type { PivotTable } from '@plenary/api/budget/pivot';
import { describe, expect, test } from 'vitest';
import { pastedInto, typedAmount, type ValueAt } from './pasted.ts';

test.each([
  ['5200', 5, 520_000_000],
  ['5,200.5', 5, 520_050_000],
  ['5200,5', 5, 520_050_000],
  ['(12)', 2, -1200],
  ['–', 2, 0],
  ['', 2, null],
  ['1,234', 2, 123_400],
  ['abc', 2, undefined],
  ['1.2.3', 2, undefined],
])('%j with %i places is %s', (text, places, amount) => expect(typedAmount(text, places)).toBe(amount));

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

let isLocked = false;
// Then the second cell of the second row.
const heldAt = (row: number, column: number) => (isLocked && row === 1 && column === 1 ? 'Locked' : null);

function paste(cells: readonly (readonly string[])[], from: [number, number], at: [number, number] = from) {
  const selection = { from: { row: from[0], column: from[1] }, at: { row: at[0], column: at[1] } };
  const done = pastedInto(cells, selection, { table, visible: [0, 1, 2], places: 2, valueAt, heldAt });
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
    ['text', [['x']], [0, 0], { kind: 'not-meant', text: 'x' }],
    ['a total', [['5']], [2, 0], { kind: 'not-editable' }],
    ['beyond the table', [['0', '5', '5']], [0, 0], { kind: 'not-editable' }],
  ] as const)('go nowhere with %s', (_what, cells, from, expected) => {
    expect(paste(cells, [...from])).toEqual(expected);
  });
  test('go nowhere where one of them is locked and would change, and past it where it would not', () => {
    isLocked = true;
    expect(paste([['7', '8']], [1, 0])).toEqual({ kind: 'held', words: 'Locked' });
    expect(paste([['7', '11']], [1, 0])).toEqual([[{ sector: 'b', version: 'v' }, 1000, 700]]);
    isLocked = false;
  });
});
