import { hanCharacters, letters } from '../basics/patterns/letters.ts';
import { matchesOf } from '../basics/patterns/matches.ts';
import type { Passage } from './passages.ts';

/** A mark that points at a footnote: `sign` in plain digits or letters, `start` to `end` where it stands. */
export interface FootnoteMark {
  readonly sign: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The marks in a text that point at footnotes: raised digits and letters, and asterisks after a word. An exponent of a
 * unit (`m²`) is no mark.
 */
export function footnoteMarksIn(text: string): readonly FootnoteMark[] {
  if (!markSigns.test(text)) return [];
  return matchesOf(text, marks).map((match) => ({
    sign: plainMark(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const raised: Readonly<Record<string, string>> = {
  '⁰': '0',
  '¹': '1',
  '²': '2',
  '³': '3',
  '⁴': '4',
  '⁵': '5',
  '⁶': '6',
  '⁷': '7',
  '⁸': '8',
  '⁹': '9',
  ᵃ: 'a',
  ᵇ: 'b',
  ᶜ: 'c',
  ᵈ: 'd',
  ᵉ: 'e',
  ᶠ: 'f',
  ᵍ: 'g',
  ʰ: 'h',
};

/** Most texts have none of the signs of marks, which is quick to see. */
const markSigns = /[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ*]/;

const written = `${letters}${hanCharacters}\\d`;

const marks = new RegExp(
  `(?<!^\\s*)(?<!(?<![${letters}])(?:[kcdm]?m|[кс]?м))(?<!(?<!\\d)10|[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ])(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ᵃᵇᶜᵈᵉᶠᵍʰ]+)|(?<=[${written})）”»])(?<!\\*)\\*{1,3}(?![*${written}])`,
  'g',
);

/** A mark as it is compared: raised characters put down, without spaces, brackets and full stops. */
export function plainMark(mark: string): string {
  return mark
    .replace(/[\s()[\].]/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶠʰ]/g, (character) => raised[character] ?? character);
}

/** A footnote of a document: its mark as compared, and its words without the mark and the dash after it. */
export interface Note {
  readonly sign: string;
  readonly text: string;
  readonly passage: Passage;
}

/** The footnote a passage is: one its reader took for a footnote, or a line that begins with a raised mark. */
export function noteOf(passage: Passage): Note | null {
  if (passage.kind === 'cell') return null;
  const own = /^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/.exec(passage.text);
  if (passage.kind !== 'footnote' && !own) return null;
  const sign = plainMark(passage.mark ?? own?.[1] ?? '');
  return { sign, text: wordsOfNote(passage.text, sign), passage };
}

function wordsOfNote(text: string, sign: string): string {
  const lead = /^\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[ᵃᵇᶜᵈᵉᶠᵍʰ]|\*+)?/.exec(text)?.[0] ?? '';
  const rest = text.slice(plainMark(lead) === sign || lead.trim() !== '' ? lead.length : 0);
  return rest.replace(/^[\s—–:：-]+/, '').trim();
}
