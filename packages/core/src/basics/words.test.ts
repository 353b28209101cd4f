import { expect, test } from 'vitest';
import { inLanguage, isLanguage, languages, wordsIn } from './words.ts';

test('the six languages are known, others are not', () => {
  expect(languages.every(isLanguage)).toBe(true);
  expect(['de', 'EN', '', 'toString'].some(isLanguage)).toBe(false);
});

test.each([
  [{ en: 'water', zh: '水' }, 'en', 'water'],
  [{ en: 'water', zh: '水' }, 'fr', '水'],
  [{ es: 'agua' }, 'ar', 'agua'],
  [{}, 'en', ''],
  [{ en: '', es: 'agua' }, 'en', ''],
] as const)('%j in %s', (words, language, text) => {
  expect(inLanguage(words, language)).toBe(text);
});

test('words may exist in one language', () => {
  expect(wordsIn('ru', 'вода')).toEqual({ ru: 'вода' });
});
