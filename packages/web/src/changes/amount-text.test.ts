import { describe, expect, test } from 'vitest';
import { amountOf, amountText } from './amount-text.ts';

describe('an amount that is typed', () => {
  test.each([
    ['1244000', 2, 124_400_000],
    ['1,244,000.5', 2, 124_400_050],
    ['1 244 000', 2, 124_400_000],
    ["1'244", 2, 124_400],
    ['-811', 2, -81_100],
    ['−811', 2, -81_100],
    ['(811)', 2, -81_100],
    ['4', 0, 4],
    ['', 2, null],
    ['-0', 2, 0],
    ['4.5', 0, undefined],
    ['1.234', 2, undefined],
    ['1,24', 2, undefined],
    ['many', 2, undefined],
    ['99999999999999999', 2, undefined],
  ])('%s with %i digits is %s', (text, digits, expected) => expect(amountOf(text, digits)).toBe(expected));

  test.each([
    [124_400_000, 2, '1244000'],
    [124_400_050, 2, '1244000.5'],
    [-5, 2, '-0.05'],
    [0, 2, '0'],
    [4, 0, '4'],
    [null, 2, ''],
  ])('%s with %i digits is written %s', (amount, digits, expected) => {
    expect(amountText(amount, digits)).toBe(expected);
    expect(amountOf(expected, digits)).toBe(amount);
  });
});
