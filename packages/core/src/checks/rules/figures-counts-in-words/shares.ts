import { letters } from '../../../basics/patterns/letters.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Notes } from '../../../document/footnote-references.ts';
import type { Passage } from '../../../document/passages.ts';
import { quoteFrom, quoteStart, wordsAround } from '../../quote.ts';
import type { Contradiction } from './contradiction.ts';
import { anyOf, counterPattern, countValue, numberPattern } from './number-words.ts';
import words from './words.json' with { type: 'json' };

/** "4 of 8": a part, its whole, and where they stand. */
interface Share {
  readonly part: number;
  readonly whole: number;
  readonly start: number;
  readonly end: number;
}

const chinese = new RegExp(
  `(?<![\\d.,])(\\d{1,4})\\s?${counterPattern}[^\\d，。；、()（）]{0,12}?中的?\\s?(\\d{1,4})\\s?${counterPattern}`,
  'g',
);
const alphabetic = new RegExp(
  `(?<![${letters}\\d.,/-])(${numberPattern})\\s(?:[${letters}]+\\s){0,2}?(?:${anyOf(words.of)})\\s(${numberPattern})(?![${letters}\\d%/-]|[.,]\\d|\\s?%)`,
  'gi',
);

/** Most passages have none of these words, which is quick to see. */
const ofWords = new RegExp(`\\s(?:${anyOf(words.of)})\\s`, 'i');

function sharesIn(text: string): readonly Share[] {
  const wholeFirst = matchesOf(text, chinese).map((match) => ({ match, part: match[2], whole: match[1] }));
  const partFirst = (ofWords.test(text) ? matchesOf(text, alphabetic) : []).map((match) => ({
    match,
    part: match[1],
    whole: match[2],
  }));
  return [...wholeFirst, ...partFirst].flatMap(({ match, ...said }): readonly Share[] => {
    const part = countValue(said.part ?? '');
    const whole = countValue(said.whole ?? '');
    if (part === null || whole === null || whole < 2 || part > whole || whole > 1900) return [];
    return [{ part, whole, start: match.index, end: match.index + match[0].length }];
  });
}

/** Shares whose rest is told otherwise in a note or behind them, and shares whose percentage is told wrongly. */
export function contradictedShares(passage: Passage, notes: Notes): readonly Contradiction[] {
  return sharesIn(passage.text).flatMap((share) =>
    contradictedRest(passage, share, notes).concat(contradictedPercentage(passage, share)),
  );
}

const otherWords = Object.values(words.others).flat();
const others = anyOf(otherWords);
const rest = new RegExp(
  `(?:${others})(?:的|\\s(?:the\\s)?)?\\s?(${numberPattern})(?![\\d.,%]|\\s?%)|(?<![${letters}\\d.,])(${numberPattern})\\s?${counterPattern}?\\s?(?:${others})(?![${letters}])`,
);

function contradictedRest(passage: Passage, share: Share, { byPassage }: Notes): readonly Contradiction[] {
  const own = (byPassage.get(passage) ?? []).filter(
    ({ start }) => start >= share.start - 2 && start <= share.end + 30,
  );
  const places = [
    ...own.flatMap(({ note }) => (note ? [{ passage: note.passage, text: note.passage.text }] : [])),
    { passage, text: passage.text.slice(share.end, share.end + 120) },
  ];
  return places.flatMap((place): readonly Contradiction[] => {
    const lower = place.text.toLowerCase();
    const match = otherWords.some((word) => lower.includes(word)) ? rest.exec(lower) : null;
    const told = match ? countValue(match[1] ?? match[2] ?? '') : null;
    if (told === null || told === share.whole - share.part) return [];
    const facts = { part: share.part, whole: share.whole, told, rest: share.whole - share.part };
    const evidence = [
      quoteFrom(passage, share.start, share.end),
      ...(place.passage === passage ? [] : [quoteStart(place.passage)]),
    ];
    return [{ code: 'rest', severity: 'warning', passage, facts, evidence }];
  });
}

/** A percentage and a share that one of them puts in brackets: `100% (7 of 7)`, `7 of 7 (100%)`. */
function contradictedPercentage(
  passage: Passage,
  { part, whole, start, end }: Share,
): readonly Contradiction[] {
  const before = /(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?)\s?%\s?[(（][^()（）%]*$/.exec(
    passage.text.slice(Math.max(0, start - 60), start),
  );
  const after = /^[^()（）%\n;；，。]{0,40}[(（]\s?(\d{1,3}(?:[.,]\d{1,2})?)\s?%\s?[)）]/.exec(
    passage.text.slice(end, end + 60),
  );
  const printed = before?.[1] ?? after?.[1];
  if (printed === undefined) return [];
  const told = Number(printed.replace(',', '.'));
  const decimals = /[.,](\d+)/.exec(printed)?.[1]?.length ?? 0;
  const computed = (100 * part) / whole;
  if (Math.abs(computed - told) <= 0.5 * 10 ** -decimals + 1e-9) return [];
  const facts = {
    part,
    whole,
    told,
    computed: Number(computed.toFixed(decimals)),
    around: wordsAround(passage.text, start, end),
  };
  return [{ code: 'share', severity: 'warning', passage, facts, evidence: [quoteFrom(passage, start, end)] }];
}
