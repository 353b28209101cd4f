import type { ProblemRow } from '@plenary/core/basics/solver';
import { expect, test } from 'vitest';
import { lpText } from './lp-text.ts';

const terms = [
  { column: 0, coefficient: 1 },
  { column: 1, coefficient: -0.5 },
];

test.each<[string, Omit<ProblemRow, 'terms'>, readonly string[]]>([
  [
    'both ends',
    { low: -1, high: 2, weight: 1 },
    ['r0: + 1 c0 - 0.5 c1 + 1 n0 - 1 p0 - 1 z0 = 0', '-1 <= z0 <= 2'],
  ],
  ['one value', { low: 3, high: 3, weight: 1 }, ['r0: + 1 c0 - 0.5 c1 + 1 n0 - 1 p0 = 3']],
  ['at least', { low: 3, high: Infinity, weight: 2 }, ['cost: + 2 n0', 'r0: + 1 c0 - 0.5 c1 + 1 n0 >= 3']],
  ['at most', { low: -Infinity, high: 3, weight: 1 }, ['cost: + 1 p0', 'r0: + 1 c0 - 0.5 c1 - 1 p0 <= 3']],
  ['what must hold', { low: 0, high: 0, weight: Infinity }, ['cost: 0 c0', 'r0: + 1 c0 - 0.5 c1 = 0']],
  ['a freed row', { low: 0, high: 0, weight: 0 }, ['cost: 0 c0']],
])('%s', (_name, row, lines) => {
  const text = lpText({ columns: 2, rows: [{ terms, ...row }] });
  for (const line of lines) expect(text).toContain(` ${line}\n`);
  expect(text).toContain(' c0 free\n c1 free\n');
});

test('tiny coefficients are written without an exponent', () => {
  const rows = [{ terms: [{ column: 0, coefficient: 1.5e-7 }], low: 0, high: 1e21, weight: 1 }];
  expect(lpText({ columns: 1, rows })).toContain('+ 0.00000015 c0');
});
