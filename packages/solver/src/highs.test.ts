import { afterAll, describe, expect, test } from 'vitest';
import { highsSolver } from './highs.ts';

const solver = highsSolver();
afterAll(() => solver.end());

const sum = (low: number, high: number, weight = 1) => ({
  terms: [
    { column: 0, coefficient: 1 },
    { column: 1, coefficient: 1 },
  ],
  low,
  high,
  weight,
});
const only = (column: number, low: number, high: number, weight = 1) => ({
  terms: [{ column, coefficient: 1 }],
  low,
  high,
  weight,
});

describe('the least violation', () => {
  test.each([
    ['rows that can stand together', [only(0, -1, 1), only(1, -1, 1), sum(1, 2)], 0, [false, false, false]],
    ['rows that cannot', [only(0, -1, 1), only(1, -1, 1), sum(5, 6)], 3, [true, true, true]],
    [
      'a row of weight zero is free',
      [only(0, -1, 1), only(1, -1, 1), sum(5, 6, 0)],
      0,
      [false, false, false],
    ],
    ['a row that is not part of it', [only(0, 0, 0), only(0, 1, 1), only(1, 3, 4)], 1, [true, true, false]],
    ['a cheap row gives way', [only(0, 0, 0, 5), only(0, 2, 2, 1)], 2, [true, true]],
  ])('%s', async (_name, rows, violation, inConflict) => {
    const solution = await solver.minimizeViolation({ columns: 2, rows });
    expect(solution?.violation).toBeCloseTo(violation, 6);
    expect(solution?.duals.map((dual) => Math.abs(dual) > 1e-7)).toEqual(inConflict);
  });

  test('a row of infinite weight holds whatever the others cost', async () => {
    const rows = [only(0, 10, 10), only(1, 0, 0), sum(0, 0, Infinity)];
    const solution = await solver.minimizeViolation({ columns: 2, rows });
    expect((solution?.values[0] ?? 1) + (solution?.values[1] ?? 1)).toBeCloseTo(0, 6);
    expect(solution?.violation).toBeCloseTo(10, 6);
  });

  test('nothing to solve needs no thread', async () => {
    expect(await solver.minimizeViolation({ columns: 1, rows: [] })).toEqual({
      violation: 0,
      values: [0],
      duals: [],
    });
  });

  test('is the same every time', async () => {
    const problem = { columns: 2, rows: [only(0, -1, 1), only(1, -1, 1), sum(5, 6), sum(-7, -6)] };
    const answers = [await solver.minimizeViolation(problem), await solver.minimizeViolation(problem)];
    expect(answers[0]).toEqual(answers[1]);
  });
});

test('ending the thread answers what is under way with nothing, and the next program starts another', async () => {
  const own = highsSolver();
  const problem = { columns: 2, rows: [only(0, -1, 1), sum(5, 6)] };
  const underWay = own.minimizeViolation(problem);
  await new Promise((resolve) => setImmediate(resolve));
  await own.end();
  expect(await underWay).toBeNull();
  expect(await own.minimizeViolation(problem)).not.toBeNull();
  await own.end();
});
