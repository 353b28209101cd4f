import { type Language, languages, type Words, wordsIn } from '../../../basics/words.ts';
import { withoutLiteralSigns } from '../../literal.ts';

/** Words as one line of text: no line feeds and tabs, spaces that do not break as they are. */
export function oneLine(text: string): string {
  return withoutLiteralSigns(text)
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();
}

/** Words as a table's titles are compared: every stretch of space is one plain space. */
export function titleLine(text: string): string {
  return oneLine(text).replace(/\s+/g, ' ').trim();
}

/** The words in a language, or else in the first that has any; empty where none does. */
export function shownWords(words: Words, language: Language): string {
  for (const one of [language, ...languages]) {
    const text = oneLine(words[one] ?? '');
    if (text !== '') return text;
  }
  return '';
}

/** A name in one language: the title line of its words, or else the id. */
export function nameIn(words: Words, language: Language, id: string): Words {
  const name = titleLine(shownWords(words, language));
  return wordsIn(language, name === '' ? id : name);
}

/** The words of a language that are there, as words in that language; none where there are none. */
export function lineIn(words: Words, language: Language): Words {
  const text = shownWords(words, language);
  return text === '' ? {} : wordsIn(language, text);
}
