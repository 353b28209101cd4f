import { expect, test } from 'vitest';
import { printNumber } from './number-style.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [-1234.5, '-1,234.5'],
  [0.1 + 0.2, '0.3'],
  [-0.000_000_1, '0'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
  [21_116_894_951.26, '21,116,894,951.26'],
  [1e21, '1e+21'],
  [Number.POSITIVE_INFINITY, '∞'],
  [Number.NaN, '…'],
])('%d prints as %s', (value, printed) => {
  expect(printNumber(value, 'en')).toBe(printed);
});
