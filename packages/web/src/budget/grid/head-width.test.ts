import { expect, test } from 'vitest';
import { givenLetters as letters, givenRow as row } from './given-names.ts';
import { fittingWidth, headLimits, widthAfter } from './head-width.ts';

test('the widest head has room, with its code and its indent', () => {
  const rows = [row('Patents', 0, null, 'subtotal'), row('Law', 2, '1.1', 'line')];
  expect(fittingWidth(rows, letters)).toBe(10 * 7 + 48 + 2 * 16);
  expect(fittingWidth([row('Patents', 0, null, 'subtotal')], letters)).toBe(11 * 7 + 48);
  expect(fittingWidth([], letters)).toBe(0);
});

test.each([
  ['ArrowRight', 'ArrowRight', 216],
  ['ArrowLeft', 'ArrowRight', 184],
  ['ArrowLeft', 'ArrowLeft', 216],
  ['Home', 'ArrowRight', 96],
  ['End', 'ArrowRight', 300],
  ['a', 'ArrowRight', null],
] as const)('%s, where %s reads on, takes a width of 200 to %j', (key, onward, expected) => {
  expect(widthAfter(key, 200, headLimits(400), onward)).toBe(expected);
});

test('no key goes beyond the limits', () => {
  expect(widthAfter('ArrowRight', 298, headLimits(400), 'ArrowRight')).toBe(300);
  expect(widthAfter('ArrowLeft', 100, headLimits(400), 'ArrowRight')).toBe(96);
});
