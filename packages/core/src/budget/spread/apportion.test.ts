import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apportioned } from './apportion.ts';

describe('an amount is apportioned', () => {
  test.each<[string, number, number[], number, number[]]>([
    ['equally', 10, [1, 1, 1], 1, [4, 3, 3]],
    ['the first of equal remainders first', 11, [1, 1, 1], 1, [4, 4, 3]],
    ['in proportion', 100, [1, 2, 7], 1, [10, 20, 70]],
    ['to the largest remainder', 10, [47, 16, 15.8, 12, 6.1, 3.1], 1, [5, 2, 1, 1, 1, 0]],
    ['in thousands, the rest to the heaviest', 10_345, [1, 2, 1], 1000, [3000, 5345, 2000]],
    ['below zero', -10, [1, 1, 1], 1, [-4, -3, -3]],
    ['to the one that weighs', 7, [0, 0, 3], 1, [0, 0, 7]],
    ['nothing', 0, [1, 2], 1, [0, 0]],
    [
      'weights as large as amounts',
      2 ** 53 - 1,
      [2 ** 53 - 1, 2 ** 53 - 1, 1],
      1,
      [2 ** 52 - 1, 2 ** 52 - 1, 1],
    ],
    ['weights below one', 10, [0.25, 0.75], 1, [3, 7]],
  ])('%s', (_what, amount, weights, unit, shares) => {
    expect(apportioned(amount, weights, unit)).toEqual(shares);
  });
});

test('shares sum to the amount, and none is a unit or more from its quota', () => {
  const weights = fc
    .array(fc.nat({ max: 2 ** 40 }), { minLength: 1, maxLength: 8 })
    .filter((list) => list.some((weight) => weight > 0));
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 50), max: 2 ** 50 }), weights, (amount, list) => {
      const shares = apportioned(amount, list, 1);
      expect(shares.reduce((sum, share) => sum + BigInt(share), 0n)).toBe(BigInt(amount));
      const whole = list.reduce((sum, weight) => sum + BigInt(weight), 0n);
      for (const [index, share] of shares.entries()) {
        const off = BigInt(share) * whole - BigInt(amount) * BigInt(list[index] ?? 0);
        expect(off < whole && off > -whole).toBe(true);
      }
    }),
  );
});
