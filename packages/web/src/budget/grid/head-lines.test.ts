import { expect, test } from 'vitest';
import { givenLetters as letters, givenRow as row } from './given-names.ts';
import { headLines, rowHeight } from './head-lines.ts';

const setting = { width: 140, around: 30, indent: 10, line: 16, most: 4 };

test.each([
  ['fits', row('Eleven here', 0, null, 'line'), 1],
  ['is a letter longer', row('Twelve here!', 0, null, 'line'), 2],
  ['is bold', row('Eleven here', 0, null, 'subtotal'), 2],
  ['is indented', row('Eleven here', 1, null, 'line'), 2],
  ['has a code', row('Eleven here', 0, '1.1', 'line'), 2],
  ['needs three lines', row('x'.repeat(25), 0, null, 'line'), 3],
  ['needs more than there may be', row('x'.repeat(99), 0, null, 'line'), 4],
])('a name that %s has lines', (_, own, lines) => {
  expect(headLines([own], setting, letters)).toEqual([lines]);
});

test('where a name has one line it is not measured', () => {
  const never = (): number => {
    throw new Error('measured');
  };
  expect(headLines([row('x'.repeat(99), 0, null, 'line')], { ...setting, most: 1 }, never)).toEqual([1]);
});

test('a row is as high as its name, and no lower than others', () => {
  expect([1, 2, 3, 4].map((lines) => rowHeight(46, lines, setting))).toEqual([46, 46, 56, 72]);
});
