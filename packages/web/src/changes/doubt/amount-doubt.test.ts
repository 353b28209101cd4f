import { expect, test } from 'vitest';
import { amountDoubt } from './amount-doubt.ts';

test.each([
  ['a slip of the unit', 1_497_200_000, 1_500_000, 'far'],
  ['a slip the other way', 1_500_000, 1_500_000_000, 'far'],
  ['less than a hundredth', 1_000, 9, 'far'],
  ['nothing in place of something', 1_000, 0, 'far'],
  ['just a hundredth', 1_000, 10, null],
  ['just a hundred times', 1_000, 100_000, null],
  ['more than a hundred times', 1_000, 100_001, 'far'],
  ['another sign', 1_000, -1_000, 'sign'],
  ['another sign, from below', -1_000, 2_000, 'sign'],
  ['less of what is below nothing', -1_000, -900, null],
  ['none any more', 1_000, null, 'removed'],
  ['nothing, and then none', 0, null, 'removed'],
  ['the first amount', null, 5, null],
  ['something in place of nothing', 0, 5_000_000, null],
  ['none as before', null, null, null],
])('%s: from %s to %s', (_what, before, after, expected) =>
  expect(amountDoubt(before, after)).toBe(expected),
);
