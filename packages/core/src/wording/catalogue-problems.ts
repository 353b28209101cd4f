import { matchesOf } from '../basics/patterns/matches.ts';
import { type Language, languages } from '../basics/words.ts';
import type { Catalogue } from './catalogue.ts';
import { argumentsOf, sentence } from './sentence.ts';

/**
 * What is wrong with a catalogue, one line each: a language or a code that is missing, an empty sentence, one that is
 * not valid MessageFormat, placeholders that differ from English, a plural that lacks a form of its language, an English
 * sentence that was not translated. `alike` are codes whose words may be the same in several languages.
 */
export function catalogueProblems(catalogue: Catalogue, alike: readonly string[] = []): readonly string[] {
  const codes = Object.keys(catalogue.en);
  return languages.flatMap((language) => {
    const own: Readonly<Record<string, string>> | undefined = catalogue[language];
    if (own === undefined) return [`${language}: is missing`];
    const extra = Object.keys(own).filter((code) => !codes.includes(code));
    return extra
      .map((code) => `${language} ${code}: is not in English`)
      .concat(codes.flatMap((code) => problemsOf(catalogue, code, language, alike.includes(code))));
  });
}

function problemsOf(
  catalogue: Catalogue,
  code: string,
  language: Language,
  alike: boolean,
): readonly string[] {
  const pattern = catalogue[language][code];
  const english = catalogue.en[code] ?? '';
  const say = (problem: string): readonly string[] => [`${language} ${code}: ${problem}`];
  if (pattern === undefined) return say('is missing');
  if (pattern.trim() === '') return say('is empty');
  if (language !== 'en' && !alike && pattern === english && /\p{Letter}{3}/u.test(words(english))) {
    return say('is the English sentence');
  }
  try {
    const names = argumentsOf(pattern);
    if (names.join() !== argumentsOf(english).join()) {
      return say(`has {${names.join('}, {')}} where English has {${argumentsOf(english).join('}, {')}}`);
    }
    const lacking = missingForms(pattern, language);
    if (lacking.length > 0) return say(`has a plural without ${lacking.join(', ')}`);
    const facts = Object.fromEntries(names.map((name) => [name, 3]));
    return sentence(catalogue, { code, facts }, language).trim() === '' ? say('prints nothing') : [];
  } catch (error) {
    return say(`is not valid MessageFormat: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The forms that whole numbers take in a language, apart from `many` for millions in French and Spanish. */
const forms: Readonly<Record<Language, readonly string[]>> = {
  ar: ['zero', 'one', 'two', 'few', 'many', 'other'],
  zh: ['other'],
  en: ['one', 'other'],
  fr: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  es: ['one', 'other'],
};

function missingForms(pattern: string, language: Language): readonly string[] {
  const plurals = matchesOf(pattern, /\{\s*\w+\s*,\s*plural\s*,/g).map((match) =>
    formsOfPlural(pattern.slice(match.index)),
  );
  // Words that fit every number ("places: 3") need no forms beside `other`, nor for single numbers like `=1`.
  const inflected = plurals.filter((given) =>
    [...given].some((form) => /^[a-z]/.test(form) && form !== 'other'),
  );
  return inflected.flatMap((given) =>
    forms[language].filter((form) => !given.has(form) && !replaced(form, given, language)),
  );
}

// `=0`, `=1` and `=2` serve as the forms that stand for exactly these numbers; in Russian `one` is also for 21.
function replaced(form: string, given: ReadonlySet<string>, language: Language): boolean {
  if (language === 'ru') return false;
  const exact: Readonly<Record<string, string>> = { zero: '=0', one: '=1', two: '=2' };
  const number = exact[form];
  return number !== undefined && given.has(number);
}

/** The forms a plural that starts here offers: the words before braces at its own depth. */
function formsOfPlural(text: string): ReadonlySet<string> {
  const given = new Set<string>();
  let depth = 0;
  for (const match of matchesOf(text, /(=?\w+)\s*\{|[{}]/g)) {
    if (match[0] === '}') depth -= 1;
    else {
      if (depth === 1 && match[1] !== undefined) given.add(match[1]);
      depth += 1;
    }
    if (depth === 0) break;
  }
  return given;
}

function words(pattern: string): string {
  return pattern.replace(/\{[^{}]*\}/g, '');
}
