import type { Sequence } from '../../basics/sequence.ts';
import type { Run, Text } from '../../basics/text.ts';
import { type Language, languages, type Words } from '../../basics/words.ts';
import { namesText, nameText } from './names.ts';

/** Words of a line; what is empty is left out. */
export function lineOf(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null && word !== '').join(' ');
}

/** Lines, indented by one step. */
export function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

/** `key=name`. */
export function option(key: string, name: string | null | undefined): string | null {
  return name === null || name === undefined ? null : `${key}=${nameText(name)}`;
}

/** `key=name,name`; nothing for no names. */
export function listOption(key: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${key}=${namesText(names)}`;
}

/** Quoted words; those in another language than the notation's say so. */
export function wordsText(words: Words, language: Language): string {
  return inOrder(language)
    .flatMap((one) => {
      const text = words[one];
      return text === undefined ? [] : [`${one === language ? '' : `${one}:`}${JSON.stringify(text)}`];
    })
    .join(' ');
}

/** Attributed words. */
export function textText(text: Text, language: Language): string {
  return inOrder(language)
    .flatMap((one) => {
      const sequence = text[one];
      return sequence ? [sequenceText(sequence, one === language ? '' : `${one}:`)] : [];
    })
    .join(' ');
}

/** One attributed sequence; `()` where it has no elements. */
export function sequenceText(sequence: Sequence<Run>, prefix: string): string {
  if (sequence.length === 0) return `${prefix}()`;
  return sequence
    .map(({ value, insertedBy, deletedBy }) => {
      const inserted = insertedBy.length > 0 ? `+(${namesText(insertedBy)})` : '';
      const deleted = deletedBy.length > 0 ? `-(${namesText(deletedBy)})` : '';
      const style = value.style === undefined ? '' : `${value.style}:`;
      return `${prefix}${inserted}${deleted}${style}${JSON.stringify(value.text)}`;
    })
    .join(' ');
}

function inOrder(first: Language): readonly Language[] {
  return [first, ...languages.filter((language) => language !== first)];
}
