import { describe, expect, test } from 'vitest';
import type { Facts } from '../basics/result.ts';
import type { Language } from '../basics/words.ts';
import type { Catalogue } from './catalogue.ts';
import { missingFacts, sentence } from './sentence.ts';

const rows = {
  ar: '{n, plural, zero {لا صفوف} one {صف واحد} two {صفان} few {# صفوف} many {# صفًا} other {# صف}}',
  zh: '{n, plural, other {# 行}}',
  en: '{n, plural, one {# row} other {# rows}}',
  fr: '{n, plural, one {# ligne} other {# lignes}}',
  ru: '{n, plural, one {# строка} few {# строки} many {# строк} other {# строки}}',
  es: '{n, plural, one {# fila} other {# filas}}',
};

function catalogueOf(pattern: string | Readonly<Record<Language, string>>): Catalogue {
  const of = (language: Language): Readonly<Record<string, string>> => ({
    x: typeof pattern === 'string' ? pattern : pattern[language],
  });
  return { ar: of('ar'), zh: of('zh'), en: of('en'), fr: of('fr'), ru: of('ru'), es: of('es') };
}

function said(pattern: string | typeof rows, facts: Facts, language: Language): string {
  return sentence(catalogueOf(pattern), { code: 'x', facts }, language);
}

describe('sentence', () => {
  test.each<[Language, string]>([
    ['en', '1,234,567 and 0.5'],
    ['zh', '1,234,567 and 0.5'],
    ['fr', '1\u00a0234\u00a0567 and 0,5'],
    ['ru', '1\u00a0234\u00a0567 and 0,5'],
    ['es', '1.234.567 and 0,5'],
    ['ar', '\u20681\u00a0234\u00a0567\u2069 and \u20680,5\u2069'],
  ])('prints numbers in the style of %s', (language, expected) => {
    expect(said('{a} and {b}', { a: 1_234_567, b: 0.5 }, language)).toBe(expected);
  });

  test.each<[Language, number, string]>([
    ['en', 1, '1 row'],
    ['en', 1234, '1,234 rows'],
    ['fr', 0, '0 ligne'],
    ['ru', 1, '1 строка'],
    ['ru', 3, '3 строки'],
    ['ru', 11, '11 строк'],
    ['ru', 21, '21 строка'],
    ['zh', 2, '2 行'],
    ['es', 2, '2 filas'],
    ['ar', 0, 'لا صفوف'],
    ['ar', 1, 'صف واحد'],
    ['ar', 2, 'صفان'],
    ['ar', 3, '\u20683\u2069 صفوف'],
    ['ar', 11, '\u206811\u2069 صفًا'],
    ['ar', 100, '\u2068100\u2069 صف'],
  ])('counts in %s: %d', (language, n, expected) => {
    expect(said(rows, { n }, language)).toBe(expected);
  });

  test('shows a fact where it also chooses a plural', () => {
    expect(said('{n, plural, one {only {n}} other {all {n} of {m}}}', { n: 1500, m: 2000 }, 'en')).toBe(
      'all 1,500 of 2,000',
    );
  });

  test('chooses by words', () => {
    expect(said('{side, select, left {L} other {not left: {side}}}', { side: 'right' }, 'en')).toBe(
      'not left: right',
    );
  });

  test.each([
    ['an escape of a terminal', 'a\u001b[31mb', 'a␛[31mb'],
    ['a line feed and a tab', 'a\nb\tc', 'a b c'],
    ['an override of direction', 'a\u202eb', 'a\ufffdb'],
    ['MessageFormat and tags', '{x} <b>', '{x} <b>'],
    ['right to left', 'مرحبا', '\u2068مرحبا\u2069'],
    ['an isolate that is not closed', '\u2067مرحبا', '\u2068\ufffdمرحبا\u2069'],
  ])('makes words harmless: %s', (_, words, expected) => {
    expect(said('[{w}]', { w: words }, 'en')).toBe(`[${expected}]`);
  });

  test('isolates words in Arabic', () => {
    expect(said('في {w}.', { w: '2024/25 (CHF)' }, 'ar')).toBe('في \u20682024/25 (CHF)\u2069.');
  });

  test('still says something where a sentence or a fact is missing', () => {
    expect(sentence(catalogueOf(rows), { code: 'y', facts: { a: 1, b: 'z' } }, 'en')).toBe('y (a: 1, b: z)');
    expect(said('{a} and {b}', { a: 1 }, 'en')).toBe('1 and …');
    expect(missingFacts(catalogueOf('{a} and {b}'), { code: 'x', facts: { a: 1 } }, 'fr')).toEqual(['b']);
    expect(missingFacts(catalogueOf('{a}'), { code: 'y', facts: {} }, 'fr')).toEqual(['(no sentence y)']);
  });
});
