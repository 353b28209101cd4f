import { expect, test } from 'vitest';
import { shareIn } from './share.ts';

test.each([
  ['（8 种中的 4 种）', 50],
  ['(4 of 8) (end of 2022)', 50],
  ['3 out of the 12', 25],
  ['4 sur 8', 50],
  ['4 de las 8', 50],
  ['4 из 8', 50],
  ['4 من أصل 8', 50],
  ['9 of 8', null],
  ['4 of 0', null],
  ['four of eight', null],
  ['2022', null],
])('%s is %j percent', (text, expected) => {
  expect(shareIn(text)).toBe(expected);
});
