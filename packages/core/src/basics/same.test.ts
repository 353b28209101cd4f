import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { same } from './same.ts';

test.each([
  [1, 1, true],
  ['a', 'b', false],
  [null, undefined, false],
  [{}, [], false],
  [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [{ a: undefined }, { b: undefined }, false],
  [[1, 2], [2, 1], false],
  [Number.NaN, Number.NaN, true],
  [{ toString: 1 }, {}, false],
])('%j and %j: %s', (a, b, equal) => {
  expect(same(a, b)).toBe(equal);
  expect(same(b, a)).toBe(equal);
});

test('values are the same as their copies, and as nothing else', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(same(a, structuredClone(a))).toBe(true);
      expect(same(JSON.parse(JSON.stringify({ a })), JSON.parse(JSON.stringify({ a: b })))).toBe(
        JSON.stringify(ordered(a)) === JSON.stringify(ordered(b)),
      );
    }),
  );
});

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries<unknown>({ ...value })
    .map(([key, inner]) => [key, ordered(inner)])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))
    .concat([['object', true]]);
}
