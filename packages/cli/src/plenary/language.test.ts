import { describe, expect, test } from 'vitest';
import { askedLanguage, chosenLanguage, systemLanguage } from './language.ts';

describe('the language', () => {
  test.each([
    [{ LANG: 'fr_CH.UTF-8' }, 'fr'],
    [{ LC_ALL: 'ru_RU', LANG: 'fr_FR' }, 'ru'],
    [{ LC_ALL: '', LC_MESSAGES: 'ar', LANG: 'fr' }, 'ar'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'de_DE' }, 'en'],
    [{}, 'en'],
  ])('of the system %j is %s', (environment, language) => {
    expect(systemLanguage(environment)).toBe(language);
  });

  test.each([
    ['zh-CN', 'zh'],
    ['ES', 'es'],
    [undefined, 'ru'],
  ])('that %s names is %s', (option, language) => {
    expect(chosenLanguage(option, 'ru')).toEqual({ ok: true, value: language });
  });

  test.each(['de', '', 'english', '-'])('%j is none', (option) => {
    expect(chosenLanguage(option, 'ru')).toMatchObject({ ok: false, refusal: { code: 'language-unknown' } });
  });

  test.each([
    [['check', '--language', 'fr', '--wrong'], 'fr'],
    [['--language=es'], 'es'],
    [['--language'], null],
    [['check'], null],
  ])('%j asks for %s', (args, language) => {
    expect(askedLanguage(args)).toBe(language);
  });
});
