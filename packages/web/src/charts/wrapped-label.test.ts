import { expect, test } from 'vitest';
import { wrappedLabel } from './wrapped-label.ts';

const letters = (text: string): number => text.length;

test.each([
  ['2022/23 approved budget', 10, ['\u20662022/23\u2069', 'approved', 'budget']],
  ['2022/23 approved budget', 16, ['\u20662022/23\u2069 approved', 'budget']],
  ['الميزانية المعتمدة 2022/23', 9, ['الميزانية', 'المعتمدة', '\u20662022/23\u2069']],
  ['التحويلات', 4, ['التحويلات']],
  ['2024–2025年拟议预算', 4, ['\u20662024–2025\u2069年拟议预算']],
])('%s on lines of %i is broken between words only', (text, width, expected) => {
  expect(wrappedLabel(text, width, letters)).toEqual(expected);
});
