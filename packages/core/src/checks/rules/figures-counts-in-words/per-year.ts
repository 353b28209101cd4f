import { type FigureInText, figuresIn, printedNumber } from '../../../basics/numbers/printed.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import { type Period, readPeriod } from '../../../basics/period.ts';
import type { Language } from '../../../basics/words.ts';
import type { Passage } from '../../../document/passages.ts';
import { quoteFrom, wordsAround } from '../../quote.ts';
import type { Contradiction } from './contradiction.ts';
import { anyOf } from './number-words.ts';
import words from './words.json' with { type: 'json' };

const perYear = anyOf(Object.values(words.perYear).flat());
const yearBefore = new RegExp(`(?:${perYear})[^\\d]{0,12}$`, 'iu');
const yearAfter = new RegExp(`^[^\\d,，;；()（）]{0,24}?(?:${perYear})`, 'iu');
const total = new RegExp(anyOf(Object.values(words.total).flat()), 'i');

/** Numbers a year that do not come to the number for the whole period beside them: `6 (3 a year)`, `80 a year (160 in all)`. */
export function contradictedYears(
  passage: Passage,
  language: Language,
  planned: Period,
): readonly Contradiction[] {
  const { text } = passage;
  return matchesOf(text, /[(（]([^()（）]{2,80})[)）]/gu).flatMap((match): readonly Contradiction[] => {
    const inner = match[1] ?? '';
    const outer =
      text
        .slice(Math.max(0, match.index - 60), match.index)
        .split(/[。；;，\n()（）]/)
        .at(-1) ?? '';
    const inside = plainFigures(inner, language);
    const outside = plainFigures(outer, language).at(-1);
    if (!outside) return [];
    const yearly = inside.find((figure) => isYearly(inner, figure));
    const outsideYearly = isYearly(outer, outside);
    const whole =
      yearly && !outsideYearly
        ? outside
        : !yearly && outsideYearly && total.test(inner)
          ? inside.at(-1)
          : undefined;
    const each = yearly ?? outside;
    if (!whole || (yearly && total.test(inner))) return [];
    const told = readPeriod(inner);
    const years = told && told.to > told.from ? told.to - told.from + 1 : planned.to - planned.from + 1;
    const needed = printedNumber(each).value * years;
    if (years < 2 || needed === printedNumber(whole).value) return [];
    const end = match.index + match[0].length;
    const start = match.index - outer.length;
    const facts = {
      each: each.text,
      whole: whole.text,
      years,
      needed,
      around: wordsAround(text, start, end, 0),
    };
    return [
      { code: 'per-year', severity: 'warning', passage, facts, evidence: [quoteFrom(passage, start, end)] },
    ];
  });
}

/** Figures that are neither percentages nor years. */
function plainFigures(text: string, language: Language): readonly FigureInText[] {
  return figuresIn(text, { language }).filter(
    ({ percent, text: printed, index }) =>
      !percent && !/^(?:19|20)\d\d$/.test(printed) && !/\/\s?$/.test(text.slice(0, index)),
  );
}

function isYearly(text: string, { index, text: printed }: FigureInText): boolean {
  return yearBefore.test(text.slice(0, index)) || yearAfter.test(text.slice(index + printed.length));
}
