import { foldedText } from './folded-text.ts';

/** A word of a text as it is compared, and where it stands: start and end in UTF-16 units. */
export interface SearchWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** What a query asks for: one of several sets of words, all of a set; `prefix`: the last may go on. */
export interface SearchTerm {
  readonly anyOf: readonly (readonly string[])[];
  readonly prefix: boolean;
}

/**
 * The words a text is found by. Numbers stand without the marks between their groups, and each group alone as well; Chinese
 * stands as words, as pairs of characters and as characters; Arabic words stand without their article.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const { text: folded, positions } = foldedText(text);
  const at = (index: number): number => positions[index] ?? text.length;
  return stretchesOf(folded).flatMap(({ text: stretch, index }) =>
    wordsOf(stretch).map(({ word, start, end }) => ({
      word,
      start: at(index + start),
      end: at(index + end),
    })),
  );
}

/** What a query asks for, word by word; a word in Chinese is also found by its pairs of characters. */
export function searchTerms(query: string): readonly SearchTerm[] {
  const { text } = foldedText(query);
  const stretches = stretchesOf(text);
  const open = /[\p{L}\p{N}]$/u.test(text);
  return stretches.flatMap(({ text: stretch }, index): readonly SearchTerm[] => {
    const prefix = open && index === stretches.length - 1;
    if (!isHan(stretch)) return [{ anyOf: [[wordsOf(stretch)[0]?.word ?? stretch]], prefix }];
    const words = hanWords(stretch);
    return words.map(({ word }, position) => ({
      anyOf: word.length > 2 ? [[word], pairsOf(word).map((pair) => pair.word)] : [[word]],
      prefix: prefix && position === words.length - 1,
    }));
  });
}

const stretch =
  /\d{1,3}(?:[ ,.']\d{3})+(?!\d)|\d+(?:[.,]\d+)*|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;
const grouped = /^\d{1,3}(?:[ ,.']\d{3})+$/;

function stretchesOf(folded: string): readonly { readonly text: string; readonly index: number }[] {
  return [...folded.matchAll(stretch)].map((match) => ({ text: match[0], index: match.index }));
}

function isHan(text: string): boolean {
  return /^\p{Script=Han}/u.test(text);
}

/** The words a stretch without breaks is found by; the first is what it is asked for as. */
function wordsOf(text: string): readonly SearchWord[] {
  if (isHan(text)) return [...hanWords(text), ...pairsOf(text), ...charactersOf(text)];
  const whole = { start: 0, end: text.length };
  if (grouped.test(text)) {
    return [{ word: text.replace(/\D/g, ''), ...whole }, ...partsOf(text)];
  }
  if (/^\d/.test(text)) return [{ word: text.replaceAll(',', '.'), ...whole }];
  return [{ word: withoutArticle(text), ...whole }];
}

function partsOf(text: string): readonly SearchWord[] {
  return [...text.matchAll(/\d+/g)].map((match) => ({
    word: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** An Arabic word without its article and what is written together with that; short words are left as they are. */
function withoutArticle(word: string): string {
  return /^\p{Script=Arabic}/u.test(word) ? word.replace(/^(?:[وفبك]?ال|[وف]?لل)(?=.{3})/u, '') : word;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

function hanWords(text: string): readonly SearchWord[] {
  return [...segmenter.segment(text)].map(({ segment, index }) => ({
    word: segment,
    start: index,
    end: index + segment.length,
  }));
}

function pairsOf(text: string): readonly SearchWord[] {
  const characters = charactersOf(text);
  return characters.slice(1).map(({ word, end }, index) => {
    const first = characters[index];
    return { word: `${first?.word ?? ''}${word}`, start: first?.start ?? 0, end };
  });
}

function charactersOf(text: string): readonly SearchWord[] {
  let start = 0;
  return Array.from(text, (word) => {
    const at = start;
    start += word.length;
    return { word, start: at, end: start };
  });
}
