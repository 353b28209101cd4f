import { lazily } from '../../../basics/lazily.ts';
import { capitals, hanCharacters, letters } from '../../../basics/patterns/letters.ts';
import { type Sentence, sentencesOf } from '../../../document/sentences.ts';

/** A sentence prepared for comparison. */
export interface Compared extends Sentence {
  /** Letters and digits alone, lower case. */
  readonly key: string;
  /** What is compared only where the sentences are alike so far. */
  readonly details: () => Details;
}

interface Details {
  readonly digits: string;
  /** Names in Latin and Cyrillic letters: parallel sentences on different offices differ by them. */
  readonly names: string;
  readonly grams: () => ReadonlySet<string>;
}

/** The sentences of a text that are long enough to be said twice by mistake; none where they are fewer than `least`. */
export function comparedSentences(text: string, least: number): readonly Compared[] {
  const long = sentencesOf(text).filter((sentence) => sentence.text.length >= shortestChinese);
  if (long.length < least) return [];
  return long.flatMap((sentence): readonly Compared[] => {
    const key = sentence.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const chinese = /\p{Script=Han}/u.test(key);
    if (key.length < (chinese ? shortestChinese : 40)) return [];
    return [{ ...sentence, key, details: lazily(() => detailsOf(sentence.text, key, chinese ? 2 : 4)) }];
  });
}

const shortestChinese = 12;

function detailsOf(text: string, key: string, size: number): Details {
  const digits = (text.match(/\p{N}+/gu) ?? []).join(' ');
  return { digits, names: namesIn(text), grams: lazily(() => gramsOf(key, size)) };
}

function gramsOf(key: string, size: number): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + size <= key.length; at += 1) grams.add(key.slice(at, at + size));
  return grams;
}

/**
 * How two sentences say the same: word for word, or nearly (most of their wording shared, or much of it after the same
 * opening). Sentences with different figures state different things.
 */
export function sameness(a: Compared, b: Compared): 'same' | 'nearly' | null {
  if (a.key === b.key) return 'same';
  const shorter = Math.min(a.key.length, b.key.length);
  const longer = Math.max(a.key.length, b.key.length);
  const needed = commonOpening(a.key, b.key) >= 0.2 * shorter ? 0.55 : 0.8;
  if (shorter * (2 - needed) < longer * needed) return null;
  const [one, other] = [a.details(), b.details()];
  if (one.digits !== other.digits || one.names !== other.names) return null;
  return overlap(one.grams(), other.grams()) >= needed ? 'nearly' : null;
}

const names = new RegExp(`[${capitals}][${letters}${hanCharacters}\\d-]*`, 'g');

function namesIn(text: string): string {
  return (text.slice(1).match(names) ?? []).join(' ');
}

/** Dice's coefficient of two sets. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return (2 * shared) / Math.max(1, a.size + b.size);
}

function commonOpening(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}
