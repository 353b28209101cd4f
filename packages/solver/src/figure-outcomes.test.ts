import type { Solver } from '@plenary/core/basics/solver';
import { figureOutcomes } from '@plenary/core/checks/engine/figure-outcomes';
import { searchLimits } from '@plenary/core/checks/engine/limits';
import { outcomeLines } from '@plenary/core/checks/figures/given-outcomes';
import { type GivenTable, givenByResult } from '@plenary/core/checks/figures/given-tables';
import { given } from '@plenary/core/checks/given';
import type { GivenFigure } from '@plenary/core/checks/given-figures';
import { afterAll, describe, expect, test } from 'vitest';
import { highsSolver } from './highs.ts';

const solver = highsSolver();
afterAll(() => solver.end());

async function lines(table: GivenTable, by: Solver = solver): Promise<readonly string[]> {
  const { interpretation } = given({ ...table, proposals: [{ id: 'change' }] });
  return outcomeLines(await figureOutcomes(interpretation, by));
}

describe('a small problem with ten equal answers', () => {
  const copyright = givenByResult(
    'copyright',
    {
      '1.1': '10,155 > 9,155',
      '2.1': '3,727',
      '2.2': '1,258 > 2,158',
      '3.1': '586',
      '3.2': '292',
      '4.1': '1,415',
      '4.2': '4,627',
      '4.3': '1,970',
      '4.4': '13,735',
    },
    '37,764',
  );

  test('all are told: changed cells first, then one digit before two', async () => {
    expect(await lines(copyright)).toEqual([
      'conflict total 37,764 of 10',
      '  1.1 9,155 -> 9255',
      '  2.2 2,158 -> 2258',
      '  total 37,764 -> 37664',
      '  2.1 3,727 -> 3827',
      '  3.1 586 -> 686',
      '  3.2 292 -> 392',
      '  4.1 1,415 -> 1515',
      '  4.2 4,627 -> 4727',
      '  4.4 13,735 -> 13835',
      '  4.3 1,970 -> 2070',
    ]);
  });

  test('the change broke what held before', async () => {
    const { interpretation } = given({ ...copyright, proposals: [{ id: 'change' }] });
    const [conflict] = await figureOutcomes(interpretation, solver);
    expect(conflict).toMatchObject({ adopted: ['change'], soundBefore: true, proven: true });
  });
});

/**
 * Three cells that no table prints, of which two sums are: what a sum less the others leaves must agree with what is
 * printed. No single row shows the contradiction.
 */
const ring = (...printed: readonly string[]): GivenTable => {
  const cell = (name: string) => `by-result[result=${name};sector=s;version=v]`;
  const pairs = [
    ['a', 'b'],
    ['b', 'c'],
    ['a', 'c'],
    ['a', 'b', 'c'],
  ];
  return {
    facts: { [cell('a')]: '', [cell('b')]: '', [cell('c')]: '' },
    stated: pairs.map(
      (names, index): GivenFigure => ({
        printed: printed[index] ?? '',
        equals: names.map(cell).join(' + '),
        role: 'total',
        row: names.join('+'),
      }),
    ),
  };
};

describe('what only a linear program shows', () => {
  test('sums that fit together', async () => {
    expect(await lines(ring('30', '50', '40', '60'))).toEqual([]);
    expect(await lines(ring('30', '50', '40', '61'))).toEqual([]);
  });

  test('sums that do not, and every way to mend them', async () => {
    expect(await lines(ring('30', '50', '40', '66'))).toEqual([
      'conflict a+b+c 66 of 4',
      '  a+b 30 -> 40',
      '  b+c 50 -> 60',
      '  a+c 40 -> 50',
      '  a+b+c 66 -> 60',
    ]);
  });

  test('without a solver nothing is claimed', async () => {
    const gaveUp: Solver = { minimizeViolation: () => Promise.resolve(null) };
    expect(await lines(ring('30', '50', '40', '66'), gaveUp)).toEqual([]);
  });
});

test('beyond the limits the repairs are not proven, and the search ends', async () => {
  const rows = Object.fromEntries(Array.from({ length: 40 }, (_, row) => [String(row), '100']));
  const { interpretation } = given(givenByResult('s', rows, '9,000'));
  const limits = { ...searchLimits, examinations: 6, nodes: 10 };
  const [conflict] = await figureOutcomes(interpretation, solver, limits);
  expect(conflict).toMatchObject({ kind: 'conflict', proven: false });
});

test('the same every time', async () => {
  const table = ring('30', '50', '44', '66');
  expect(await lines(table)).toEqual(await lines(table));
});
