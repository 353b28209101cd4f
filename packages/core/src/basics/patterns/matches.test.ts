import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesOf } from './matches.ts';

const patterns = [
  /a/g,
  /a*/g,
  /(?<=b)|a/gu,
  /\b/g,
  /./gu,
  /./g,
  /(?:)/gu,
  /(?:)/g,
  /(a)(b)?/gi,
  /[😀a]/gu,
  /x|(?=😀)/gu,
];

describe('the matches of a pattern', () => {
  test.each(patterns)('%s finds what matchAll finds in any text', (pattern) => {
    const signs = constantFrom('a', 'b', 'A', ' ', '中', '😀', '\ud83d', '\n');
    assert(
      property(array(signs, { maxLength: 12 }), (list) => {
        const text = list.join('');
        expect(matchesOf(text, pattern)).toEqual([...text.matchAll(pattern)]);
      }),
    );
  });

  test('leaves the pattern as it was new, and does not mind where it was left', () => {
    const pattern = /\d/g;
    pattern.lastIndex = 2;
    expect(matchesOf('1 2', pattern).map(([digit]) => digit)).toEqual(['1', '2']);
    expect(pattern.lastIndex).toBe(0);
  });
});
