import { expect, test } from 'vitest';
import { wordsAround } from './quote.ts';

test.each<[string, number, number, number, string]>([
  ['one two three four five', 8, 13, 4, '…two three fou…'],
  ['one two', 0, 3, 10, 'one two'],
  ['one\n\ntwo', 0, 3, 10, 'one two'],
  ['😀😀😀', 2, 4, 1, '😀😀…'],
])('wordsAround %s', (text, start, end, width, expected) => {
  expect(wordsAround(text, start, end, width)).toBe(expected);
});
