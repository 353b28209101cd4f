import type { Language } from '../../basics/words.ts';
import words from './book-words.json' with { type: 'json' };

/** The code of a fixed word of books. */
export type BookWord = keyof typeof words;

/** A fixed word or phrase of books in a language, what it leaves open filled in. */
export function bookWord(
  code: BookWord,
  language: Language,
  facts: Readonly<Record<string, string>> = {},
): string {
  return filled(words[code][language], facts);
}

/** Every fixed word of books by its code, for tests. */
export const bookWords: Readonly<Record<string, Readonly<Record<Language, string>>>> = words;

/** A phrase with `{key}` replaced by the fact of that key. */
export function filled(phrase: string, facts: Readonly<Record<string, string>>): string {
  return phrase.replace(/\{(\w+)\}/g, (_, key: string) => facts[key] ?? '');
}

/** Two or more names joined as a sentence joins them. */
export function joinedNames(names: readonly string[], language: Language): string {
  const [last, ...before] = names.toReversed();
  if (last === undefined || before.length === 0) return last ?? '';
  const first = before.toReversed().join(bookWord('list-separator', language));
  return bookWord('and', language, { first, second: last });
}
