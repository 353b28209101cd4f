import { type Concept, fold, wordsOf } from '../../vocabulary.ts';

/**
 * Says whether words contain a word of one of these concepts: whole words in alphabets (also before a stop or within an
 * underscored name), characters in a row in Chinese.
 */
export function names(text: string, concepts: readonly Concept[]): boolean {
  if (text === '') return false;
  const folded = fold(text.replaceAll('_', ' '));
  return concepts.some((concept) => patternOf(concept).test(folded));
}

const patterns = new Map<Concept, RegExp>();

function patternOf(concept: Concept): RegExp {
  const known = patterns.get(concept);
  if (known) return known;
  const words = wordsOf(concept).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word));
  const others = words.filter((word) => !/\p{Script=Han}/u.test(word));
  const pattern = new RegExp(
    [...chinese, `(?<![\\p{L}\\p{N}])(?:${others.join('|')})(?![\\p{L}\\p{N}])`].join('|'),
    'u',
  );
  patterns.set(concept, pattern);
  return pattern;
}
