import { remembering } from '../../basics/remembering.ts';
import type { Language } from '../../basics/words.ts';
import budgetWords from './vocabulary/budget.json' with { type: 'json' };
import resultWords from './vocabulary/results.json' with { type: 'json' };
import textWords from './vocabulary/text.json' with { type: 'json' };
import { WordsByWriting, type Writings, writingsIn } from './writings.ts';

/** The words of concepts in the six languages, as `fold` leaves them (a test sees to it): folding them at every start would take long. */
const vocabulary = { ...budgetWords, ...resultWords, ...textWords };

/** Something header words and labels are recognized as. */
export type Concept = keyof typeof vocabulary;

/**
 * The concept among `candidates` whose word is the longest one that the text contains, in any language; `null` where
 * it contains none.
 */
export function conceptIn<Candidate extends Concept>(
  text: string,
  candidates: readonly Candidate[],
): Candidate | null {
  const whole = folded(text);
  let best: Candidate | null = null;
  let length = 0;
  for (const concept of candidates) {
    for (const word of wordsIn(concept, whole.writings)) {
      if (word.length <= length || !whole.text.includes(word)) continue;
      best = concept;
      length = word.length;
    }
  }
  return best;
}

/** Says whether the text is one of the words of a concept and nothing else. */
export function isConcept(text: string, concept: Concept): boolean {
  return wordsOf(concept).includes(fold(text));
}

/** Every word of a concept. */
export function wordsOf(concept: Concept): readonly string[] {
  const known = listed.get(concept);
  if (known) return known;
  const byLanguage: Readonly<Partial<Record<Language, readonly string[]>>> = vocabulary[concept];
  const words = Object.values(byLanguage).flat();
  listed.set(concept, words);
  return words;
}

/** Those words of a concept that a text with letters of these alphabets can hold. */
export function wordsIn(concept: Concept, writings: Writings): readonly string[] {
  return looked.of(concept, writings);
}

const looked = new WordsByWriting(wordsOf, (word) => word);
const listed = new Map<Concept, readonly string[]>();

/** Lower case, compatibility forms, straight apostrophes, no footnote marks, no spaces between Chinese characters, single spaces elsewhere. */
export function fold(text: string): string {
  return folded(text).text;
}

// Every table reader asks the same header cells for other concepts.
const folded = remembering(5_000, (text) => {
  const plain = isPlain.test(text)
    ? text
    : text
        .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
        .normalize('NFKC')
        .replace(/[’ʼ]/g, "'");
  const whole = plain
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '')
    .trim();
  return { text: whole, writings: writingsIn(whole) };
});

/** Letters and signs that compatibility forms leave as they are: ASCII, Russian, Arabic without marks, common Chinese characters. */
const isPlain = /^[\t\n\r -~\u0410-\u044f\u0621-\u064a\u4e00-\u9fff\u3001\u3002]*$/;
