import { expect, test } from 'vitest';
import { givenChecked } from '../../figures/given-checked.ts';
import { givenByResult } from '../../figures/given-tables.ts';
import { figuresImprobableTotal } from './rule.ts';

const nine = Object.fromEntries(Array.from({ length: 9 }, (_, row) => [`1.${row + 1}`, '100']));

test.each([
  ['the exact sum', '900', []],
  ['three units off', '903', []],
  ['four units off', '904', ['hardly 180000']],
  ['four units below', '896', ['hardly 180000']],
  ['five units off, possible only at the edge', '905', ['at-the-edge undefined']],
  ['six units off is no rounding at all, and told elsewhere', '906', []],
])('nine rows and a total: %s', async (_name, total, expected) => {
  const found = figuresImprobableTotal.check(await givenChecked(givenByResult('a', nine, total)));
  expect(found.map(({ message }) => `${message.code} ${message.facts['odds']}`)).toEqual(expected);
  expect(found.every((one) => one.severity === 'warning' && one.evidence[0]?.kind === 'sum')).toBe(true);
});
