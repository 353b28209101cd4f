import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmountText } from './amount-text.ts';

describe('an amount as files write it', () => {
  test.each<[string, '.' | ',' | null, number, number | null | string]>([
    ['8576,71', ',', 2, 857_671],
    ['1.234,5', ',', 2, 123_450],
    ['1.234.567', ',', 2, 123_456_700],
    ['1,234.50', '.', 2, 123_450],
    ['1 234,50', ',', 2, 123_450],
    ["1'234.50", '.', 2, 123_450],
    ['1\u202f234', null, 0, 1_234],
    ['1,234', null, 0, 1_234],
    ['8576,71', null, 2, 857_671],
    ['1.234.567,8', null, 1, 12_345_678],
    ['(811)', '.', 5, -81_100_000],
    ['−5', '.', 0, -5],
    ['5-', '.', 0, -5],
    ['€ 12', '.', 2, 1_200],
    ['12 €', '.', 2, 1_200],
    ['1.5E7', '.', 0, 15_000_000],
    ['-', '.', 2, 0],
    ['–', '.', 2, 0],
    ['', '.', 2, null],
    [' ', '.', 2, null],
    ['-0.00', '.', 2, 0],
    ['58488', '.', 5, 5_848_800_000],
    ['1250', '.', -1, 125],
    ['90071992547409.91', '.', 2, 9_007_199_254_740_991],
    ['90071992547409.92', '.', 2, 'amount-out-of-range'],
    ['171.90015625', '.', 2, 'figure-too-fine'],
    ['12.5', ',', 2, 'amount-not-readable'],
    ['1,23,456', '.', 2, 12_345_600],
    ['12,34,567.5', null, 2, 123_456_750],
    ['1,23,45', '.', 2, 'amount-not-readable'],
    ['1,23,456,789', '.', 2, 'amount-not-readable'],
    ['CHF 1’200.50', null, 2, 120_050],
    ['1 200,50 EUR', ',', 2, 120_050],
    ['US$ 1,200', '.', 2, 120_000],
    ['($1,200)', '.', 2, -120_000],
    ['-R$ 1.200,00', ',', 2, -120_000],
    ['1’200.-', '.', 2, 120_000],
    ['١٬٢٣٤٫٥', ',', 2, 123_450],
    ['１２３４．５', '.', 2, 123_450],
    ['△1,234', '.', 0, -1_234],
    ['EUR', '.', 2, 'amount-not-readable'],
    ['12 XPFR', '.', 2, 'amount-not-readable'],
    ['(5', '.', 2, 'amount-not-readable'],
    ['-5-', '.', 2, 'amount-not-readable'],
    ['=A1', '.', 2, 'formula-not-computed'],
    ['n/a', '.', 2, 'amount-not-readable'],
    ['9'.repeat(80), '.', 2, 'amount-not-readable'],
  ])('%j with %j for decimals and %i places is %s', (text, decimal, places, wanted) => {
    const read = readAmountText(text, { decimal, places, rounds: false });
    expect(read.ok ? read.value.amount : read.refusal.code).toBe(wanted);
  });

  test.each([
    ['0.005', 1],
    ['0.0049999999', 0],
    ['-0.005', -1],
    ['2.675', 268],
    ['0.00000001', 0],
  ])('%s is rounded half away from zero to %i cents, and said to be', (text, cents) => {
    expect(readAmountText(text, { decimal: '.', places: 2, rounds: true })).toEqual({
      ok: true,
      value: { amount: cents, rounded: true },
    });
  });

  test('every amount is read again as it was printed', () => {
    const style = fc.constantFrom(
      ['.', ','] as const,
      [',', '.'] as const,
      [',', ' '] as const,
      ['.', ''] as const,
    );
    fc.assert(
      fc.property(fc.maxSafeInteger(), style, (amount, [decimal, group]) => {
        const digits = String(Math.abs(amount)).padStart(3, '0');
        const whole = digits.slice(0, -2).replace(/(?<=\d)(?=(?:\d{3})+$)/g, group);
        const text = `${amount < 0 ? '-' : ''}${whole}${decimal}${digits.slice(-2)}`;
        expect(readAmountText(text, { decimal, places: 2, rounds: false })).toEqual({
          ok: true,
          value: { amount: amount + 0, rounded: false },
        });
      }),
    );
  });
});
