import { expect, test } from 'vitest';
import { textMark } from './text-mark.ts';

test('a mark is of sixteen signs, and the same for the same text', () => {
  expect(textMark('1,970')).toMatch(/^[0-9a-f]{16}$/);
  expect(textMark('1,970')).toBe(textMark('1,970'));
});

test('texts that differ in a digit, in an order or at an end have other marks', () => {
  const texts = ['', ' ', '1,970', '1,790', '1,971', '1,970 ', '总计', '总汁'];
  const many = Array.from({ length: 20_000 }, (_, index) => `total ${index}`);
  expect(new Set([...texts, ...many].map(textMark)).size).toBe(texts.length + many.length);
});
