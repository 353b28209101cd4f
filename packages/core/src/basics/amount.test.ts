import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAmount, minorUnits, sum, withoutNegativeZero } from './amount.ts';

const limit = Number.MAX_SAFE_INTEGER;

describe('an amount', () => {
  test.each([[0], [-1], [limit], [-limit]])('may be %d', (value) => expect(isAmount(value)).toBe(true));
  test.each([[-0], [0.5], [limit + 1], [Number.NaN], [Number.POSITIVE_INFINITY]])('may not be %d', (value) =>
    expect(isAmount(value)).toBe(false),
  );
});

describe('a sum', () => {
  test.each([
    [[], 0],
    [[1, -1], 0],
    [[-1, 1, -0], 0],
    [[limit], limit],
    [[10_155, 9_155], 19_310],
  ])('of %j is exact', (amounts, total) => expect(sum(amounts)).toEqual({ ok: true, value: total }));

  test('is refused once the sizes pass what doubles hold, even where the total would not', () => {
    expect(sum([limit, -1])).toMatchObject({ refusal: { code: 'amount-out-of-range', facts: { limit } } });
  });

  test('is the same in any order', () => {
    const amounts = fc.array(fc.integer(), { maxLength: 20 });
    fc.assert(
      fc.property(amounts, (list) => {
        expect(sum(list.toReversed())).toEqual(sum(list));
        expect(sum(list)).toEqual({
          ok: true,
          value: Number(list.reduce((all, one) => all + BigInt(one), 0n)),
        });
      }),
    );
  });
});

test.each([
  ['CHF', 2, 3, 100_000],
  ['JPY', 0, 3, 1_000],
  ['KWD', 3, 6, 1_000_000_000],
  ['CHF', 2, 0, 100],
])('%s with %i digits: 10^%i is %i minor units', (code, digits, power, units) => {
  expect(minorUnits({ code, digits }, power)).toBe(units);
});

test('there is one zero', () => {
  expect(Object.is(withoutNegativeZero(-0), 0)).toBe(true);
  expect(withoutNegativeZero(-1)).toBe(-1);
});
