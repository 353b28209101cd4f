import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipBetween, slipsOf } from './digit-slips.ts';

describe('how far two printed figures are from each other', () => {
  test.each([
    ['the same', 2158, 2158, 0],
    ['one digit', 2158, 2258, 1],
    ['neighbours swapped', 37_764, 37_674, 1],
    ['two digits', 2158, 2268, 2],
    ['a sign lost', -811, 811, 1],
    ['a digit lost', 1234, 123, 1.5],
    ['a group lost', 1_234_567, 1234, 1.5],
    ['a group added', 1234, 1_234_567, 1.5],
    ['zero has no sign', 0, 5, 1],
  ])('%s', (_name, a, b, expected) => {
    expect(slipBetween(a, b)).toBe(expected);
    expect(slipBetween(b, a)).toBe(expected);
  });

  test('is small for every slip that is tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (printed) => {
        for (const slip of slipsOf(printed)) {
          expect(slip).not.toBe(printed);
          expect(slipBetween(printed, slip)).toBeLessThanOrEqual(2.5);
        }
      }),
    );
  });
});
