import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around, contains, gap, overlaps, plus, times } from './interval.ts';

const whole = fc.integer({ min: -1000, max: 1000 });
const interval = fc.tuple(whole, fc.nat({ max: 50 })).map(([value, width]) => around(value, width));

test('a printed value stands for half a unit each way, both ends included', () => {
  const printed = around(10_155, 0.5);
  expect(printed).toEqual({ low: 10_154.5, high: 10_155.5 });
  expect([10_154.4, 10_154.5, 10_155.5, 10_155.6].map((value) => contains(printed, value))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('sums and multiples hold the sums and multiples of what they hold', () => {
  fc.assert(
    fc.property(interval, interval, fc.integer({ min: -3, max: 3 }), (a, b, factor) => {
      expect(contains(plus(a, b), a.low + b.high)).toBe(true);
      expect(plus(a, b).high - plus(a, b).low).toBe(a.high - a.low + b.high - b.low);
      for (const end of [a.low, a.high]) expect(contains(times(factor, a), factor * end)).toBe(true);
    }),
  );
});

describe('a multiple', () => {
  test.each([
    [-2, { low: 1, high: 3 }, { low: -6, high: -2 }],
    [0, { low: -1, high: 3 }, { low: 0, high: 0 }],
    [-1, { low: 0, high: 0 }, { low: 0, high: 0 }],
    [0, { low: Number.NEGATIVE_INFINITY, high: 3 }, { low: 0, high: 0 }],
  ])('%d of %j', (factor, given, product) => expect(times(factor, given)).toEqual(product));
});

test('two intervals overlap or lie a gap apart', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      expect(gap(a, b) === 0).toBe(overlaps(a, b));
      expect(gap(a, b)).toBe(gap(b, a));
    }),
  );
  expect(gap({ low: 0, high: 1 }, { low: 3, high: 4 })).toBe(2);
});
