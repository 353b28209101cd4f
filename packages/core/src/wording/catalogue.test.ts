import { describe, expect, test } from 'vitest';
import { type Catalogue, refusalWords, reportWords } from './catalogue.ts';
import { catalogueProblems } from './catalogue-problems.ts';

function catalogueOf(words: Readonly<Partial<Record<string, string>>>): Catalogue {
  const all = Object.fromEntries(
    Object.entries(words).map(([language, text]) => [language, { x: text ?? '' }]),
  );
  const none: Readonly<Record<string, string>> = {};
  return { ar: none, zh: none, en: none, fr: none, ru: none, es: none, ...all };
}

describe('catalogues', () => {
  test('of refusals are whole in six languages', () => {
    expect(catalogueProblems(refusalWords)).toEqual([]);
  });

  test('of report words are whole in six languages', () => {
    expect(catalogueProblems(reportWords, ['error', 'question', 'questions'])).toEqual([]);
  });

  const whole = {
    ar: 'نص {n}',
    zh: '文 {n}',
    en: 'text {n}',
    fr: 'texte {n}',
    ru: 'текст {n}',
    es: 'texto {n}',
  };
  test.each([
    ['whole', whole, []],
    ['missing', { ...whole, fr: undefined }, ['fr x: is empty']],
    ['empty', { ...whole, ar: ' ' }, ['ar x: is empty']],
    ['English left', { ...whole, es: 'text {n}' }, ['es x: is the English sentence']],
    ['another placeholder', { ...whole, es: 'texto {m}' }, ['es x: has {m} where English has {n}']],
    ['broken', { ...whole, zh: '文 {n' }, [expect.stringContaining('zh x: is not valid MessageFormat')]],
    [
      'a plural short of forms',
      { ...whole, ru: '{n, plural, one {# текст} other {# текста}}' },
      ['ru x: has a plural without few, many'],
    ],
    [
      'a plural that fits every number',
      { ...whole, ru: '{n, plural, =1 {текст} other {текстов: #}}', ar: '{n, plural, other {نص: #}}' },
      [],
    ],
    [
      'a plural in a plural',
      { ...whole, en: '{n, plural, one {{n, plural, two {a} other {a}}} other {b}}' },
      ['en x: has a plural without one'],
    ],
  ])('%s', (_, words, problems) => {
    expect(catalogueProblems(catalogueOf(words))).toEqual(problems);
  });
});
