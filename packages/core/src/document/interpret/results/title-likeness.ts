import { distance } from 'fastest-levenshtein';
import { fold } from '../vocabulary.ts';

/**
 * How alike two titles are that are already reduced to letters and digits, from 0 to 1: the share that needs no change; zero where
 * their lengths alone show that it is less than `least`.
 */
export function likeness(left: string, right: string, least = 0): number {
  const longest = Math.max(left.length, right.length);
  if (longest === 0 || Math.min(left.length, right.length) < least * longest) return 0;
  if (left === right) return 1;
  return 1 - distance(left, right) / longest;
}

/** The letters and digits of a title, folded; of a very long one the beginning. */
export function lettersOf(title: string): string {
  return fold(title.slice(0, longestTitle)).replace(/[^\p{L}\p{N}]+/gu, '');
}

const longestTitle = 600;
