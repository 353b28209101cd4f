import { sentencesOf } from '../../../document/sentences.ts';

/** A sentence prepared for comparison. */
export interface Compared {
  readonly text: string;
  readonly start: number;
  /** Letters and digits alone, lower case. */
  readonly key: string;
  readonly grams: ReadonlySet<string>;
  readonly digits: string;
}

/** The sentences of a text that are long enough to be said twice by mistake. */
export function comparedSentences(text: string): readonly Compared[] {
  return sentencesOf(text).flatMap((sentence): readonly Compared[] => {
    const key = sentence.text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    const chinese = /\p{Script=Han}/u.test(key);
    if (key.length < (chinese ? 12 : 40)) return [];
    const digits = (sentence.text.match(/\p{N}+/gu) ?? []).join(' ');
    return [{ ...sentence, key, digits, grams: gramsOf(key, chinese ? 2 : 4) }];
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
  if (a.digits !== b.digits || namesIn(a.text) !== namesIn(b.text)) return null;
  const alike = overlap(a.grams, b.grams);
  if (alike >= 0.8) return 'nearly';
  return alike >= 0.55 && commonOpening(a.key, b.key) >= 0.2 * Math.min(a.key.length, b.key.length)
    ? 'nearly'
    : null;
}

/** Names in Latin and Cyrillic letters within a sentence: parallel sentences on different offices differ by them. */
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
