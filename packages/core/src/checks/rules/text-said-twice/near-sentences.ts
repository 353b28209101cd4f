import { sentencesOf } from '../../../document/sentences.ts';

/** A sentence prepared for comparison. */
export interface Compared {
  readonly text: string;
  readonly start: number;
  /** Letters and digits alone, lower case. */
  readonly key: string;
  readonly grams: ReadonlySet<string>;
  readonly digits: string;
  /** Names in Latin and Cyrillic letters: parallel sentences on different offices differ by them. */
  readonly names: string;
}

/** The sentences of a text that are long enough to be said twice by mistake. */
export function comparedSentences(text: string): readonly Compared[] {
  return sentencesOf(text).flatMap((sentence): readonly Compared[] => {
    const key = sentence.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const chinese = /\p{Script=Han}/u.test(key);
    if (key.length < (chinese ? 12 : 40)) return [];
    const digits = (sentence.text.match(/\p{N}+/gu) ?? []).join(' ');
    return [
      { ...sentence, key, digits, names: namesIn(sentence.text), grams: gramsOf(key, chinese ? 2 : 4) },
    ];
  });
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
  if (a.digits !== b.digits || a.names !== b.names) return null;
  const shorter = Math.min(a.key.length, b.key.length);
  const longer = Math.max(a.key.length, b.key.length);
  const needed = commonOpening(a.key, b.key) >= 0.2 * shorter ? 0.55 : 0.8;
  return shorter * (2 - needed) >= longer * needed && overlap(a.grams, b.grams) >= needed ? 'nearly' : null;
}

function namesIn(text: string): string {
  return (text.slice(1).match(/\p{Lu}[\p{L}\p{N}-]*/gu) ?? []).join(' ');
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
