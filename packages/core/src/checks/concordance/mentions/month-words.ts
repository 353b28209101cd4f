import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Language } from '../../../basics/words.ts';
import words from './words.json' with { type: 'json' };

/** The name of a month beside a day or a year. */
export interface MonthName {
  readonly month: number;
  readonly index: number;
  readonly text: string;
  /** Where the day before it stands. */
  readonly day: number | null;
}

/** The names of months in a text that stand beside figures ("may" alone is none). Chinese ones are figures themselves. */
export function monthNamesIn(text: string, language: Language): readonly MonthName[] {
  const { pattern, months } = names[language];
  if (pattern === null) return [];
  return matchesOf(text, pattern).flatMap((match) => {
    const month = months.get(match[0].toLowerCase());
    if (month === undefined) return [];
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const day = dayBefore.exec(before);
    if (!day && !yearAfter.test(text.slice(end, end + 40))) return [];
    const start = match.index - before.length;
    return [{ month, index: match.index, text: match[0], day: day ? start + day.index : null }];
  });
}

const dayBefore =
  /\d{1,2}(?=(?:st|nd|rd|th|er|re|º|ª|-?[ге]о)?(?:[\s\u00a0]+(?:of|de|del|d['’])?[\s\u00a0]*)$)/;
const yearAfter = /^(?:\.|\/[\p{L}\p{M}\s]{2,20})?,?[\s\u00a0]+(?:(?:of|de|del)[\s\u00a0]+)?\d/u;

interface Names {
  readonly pattern: RegExp | null;
  readonly months: ReadonlyMap<string, number>;
}

const names: Readonly<Record<Language, Names>> = {
  ar: namesOf(words.months.ar),
  zh: namesOf(words.months.zh),
  en: namesOf(words.months.en),
  fr: namesOf(words.months.fr),
  ru: namesOf(words.months.ru),
  es: namesOf(words.months.es),
};

function namesOf(months: readonly (readonly string[])[]): Names {
  const map = new Map(months.flatMap((forms, index) => forms.map((form) => [form, index + 1] as const)));
  const forms = [...map.keys()].sort((a, b) => b.length - a.length);
  const pattern =
    forms.length === 0
      ? null
      : new RegExp(`(?<![\\p{L}\\p{M}])(?:${forms.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
  return { pattern, months: map };
}
