import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { isLanguage, type Language, languages } from '@plenary/core/basics/words';

/** The language the system is set to (LC_ALL before LC_MESSAGES before LANG), English where it is none of the six. */
export function systemLanguage(environment: Readonly<Record<string, string | undefined>>): Language {
  const set = ['LC_ALL', 'LC_MESSAGES', 'LANG'].map((name) => environment[name]).find((value) => value);
  return (set === undefined ? null : languageOf(set)) ?? 'en';
}

/** The language an option names: `fr`, `zh-CN`, `es_MX`. Refuses `language-unknown`. */
export function chosenLanguage(option: string | undefined, otherwise: Language): Result<Language> {
  if (option === undefined) return ok(otherwise);
  const language = languageOf(option);
  return language === null
    ? refuse('language-unknown', { language: option, known: languages.join(', ') })
    : ok(language);
}

/** The language that arguments ask for before they are understood, so that what is wrong with them is said in it. */
export function askedLanguage(args: readonly string[]): Language | null {
  const index = args.findIndex((one) => one === '--language' || one.startsWith('--language='));
  const value = args[index]?.split('=')[1] ?? args[index + 1];
  return index < 0 || value === undefined ? null : languageOf(value);
}

function languageOf(tag: string): Language | null {
  const code = /^[a-z]+/.exec(tag.toLowerCase())?.[0] ?? '';
  return isLanguage(code) ? code : null;
}
