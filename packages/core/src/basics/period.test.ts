import { describe, expect, test } from 'vitest';
import { periodText, readPeriod, samePeriod } from './period.ts';

describe('a period is read', () => {
  test.each([
    ['2024/25 年拟议预算', 2024, 2025],
    ['Programme budget 2022-2023', 2022, 2023],
    ['2022–23', 2022, 2023],
    ['1999/00', 1999, 2000],
    ['2021-2030 年行动纲领', 2021, 2030],
    ['in 2024', 2024, 2024],
    ['2024/2024', 2024, 2024],
    ['2024-1998', 2024, 2024],
    ['2024/250', 2024, 2024],
    ['2024 年底, 2025', 2024, 2024],
  ])('%s', (text, from, to) => expect(readPeriod(text)).toEqual({ from, to }));

  test.each([['none'], ['20245 places'], ['12024'], ['1850']])('not from %s', (text) =>
    expect(readPeriod(text)).toBeNull(),
  );
});

test.each([
  [{ from: 2024, to: 2025 }, '2024/25'],
  [{ from: 2024, to: 2024 }, '2024'],
  [{ from: 1999, to: 2000 }, '1999/00'],
])('%j is written %s and read back', (period, text) => {
  expect(periodText(period)).toBe(text);
  expect(readPeriod(text)).toEqual(period);
});

test('periods are the same where both years are', () => {
  expect(samePeriod({ from: 2024, to: 2025 }, { from: 2024, to: 2025 })).toBe(true);
  expect(samePeriod({ from: 2024, to: 2025 }, { from: 2024, to: 2024 })).toBe(false);
});
