import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMisprint, slipBetween, slipsOf } from './digit-slips.ts';

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

describe('a plain misprint', () => {
  test.each([
    ['one digit', 2158, 2258, true],
    ['one place one off, carried', 1970, 2070, true],
    ['neighbours swapped', 29_821, 29_281, true],
    ['a digit lost', 123, 1234, true],
    ['a digit doubled', 15_518, 1518, true],
    ['a digit doubled at the end', 15_188, 1518, true],
    ['a group lost', 1234, 1_234_567, true],
    ['a sign lost', 811, -811, true],
    ['the same', 29_281, 29_281, false],
    ['two digits', 29_281, 29_131, false],
    ['a digit that comes from nowhere', 15_718, 1518, false],
    ['a dash for an amount', 0, 29_280, false],
    ['another sign and another digit', 811, -812, false],
  ])('%s', (_name, printed, needed, expected) => {
    expect(isMisprint(printed, needed)).toBe(expected);
  });
});
