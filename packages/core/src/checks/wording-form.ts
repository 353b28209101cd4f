import { remembering } from '../basics/remembering.ts';

/**
 * The form of a title in which places are compared: without code, marks of footnotes, width of punctuation, kind of
 * quotation marks and dashes, spaces beside Chinese and punctuation, and the stop at its end.
 */
export function wordingForm(text: string): string {
  return formOf(text);
}

// The same titles are compared with one another again and again.
const formOf = remembering(2_000, (text) =>
  titleWords(text)
    .replace(/ (?=[\p{P}\p{Script=Han}])|(?<=[\p{P}\p{Script=Han}]) /gu, '')
    .replace(/-+/g, '-')
    .replace(/[.。:;,、]+$/, '')
    .trim(),
);

/** A title as differences are shown in it: as `wordingForm`, but with the spaces that are read. */
export function titleWords(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\S)\*+/g, '')
    .normalize('NFKC')
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2}[.)])\s+/, '')
    .replace(/[“”„«»「」]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[‐-―−-]+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
