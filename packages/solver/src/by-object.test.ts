import { figureOutcomes } from '@plenary/core/checks/engine/figure-outcomes';
import { givenBrandsByObject } from '@plenary/core/checks/figures/given-by-object';
import { outcomeLines } from '@plenary/core/checks/figures/given-outcomes';
import { given } from '@plenary/core/checks/given';
import { afterAll, expect, test } from 'vitest';
import { highsSolver } from './highs.ts';

const solver = highsSolver();
afterAll(() => solver.end());

test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
  ['as printed, rounding explains everything', {}, []],
  [
    'a cell with another digit',
    { '10 1': '1,395' },
    ['conflict meetings difference 240 of 3', '  meetings proposed 1,395 -> 1305'],
  ],
  [
    'a percentage',
    { '1 4': '-44%' },
    ['conflict temporary percentage -44% of 3', '  temporary percentage -44% -> -40'],
  ],
  [
    'swapped digits in a subtotal and another digit in a difference: two findings',
    { '6 1': '4,430', '13 3': '(3,018)' },
    [
      'conflict other difference (3,018) of 3',
      '  other difference (3,018) -> -3108',
      'conflict interns fellows proposed 4,430 of 3',
      '  interns fellows proposed 4,430 -> 4340',
    ],
  ],
])('a table by object: %s', async (_name, errors, expected) => {
  const { interpretation } = given(givenBrandsByObject(errors));
  expect([...outcomeLines(await figureOutcomes(interpretation, solver))].sort()).toEqual(
    [...expected].sort(),
  );
});
