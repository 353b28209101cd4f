import { expect, test } from 'vitest';
import { moneyUnits, type NumberStyle, shownAmount } from './shown-number.ts';

const style = (money: NumberStyle['money'], unit: NumberStyle['unit'] = 'money'): NumberStyle => ({
  language: 'en',
  unit,
  money,
  minorDigits: 2,
});

test.each(moneyUnits)('zero is a dash in %s, as in every table', (money) => {
  expect(shownAmount(0, style(money))).toBe('-');
  expect(shownAmount(0, style(money, 'people'))).toBe('-');
});

test.each([
  ['thousands', -81_100_000, null, '(811)'],
  ['thousands', 81_150_000, 811, '811'],
  ['thousands', 40_000, null, '-'],
  ['units', 81_150_000, null, '811,500'],
  ['exact', 81_150_005, null, '811,500.05'],
  ['exact', 5, null, '0.05'],
] as const)('an amount in %s: %i', (money, value, printed, expected) => {
  expect(shownAmount(value, style(money), printed)).toBe(expected);
});
