import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, sharedStretch, tooUnlike } from './likeness.ts';

test.each([
  ['Services', 'services.', 1],
  ['abcd', 'abcx', 0.75],
  ['', '', 1],
  ['ab', 'xy', 0],
])('likeness of "%s" and "%s"', (a, b, share) => {
  expect(likeness(a, b)).toBe(share);
});

test('likeness is the same both ways, from 0 to 1', () => {
  assert(
    property(string(), string(), (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
      expect(likeness(a, b)).toBeLessThanOrEqual(1);
      expect(tooUnlike(a, a, 1)).toBe(false);
    }),
  );
});

test.each([
  ['商标、工业品外观设计', '品牌和外观设计', '外观设计'],
  ['patents', 'brands', 'a'],
  ['', 'brands', ''],
])('sharedStretch of "%s" and "%s"', (a, b, shared) => {
  expect(sharedStretch(a, b)).toBe(shared);
});
