import { expect, test } from 'vitest';
import { remembering } from './remembering.ts';

test('an answer is made once, and again after so many others that all were forgotten', () => {
  const asked: string[] = [];
  const length = remembering(2, (text) => {
    asked.push(text);
    return text.length;
  });
  expect(['a', 'bb', 'a', 'ccc', 'a', 'a'].map(length)).toEqual([1, 2, 1, 3, 1, 1]);
  expect(asked).toEqual(['a', 'bb', 'ccc', 'a']);
});
