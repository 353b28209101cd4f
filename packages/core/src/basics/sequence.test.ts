import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Attributed, base, hunksOf, proposalsIn, standing, stands } from './sequence.ts';
import { plain } from './text.ts';

const element = (
  value: string,
  insertedBy: readonly string[],
  deletedBy: readonly string[],
): Attributed<string> => ({
  value,
  insertedBy,
  deletedBy,
});

const sequence = [
  base('we '),
  element('may ', [], ['a']),
  element('shall ', ['a'], []),
  element('not ', ['a', 'b'], ['c']),
  base('go'),
];

test.each([
  [[], 'we may go'],
  [['a'], 'we shall go'],
  [['b'], 'we may go'],
  [['a', 'b'], 'we shall not go'],
  [['a', 'b', 'c'], 'we shall go'],
])('with %j adopted it reads %j', (adopted, text) => {
  expect(standing(sequence, new Set(adopted)).join('')).toBe(text);
});

test('tells its proposals in order of appearance, and the hunks of each', () => {
  expect(proposalsIn(sequence)).toEqual(['a', 'b', 'c']);
  expect(hunksOf(sequence, 'c').map((one) => one.value)).toEqual(['not ']);
  expect(hunksOf(sequence, 'd')).toEqual([]);
});

const elements = fc.array(
  fc
    .tuple(fc.string(), fc.subarray(['a', 'b', 'c']), fc.subarray(['a', 'b', 'c']))
    .map(([value, insertedBy, deletedBy]) => element(value, insertedBy, deletedBy)),
);

test('adopting none leaves the base text, adopting all the clean text', () => {
  fc.assert(
    fc.property(elements, (list) => {
      const none = list.filter((one) => one.insertedBy.length === 0).map((one) => one.value);
      const all = list.filter((one) => one.deletedBy.length === 0).map((one) => one.value);
      expect(standing(list, new Set())).toEqual(none);
      expect(standing(list, new Set(proposalsIn(list)))).toEqual(all);
    }),
  );
});

test('what hangs on nothing adopted does not depend on the other proposals', () => {
  fc.assert(
    fc.property(elements, (list) => {
      const apart = list.filter((one) => ![...one.insertedBy, ...one.deletedBy].includes('a'));
      for (const one of apart) expect(stands(one, new Set(['a', 'b']))).toBe(stands(one, new Set(['b'])));
    }),
  );
});

test('plain words are those of the runs', () => {
  expect(plain([{ text: 'a ', style: 'bold' }, { text: 'b' }])).toBe('a b');
});
