import type { Arrangement } from '@plenary/api/budget/arrangement';
import { describe, expect, test } from 'vitest';
import { isBeside, membersOf, withBeside } from './beside.ts';
import { besideInAddress, shownInAddress } from './beside-in-address.ts';

const plain: Arrangement = {
  cube: 'c',
  rows: [{ dimension: 'sector' }],
  columns: [],
  where: {},
  compare: null,
};
const [a, b] = [
  { id: 'a', version: 'v' },
  { id: 'b', version: 'v' },
];

test('an address that is ahead of the table counts', () => {
  const first = besideInAddress({ lang: 'en', compare: 'old..v', open: 'x' }, plain, a);
  expect(first).toEqual({ lang: 'en', cube: 'c', rows: 'sector', compare: 'v..v@a' });
  expect(besideInAddress(first, plain, b).compare).toBe('v..v@a,v@b');
  expect(besideInAddress(first, plain, a).compare).toBeUndefined();
  expect(besideInAddress(first, plain, a, true)).toBe(first);
  expect(besideInAddress({ scenario: 'b' }, plain, a)).toEqual({
    cube: 'c',
    rows: 'sector',
    compare: 'v..v@a',
  });
  expect(shownInAddress(first, 'a')).toEqual({ lang: 'en', cube: 'c', rows: 'sector', scenario: 'a' });
  expect(shownInAddress({ compare: 'old..v' }, 'a')).toEqual({ compare: 'old..v', scenario: 'a' });
});

describe('branches beside the plan', () => {
  test('come one after the other, and go', () => {
    const one = withBeside({ ...plain, compare: { from: 'old', to: 'v' } }, a, true);
    expect(one.compare).toEqual({ from: 'v', to: 'v@a' });
    const two = withBeside(one, b, true);
    expect(two.compare && membersOf(two.compare)).toEqual(['v', 'v@a', 'v@b']);
    expect([isBeside(two, a), isBeside(two, b), isBeside(one, b), isBeside(plain, a)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(withBeside(two, a, false).compare).toEqual({ from: 'v', to: 'v@b' });
    expect(withBeside(one, a, false).compare).toBeNull();
  });

  test('join what is measured by a branch', () => {
    const measured = { ...plain, compare: { from: 'v@a', to: 'v' } };
    expect(withBeside(measured, b, true).compare).toEqual({ from: 'v@a', to: 'v', also: ['v@b'] });
    expect(withBeside({ ...plain, compare: { from: 'v@a', to: 'v@b' } }, a, false).compare).toEqual({
      from: 'v',
      to: 'v@b',
    });
  });
});
