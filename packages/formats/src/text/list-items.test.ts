import { expect, test } from 'vitest';
import { itemStarts } from './list-items.ts';

test.each([
  ['a plain space', ' ', [0, 6]],
  ['a wide space', '\u3000', [0, 6]],
  ['a no-break space', '\u00a0', [0, 6]],
  ['a mark of byte order', '\ufeff', [0, 6]],
  ['no space', '', [0]],
  ['a control character', '\u0001', [0]],
])('after a sentence and %s an item begins, or does not', (_what, between, starts) => {
  expect(itemStarts(`设立基金。${between}编写指南`)).toEqual(starts);
});
