import { distance } from 'fastest-levenshtein';
import { fold } from './vocabulary.ts';

/** How alike two titles are, from 0 to 1: the share of letters and digits that need no change, marks left out. */
export function similarity(a: string, b: string): number {
  const left = lettersOf(a);
  const right = lettersOf(b);
  const longest = Math.max(left.length, right.length);
  if (longest === 0) return 0;
  return 1 - distance(left, right) / longest;
}

function lettersOf(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]+/gu, '');
}
