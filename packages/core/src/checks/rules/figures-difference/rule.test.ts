import { expect, test } from 'vitest';
import { givenChecked } from '../../figures/given-checked.ts';
import { givenByObject } from '../../figures/given-tables.ts';
import { figuresDifference } from './rule.ts';

test.each([
  ['as printed', ['posts', '58,488', '57,731', '757', '1%'], []],
  ['what rounding explains', ['posts', '58,488', '57,731', '758', '1%'], []],
  ['below zero', ['temporary', '1,193', '2,004', '(811)', '-40%'], []],
  ['of dashes', ['other', '-', '-', '-', ''], []],
  [
    'swapped digits',
    ['posts', '58,488', '57,731', '775', ''],
    ['775 > 757', '57,731 > 57,713', '58,488 > 58,506'],
  ],
  [
    'a sign lost',
    ['temporary', '1,193', '2,004', '811', ''],
    ['811 > (811)', '1,193 > 2,815', '2,004 > 382'],
  ],
] as const)('%s', async (_name, row, repairs) => {
  const found = figuresDifference.check(await givenChecked(givenByObject('a', [row])));
  expect(found.every(({ severity }) => severity === 'error')).toBe(true);
  expect(
    found.flatMap((one) =>
      one.repairs.map(({ cells }) => cells.map((c) => `${c.printed} > ${c.needed}`).join()),
    ),
  ).toEqual(repairs);
});
