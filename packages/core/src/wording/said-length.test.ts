import { expect, test } from 'vitest';
import { longestSaid, saidWithin } from './said-length.ts';

test.each([
  ['nothing', ''],
  ['exactly at the limit', '价'.repeat(longestSaid.words)],
])('what is said is taken: %s', (_, text) => {
  expect(saidWithin(text, longestSaid.words)).toEqual({ ok: true, value: null });
});

test('one letter more than the limit is refused', () => {
  expect(saidWithin('价'.repeat(longestSaid.words + 1), longestSaid.words)).toEqual({
    ok: false,
    refusal: { code: 'words-too-long', facts: { words: `${'价'.repeat(40)}…`, count: 2001, limit: 2000 } },
  });
});
