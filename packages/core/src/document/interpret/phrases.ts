import { remembering } from '../../basics/remembering.ts';
import { type Concept, wordsOf } from './vocabulary.ts';
import { WordsByWriting, writingsIn } from './writings.ts';

/** Where a word of a concept stands in a text as a word of its own. */
export interface FoundPhrase {
  readonly concept: Concept;
  readonly index: number;
  readonly end: number;
}

/** Finds the leftmost, then longest word of the concepts in a text; `null` where there is none. */
export function findPhrase(text: string, concepts: readonly Concept[]): FoundPhrase | null {
  const lower = remembered(text);
  let best: FoundPhrase | null = null;
  for (const concept of concepts) {
    for (const word of looked.of(concept, lower.writings)) {
      const index = indexOfWord(lower.text, word);
      if (index < 0) continue;
      const end = index + word.text.length;
      if (!best || index < best.index || (index === best.index && end > best.end))
        best = { concept, index, end };
    }
  }
  return best;
}

/** Says whether a word of one of the concepts stands in a text. */
export function hasPhrase(text: string, ...concepts: readonly Concept[]): boolean {
  const lower = remembered(text);
  return concepts.some((concept) =>
    looked.of(concept, lower.writings).some((word) => indexOfWord(lower.text, word) >= 0),
  );
}

/** Says whether a text ends with a word of one of the concepts. */
export function endsWithPhrase(text: string, ...concepts: readonly Concept[]): boolean {
  const lower = lowered(text).trimEnd();
  return concepts.some((concept) =>
    lastLetters
      .of(concept, lower.charAt(lower.length - 1))
      .some((word) => lower.endsWith(word.text) && standsAlone(lower, lower.length - word.text.length, word)),
  );
}

/** Says whether a text begins with a word of one of the concepts. */
export function startsWithPhrase(text: string, ...concepts: readonly Concept[]): boolean {
  const lower = lowered(text).trimStart();
  return concepts.some((concept) =>
    firstLetters
      .of(concept, lower.charAt(0))
      .some((word) => lower.startsWith(word.text) && standsAlone(lower, 0, word)),
  );
}

/** The text with every word of the concepts replaced by spaces. */
export function withoutPhrases(text: string, ...concepts: readonly Concept[]): string {
  let rest = text;
  for (const concept of concepts) {
    for (let found = findPhrase(rest, [concept]); found; found = findPhrase(rest, [concept])) {
      rest = rest.slice(0, found.index) + ' '.repeat(found.end - found.index) + rest.slice(found.end);
    }
  }
  return rest;
}

/** A word of a concept; words of alphabets stand alone, Chinese ones and signs may touch what is beside them. */
interface Phrase {
  readonly text: string;
  readonly startsAlone: boolean;
  readonly endsAlone: boolean;
}

const phrases = new Map<Concept, readonly Phrase[]>();

function phrasesOf(concept: Concept): readonly Phrase[] {
  const known = phrases.get(concept);
  if (known) return known;
  const made = [...new Set(wordsOf(concept))].map((text) => ({
    text,
    startsAlone: isSpacedLetter(text.charCodeAt(0)),
    endsAlone: isSpacedLetter(text.charCodeAt(text.length - 1)),
  }));
  phrases.set(concept, made);
  return made;
}

const looked = new WordsByWriting(phrasesOf, (phrase) => phrase.text);

/** The words of concepts by one of their letters, so that few of them are compared with a text. */
class PhrasesByLetter {
  readonly #letter: (phrase: Phrase) => string;
  readonly #known = new Map<Concept, ReadonlyMap<string, readonly Phrase[]>>();

  constructor(letter: (phrase: Phrase) => string) {
    this.#letter = letter;
  }

  of(concept: Concept, letter: string): readonly Phrase[] {
    const known = this.#known.get(concept) ?? Map.groupBy(phrasesOf(concept), this.#letter);
    this.#known.set(concept, known);
    return known.get(letter) ?? [];
  }
}

const firstLetters = new PhrasesByLetter((phrase) => phrase.text.charAt(0));
const lastLetters = new PhrasesByLetter((phrase) => phrase.text.charAt(phrase.text.length - 1));

function indexOfWord(lower: string, word: Phrase): number {
  let index = lower.indexOf(word.text);
  while (index >= 0 && !standsAlone(lower, index, word)) index = lower.indexOf(word.text, index + 1);
  return index;
}

function standsAlone(lower: string, index: number, word: Phrase): boolean {
  if (word.startsAlone && index > 0 && isSpacedLetter(lower.charCodeAt(index - 1))) return false;
  const end = index + word.text.length;
  return !word.endsAlone || end >= lower.length || !isSpacedLetter(lower.charCodeAt(end));
}

/** Lower case, position for position; every space a plain one, every apostrophe the straight one. */
export function lowered(text: string): string {
  return remembered(text).text;
}

// The same words are asked for one concept after another.
const remembered = remembering(500, (text) => {
  const lower = text.toLowerCase();
  const same = lower.length === text.length ? lower : Array.from(text, lowerInPlace).join('');
  const words = same.replace(/\s/g, ' ').replace(/[’ʼ]/g, "'");
  return { text: words, writings: writingsIn(words) };
});

function lowerInPlace(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
}

/** Letters and marks of Latin, Cyrillic and Arabic writing, by their ranges of codes (regular expressions are slow here). */
function isSpacedLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x400 && code <= 0x52f) ||
    (code >= 0x620 && code <= 0x65f) ||
    (code >= 0x66e && code <= 0x6d3)
  );
}
