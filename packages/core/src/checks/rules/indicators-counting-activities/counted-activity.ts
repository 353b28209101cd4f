import { type Language, languages } from '../../../basics/words.ts';
import words from './words.json' with { type: 'json' };

/** What an indicator counts that is no result: activities held, or the people who came to them. */
export interface CountedActivity {
  readonly kind: 'activities' | 'participation';
  /** The words that say so, as they stand in the vocabulary. */
  readonly words: string;
}

interface Vocabulary {
  readonly order: string;
  readonly count: readonly string[];
  readonly activity: readonly string[];
  readonly people: readonly string[];
  readonly participation: readonly string[];
  readonly event: readonly string[];
  readonly outcome: readonly string[];
  readonly stop?: readonly string[];
}

/**
 * What activity a title counts, by the words of its language; `null` where it counts none, or where a word of outcome
 * (satisfaction, use, benefits, …) stands in it.
 */
export function countedActivity(title: string, language: Language): CountedActivity | null {
  const vocabulary: Vocabulary = words[language];
  const text = language === 'zh' ? title.normalize('NFKC').replace(/\s+/g, '') : spaced(title);
  const has = (word: string) => text.includes(language === 'zh' ? word : ` ${word} `);
  if (vocabulary.outcome.some(has)) return null;
  const activities =
    vocabulary.order === 'counted-first' ? countedFirst(text, vocabulary) : countFirst(text, vocabulary);
  if (activities !== null) return { kind: 'activities', words: activities };
  const people = vocabulary.people.find(has);
  if (people !== undefined) return { kind: 'participation', words: people };
  const event = longest(vocabulary.event.filter(has));
  const takingPart = vocabulary.participation.find((word) => takesPart(text, word, vocabulary.event));
  return event !== undefined && takingPart !== undefined
    ? { kind: 'participation', words: `${takingPart} … ${event}` }
    : null;
}

/** The languages the vocabulary knows. */
export const countingLanguages: readonly Language[] = languages.filter((language) => language in words);

/** Chinese: what is counted stands right before the word that counts. */
function countedFirst(text: string, { activity, count }: Vocabulary): string | null {
  for (const counted of activity) {
    if (!text.includes(counted)) continue;
    for (const counting of count) {
      for (const between of ['', '的', '总', '的总', '举办']) {
        if (text.includes(counted + between + counting)) return counted + between + counting;
      }
    }
  }
  return null;
}

/** Elsewhere: the word that counts, up to four words that are no prepositions, what is counted. */
function countFirst(text: string, { activity, count, stop = [] }: Vocabulary): string | null {
  for (const counting of count) {
    const at = text.indexOf(` ${counting} `);
    if (at < 0) continue;
    let rest = text.slice(at + counting.length + 1);
    for (let skipped = 0; skipped <= 4; skipped += 1) {
      const found = longest(activity.filter((word) => rest.startsWith(` ${word} `)));
      if (found !== undefined) return `${counting} … ${found}`;
      const [next = ''] = rest.trim().split(' ');
      if (next === '' || stop.includes(next)) break;
      rest = rest.slice(next.length + 1);
    }
  }
  return null;
}

/** Says whether an event stands after a word of taking part, close enough to be what is taken part in. */
function takesPart(text: string, word: string, events: readonly string[]): boolean {
  const at = text.indexOf(word);
  if (at < 0) return false;
  const after = text.slice(at + word.length);
  return events.some((event) => {
    const found = after.indexOf(event);
    return found >= 0 && found <= 60;
  });
}

function longest(found: readonly string[]): string | undefined {
  return found.toSorted((a, b) => b.length - a.length)[0];
}

/** Lower case, punctuation as spaces, a space at each end: so that words are found whole. */
function spaced(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}.º]+/gu, ' ');
  return ` ${plain.trim()} `;
}
