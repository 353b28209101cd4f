import { expect, test } from 'vitest';
import { nearestNames } from './nearest-names.ts';

const known = ['figures-total', 'figures-percentage', 'risks-appetite', 'text-brackets'];

test.each([
  ['figures-totals', ['figures-total', 'figures-percentage']],
  ['total-figures', ['figures-total', 'figures-percentage']],
  ['Figure-Percentage', ['figures-percentage']],
  ['appetite', ['risks-appetite']],
  ['brackets', ['text-brackets']],
  ['zzz', []],
  ['', []],
])('%s is near to %j', (name, near) => {
  expect(nearestNames(name, known)).toEqual(near);
});
