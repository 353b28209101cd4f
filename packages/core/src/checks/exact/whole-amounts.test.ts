import { describe, expect, test } from 'vitest';
import type { SystemRow } from '../engine/row.ts';
import { wholeAmounts } from './whole-amounts.ts';

/** `low <= coefficient * column + … <= high`, columns by their position. */
function row(coefficients: readonly number[], low: number, high: number): SystemRow {
  const terms = coefficients.flatMap((coefficient, column) =>
    coefficient === 0 ? [] : [{ column, coefficient }],
  );
  return { figure: 0, terms, low, high, width: (high - low) / 2 };
}

describe('whole amounts near a start', () => {
  test.each<[string, readonly SystemRow[], readonly number[], readonly number[] | null]>([
    ['stay where every row is met', [row([1, 1], 5, 5)], [2, 3], [2, 3]],
    ['are whole', [row([1, 0], 1, 3), row([1, 1], 5, 5)], [2.4, 2.6], [2, 3]],
    [
      'move where there is most room',
      [row([1, 0], 100, 102), row([0, 1], 90, 190), row([1, 1], 250, 250)],
      [101, 140],
      [101, 149],
    ],
    [
      'move several where one has not enough room',
      [row([1, 0], 100, 104), row([0, 1], 100, 103), row([1, 1], 207, 207)],
      [101, 101],
      [104, 103],
    ],
    [
      'go over a row that is in the way',
      [row([1, 1, 0], 10, 10), row([0, 1, 1], 10, 10), row([1, 0, 0], 8, 9), row([0, 0, 1], 4, 9)],
      [5, 5, 5],
      [8, 2, 8],
    ],
    [
      'meet the base of a large percentage with the finer part',
      [row([1, -1000], -3, 3), row([0, 1], 5, 6), row([1, 0], 5100, 6100)],
      [5600.4, 5.6],
      [5997, 6],
    ],
    ['are not there where rows contradict each other', [row([1], 1, 2), row([1], 4, 5)], [3], null],
    ['are not there where only fractions would do', [row([2], 3, 3)], [1.5], null],
  ])('%s', (_name, rows, start, expected) => {
    expect(wholeAmounts(rows, start)).toEqual(expected);
  });
});
