import { isLanguage, type Language, type Words } from '@plenary/core/basics/words';

/** Words in the language that was asked for if they differ in it, or else in the first in which they do. */
export function inChanged(words: Words, before: Words, after: Words, language: Language): string | null {
  const wanted = [language, ...Object.keys(after), ...Object.keys(before)].filter(isLanguage);
  const changed = wanted.find((one) => before[one] !== after[one]);
  return words[changed ?? language] ?? null;
}
