import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { separateConflicts, smallestHittingSets } from './hitting-sets.ts';

const limits = { nodes: 10_000, repairs: 1000 };
const sets = (...conflicts: readonly (readonly number[])[]) => conflicts.map((one) => new Set(one));

describe('the smallest sets that meet every conflict', () => {
  test.each([
    ['one conflict: each of its elements', [[3, 1, 2]], [[1], [2], [3]]],
    [
      'what two share',
      [
        [1, 2, 3],
        [3, 4],
      ],
      [[3]],
    ],
    [
      'two apart: every pair',
      [
        [1, 2],
        [3, 4],
      ],
      [
        [1, 3],
        [1, 4],
        [2, 3],
        [2, 4],
      ],
    ],
    [
      'a triangle',
      [
        [1, 2],
        [2, 3],
        [1, 3],
      ],
      [
        [1, 2],
        [1, 3],
        [2, 3],
      ],
    ],
  ])('%s', (_name, conflicts, expected) => {
    expect(smallestHittingSets(sets(...conflicts), limits)).toEqual({ sets: expected, proven: true });
  });

  test('beyond the limit it says so and ends', () => {
    const many = Array.from({ length: 30 }, (_, row) =>
      Array.from({ length: 30 }, (_2, one) => row * 30 + one),
    );
    const found = smallestHittingSets(sets(...many), { nodes: 500, repairs: 1000 });
    expect(found.proven).toBe(false);
  });

  test('are those that trying all subsets finds', () => {
    const conflict = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(conflict, { minLength: 1, maxLength: 6 }), (conflicts) => {
        const all = Array.from({ length: 256 }, (_, mask) =>
          [0, 1, 2, 3, 4, 5, 6, 7].filter((one) => (mask >> one) % 2 === 1),
        ).filter((set) => conflicts.every((one) => one.some((element) => set.includes(element))));
        const least = Math.min(...all.map((set) => set.length));
        const expected = all.filter((set) => set.length === least).map(String);
        const { sets: found } = smallestHittingSets(sets(...conflicts), limits);
        expect(found.map(String).sort()).toEqual(expected.sort());
      }),
    );
  });
});

test('conflicts that share nothing are apart', () => {
  const groups = separateConflicts(sets([1, 2], [5, 6], [2, 3], [7], [3, 5]));
  expect(groups.map((group) => group.map((one) => [...one].join('')))).toEqual([
    ['7'],
    ['56', '12', '23', '35'],
  ]);
});
