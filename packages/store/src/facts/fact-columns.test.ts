import type { Fact } from '@plenary/core/budget/cube';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnsOfFacts, factsOfColumns } from './fact-columns.ts';

const fact: fc.Arbitrary<Fact> = fc.record({
  at: fc.record(
    { version: fc.string(), unit: fc.string(), donor: fc.string(), region: fc.string(), gender: fc.string() },
    { requiredKeys: [], noNullPrototype: true },
  ),
  amount: fc.oneof(fc.maxSafeInteger(), fc.constant(null)),
  halfWidth: fc.constantFrom(0, 0.5, 50),
});

/** Columns as a database gives them back. */
function given(facts: readonly Fact[]): unknown[] {
  const { members, rest, amounts, halfWidths } = columnsOfFacts(facts);
  const objects: readonly unknown[] = rest.map((one) => (one === null ? null : JSON.parse(one)));
  return [...members, objects, amounts, halfWidths];
}

test('facts come back from their columns', () => {
  fc.assert(
    fc.property(fc.array(fact), (facts) => {
      expect(factsOfColumns(given(facts))).toEqual(facts);
    }),
  );
});

const one: Fact = { at: { unit: 'u', region: 'r' }, amount: 1, halfWidth: 0 };

test.each<[string, number, unknown]>([
  ['a column that is no list', 0, null],
  ['a column of more facts', 0, [null, null]],
  ['a member that is no text', 2, [7]],
  ['other members that are no text', 7, [{ region: 7 }]],
  ['an amount that doubles do not hold', 8, [2 ** 53]],
  ['an amount that is text', 8, ['1']],
  ['a half-width below zero', 9, [-1]],
  ['no half-width', 9, [null]],
])('%s is not read', (_what, column, values) => {
  expect(factsOfColumns(given([one]))).toEqual([one]);
  expect(() => factsOfColumns(given([one]).with(column, values))).toThrow(/damaged|Invalid input/);
});

test('a column too few is not read', () => {
  expect(() => factsOfColumns(given([one]).slice(0, -1))).toThrow('damaged');
});
