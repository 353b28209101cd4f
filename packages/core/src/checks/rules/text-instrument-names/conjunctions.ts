import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Passage } from '../../../document/passages.ts';
import words from './words.json' with { type: 'json' };

/** A Chinese name of a plan without marks, up to its word for plan. */
export interface Spelling {
  readonly text: string;
  readonly passage: Passage;
  readonly start: number;
}

/** Names of Chinese plans that are the same but for `和`, `与` or `及`: each group by spelling. */
export function conjunctionClashes(passages: readonly Passage[]): readonly (readonly Spelling[])[] {
  const bySuffix = new Map<string, Spelling[]>();
  for (const passage of passages) {
    if (!planWord.test(passage.text)) continue;
    for (const match of matchesOf(passage.text, joined)) {
      const text = match[0];
      const key = text.replace(/[和与及]/g, '&');
      const group = bySuffix.get(key) ?? [];
      group.push({ text, passage, start: match.index });
      bySuffix.set(key, group);
    }
  }
  return [...bySuffix.values()].filter((group) => new Set(group.map(({ text }) => text)).size > 1);
}

const plans = [...words.plan.zh].filter((word) => word.length > 2).join('|');

const planWord = new RegExp(plans);

/** Four characters, a conjunction, two to six characters, and a word for plan of more than two characters. */
const joined = new RegExp(
  `(?:(?![的和与及为将])\\p{Script=Han}){4}[和与及](?![其时])(?:\\p{Script=Han}){2,6}?(?:${plans})`,
  'gu',
);
