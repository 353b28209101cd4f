import type { PivotRow } from '@plenary/api/budget/pivot';
import { expect, test } from 'vitest';
import { fittingWidth, headLimits, widthAfter } from './head-width.ts';

const row = (text: string, level: number, code: string | null, kind: PivotRow['kind']): PivotRow => ({
  label: { text, language: 'en' },
  code,
  level,
  kind,
  at: {},
  leaf: true,
  named: true,
});
const letters = (text: string, bold: boolean): number => text.length * (bold ? 11 : 10);

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
