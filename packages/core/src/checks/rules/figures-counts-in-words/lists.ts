import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Passage } from '../../../document/passages.ts';
import { quoteFrom, wordsAround } from '../../quote.ts';
import type { Contradiction } from './contradiction.ts';
import { anyOf, type Count, counterPattern, countsIn, countValue } from './number-words.ts';
import words from './words.json' with { type: 'json' };

/** Lists that have another number of items than the text says. */
export function contradictedLists(passage: Passage): readonly Contradiction[] {
  return [...titlesBefore(passage), ...itemsAfter(passage)];
}

const titled = new RegExp(
  `((?:《[^》]{1,60}》(?:\\s?[（(][^）)]{1,20}[）)])?\\s?(?:、|和|与|以及|及)?\\s?){2,30})这\\s?(${Object.keys(words.numbers.zh).join('|')}|\\d{1,2})\\s?${counterPattern}`,
  'gu',
);

/** Titles and then how many they are: `《A》、《B》和《C》这三项`. */
function titlesBefore(passage: Passage): readonly Contradiction[] {
  return matchesOf(passage.text, titled).flatMap((match): readonly Contradiction[] => {
    const listed = match[1]?.match(/《/g)?.length ?? 0;
    const told = countValue(match[2] ?? '');
    const end = match.index + match[0].length;
    return told === null || told === listed
      ? []
      : [contradiction(passage, match[0].slice(match[1]?.length ?? 0), told, listed, match.index, end, true)];
  });
}

/** A count before a colon and the items after it, numbered or separated by commas. */
function itemsAfter(passage: Passage): readonly Contradiction[] {
  const { text } = passage;
  return matchesOf(text, /[:：]/g).flatMap((match): readonly Contradiction[] => {
    const from = Math.max(0, match.index - 160);
    const leadIn =
      text
        .slice(from, match.index)
        .split(/[。！？；;\n]|[.!?]\s/)
        .at(-1) ?? '';
    const counts = countsIn(leadIn);
    const count = counts[0];
    if (!count || counts.length > 1) return [];
    const near = isNear(leadIn, count);
    const behind = text.slice(match.index + 1);
    const numbered = numberedItems(behind);
    const possible = numbered === null ? (near ? plainItems(behind) : []) : [numbered];
    if (possible.length === 0 || possible.includes(count.value)) return [];
    const start = match.index - leadIn.length + count.start;
    return [contradiction(passage, count.text, count.value, possible[0] ?? 0, start, match.index + 1, near)];
  });
}

/** Says whether the colon stands right behind what is counted. */
function isNear(leadIn: string, { end }: Count): boolean {
  const between = leadIn.slice(end).trim();
  return /[，,]/.test(between)
    ? false
    : /\p{Script=Han}/u.test(between)
      ? between.length <= 8
      : between.split(/\s+/).length <= 3;
}

/** How many items `(i) … (ii) …` there are behind a colon; `null` where what follows is no numbered list. */
function numberedItems(behind: string): number | null {
  if (!/^\s*[(（]?(?:i|a|1|一)[)）]/.test(behind)) return null;
  const list = behind.split(/[。\n]|\.\s+(?=\p{Lu})/u)[0] ?? '';
  const numerals = matchesOf(list, /[(（]([ivx]{1,5}|[a-z]|\d{1,2}|[一二三四五六七八九十])[)）]/g).map(
    (match) => match[1] ?? '',
  );
  const kind = kinds.find((one) => one[0] === numerals[0]);
  if (!kind) return null;
  let count = 0;
  for (const numeral of numerals) if (numeral === kind[count]) count += 1;
  return count > 1 ? count : null;
}

const kinds: readonly (readonly string[])[] = [
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'],
  'abcdefghijkl'.split(''),
  ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  '一二三四五六七八九十'.split(''),
];

const and = new RegExp(`\\s(?:${anyOf(words.conjunctions.others)})\\s|${anyOf(words.conjunctions.zh)}`, 'gu');

/**
 * How many items a list separated by commas may have: "A, B and C" three, or two where "B and C" is one. Empty where it
 * is not surely a list.
 */
function plainItems(behind: string): readonly number[] {
  const list =
    /^([^。！？；;\n:：()（）]{3,200}?)(?:[。；;\n]|\.(?:\s|$)|$)/u.exec(behind)?.[1]?.trim() ?? '';
  const chinese = /\p{Script=Han}/u.test(list);
  const parts = list.split(chinese ? '、' : /[,،]\s/).map((part) => part.trim());
  if (parts.length < 2 || (chinese && /[，,]/.test(list)) || !parts.every((part) => isItem(part, chinese)))
    return [];
  const last = parts.at(-1) ?? '';
  const joints = last.match(and)?.length ?? 0;
  if (joints === 0) return /^(?:and|et|y|e|и)\s/.test(last) ? [parts.length] : [];
  const inside = parts.slice(0, -1).reduce((sum, part) => sum + (part.match(and)?.length ?? 0), 0);
  return Array.from(
    { length: joints + inside + 1 },
    (_, more) => parts.length + joints + inside - more,
  ).filter((number) => number > 1);
}

function isItem(part: string, chinese: boolean): boolean {
  return part !== '' && (chinese ? part.length <= 24 : part.split(/\s+/).length <= 8);
}

function contradiction(
  passage: Passage,
  text: string,
  told: number,
  listed: number,
  start: number,
  end: number,
  sure: boolean,
): Contradiction {
  const facts = { text, told, listed, around: wordsAround(passage.text, start, end) };
  const evidence = [quoteFrom(passage, start, end, 80)];
  return { code: 'listed', severity: sure ? 'warning' : 'question', passage, facts, evidence };
}
