import { letters } from '../../../basics/patterns/letters.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import words from './words.json' with { type: 'json' };

/** A small number in words or figures and where it stands; `end` is behind its counter word, if it has one. */
export interface Count {
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The value of a number in figures or in words of one of the six languages; `null` where it is neither. */
export function countValue(text: string): number | null {
  const token = text.trim().toLowerCase();
  if (/^\d{1,4}$/.test(token)) return Number(token);
  return values.get(token) ?? null;
}

const values: ReadonlyMap<string, number> = new Map(
  Object.values(words.numbers).flatMap((list) => Object.entries(list)),
);

/** Words in a pattern, the longest first. */
export function anyOf(list: readonly string[]): string {
  return [...list].sort((a, b) => b.length - a.length).join('|');
}

const chinese = anyOf(Object.keys(words.numbers.zh));
const alphabetic = anyOf(
  Object.entries(words.numbers).flatMap(([language, list]) => (language === 'zh' ? [] : Object.keys(list))),
);

/** Pattern of a number in figures or words, without boundaries. */
export const numberPattern = `(?:\\d{1,4}|${chinese}|${alphabetic})`;

/** Pattern of a Chinese counter word. */
export const counterPattern = `(?:${anyOf(words.counters)})`;

const counts = new RegExp(
  `(?<![\\d第.,/一二三四五六七八九十-])(${chinese}|\\d{1,2})\\s?${counterPattern}|(?<![${letters}\\d.,/-])(${alphabetic}|\\d{1,2})\\s(?!(?:${anyOf(words.notCounted)})(?![${letters}]))(?=[${letters}])`,
  'gi',
);

/** Counts of things in a text, from two: `三项`, `three treaties`. Years, times and choices ("two or three") are none. */
export function countsIn(text: string): readonly Count[] {
  return matchesOf(text, counts).flatMap((match): readonly Count[] => {
    const value = countValue(match[1] ?? match[2] ?? '');
    if (value === null || value < 2) return [];
    return [{ value, text: match[0].trim(), start: match.index, end: match.index + match[0].length }];
  });
}
