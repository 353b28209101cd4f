import { expect, test } from 'vitest';
import { verdictOn } from './agreement.ts';
import { groupFault } from './group-fault.ts';

test.each([
  ['all agree', ['a', 'a', null], null, null],
  ['one alone', ['a', 'b', 'a'], null, 'a: 1'],
  ['two halves', ['a', 'b', 'a', 'b'], null, 'null: 1,3'],
  ['two halves and an original', ['a', 'b', 'a', 'b'], 3, 'b: 0,2'],
  ['two', ['a', 'b'], null, 'null: 1'],
  ['all different', ['a', 'b', 'c'], 2, 'c: 0,1'],
  ['an original alone', ['a', 'b', 'b'], 0, 'b: 0'],
])('%s', (_, sayings, original, verdict) => {
  const found = verdictOn(sayings, original);
  expect(found && `${found.right}: ${found.odd.join()}`).toBe(verdict);
});

test.each([
  ['000 651 121 3', '3,121,651,000', 'reversed'],
  ['3 121 000', '3 121 651 000', 'lost'],
  ['3 12 1651 000', '3.121.651.000', 'broken'],
  ['3 121 652 000', '3 121 651 000', null],
  ['3 121 651 000', '3,121,651,000', null],
  ['121', '3,121', null],
])('%s for %s is %s', (printed, needed, fault) => {
  expect(groupFault(printed, needed)).toBe(fault);
});
