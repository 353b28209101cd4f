import { type Concept, wordsOf } from './vocabulary.ts';

/**
 * The first place in a text where a word of one of the concepts stands as a word of its own; of several that begin at
 * the same place the longest. `null` where there is none.
 */
export interface FoundPhrase {
  readonly concept: Concept;
  readonly index: number;
  readonly end: number;
}

/** Finds the leftmost, then longest word of the concepts in a text. */
export function findPhrase(text: string, concepts: readonly Concept[]): FoundPhrase | null {
  let best: FoundPhrase | null = null;
  for (const concept of concepts) {
    const match = pattern(concept, 'anywhere').exec(text);
    if (!match) continue;
    const found = { concept, index: match.index, end: match.index + match[0].length };
    if (!best || found.index < best.index || (found.index === best.index && found.end > best.end))
      best = found;
  }
  return best;
}

/** Says whether a word of one of the concepts stands in a text. */
export function hasPhrase(text: string, ...concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => pattern(concept, 'anywhere').test(text));
}

/** Says whether a text ends with a word of one of the concepts. */
export function endsWithPhrase(text: string, ...concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => pattern(concept, 'end').test(text));
}

/** Says whether a text begins with a word of one of the concepts. */
export function startsWithPhrase(text: string, ...concepts: readonly Concept[]): boolean {
  return concepts.some((concept) => pattern(concept, 'start').test(text));
}

/** The text with every word of the concepts replaced by a space. */
export function withoutPhrases(text: string, ...concepts: readonly Concept[]): string {
  return concepts.reduce(
    (rest, concept) => rest.replace(new RegExp(pattern(concept, 'anywhere').source, 'giu'), ' '),
    text,
  );
}

type Anchor = 'anywhere' | 'start' | 'end';

const patterns = new Map<string, RegExp>();

function pattern(concept: Concept, anchor: Anchor): RegExp {
  const key = `${anchor} ${concept}`;
  const known = patterns.get(key);
  if (known) return known;
  const source = `(?:${[...wordsOf(concept)]
    .sort((a, b) => b.length - a.length)
    .map(wordSource)
    .join('|')})`;
  const anchored = anchor === 'start' ? `^\\s*${source}` : anchor === 'end' ? `${source}\\s*$` : source;
  const made = new RegExp(anchored, 'iu');
  patterns.set(key, made);
  return made;
}

/** Words of alphabets stand alone; Chinese words and signs may touch what is beside them. */
function wordSource(word: string): string {
  const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');
  const start = spaced.test(word.charAt(0)) ? `(?<![${letters}\\p{M}])` : '';
  const end = spaced.test(word.slice(-1)) ? `(?![${letters}\\p{M}])` : '';
  return start + escaped + end;
}

// Digits and Chinese characters may touch a word: `CHF546`, `20%以上`.
const letters = '\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Arabic}';
const spaced = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u;
