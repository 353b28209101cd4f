import { matchesOf } from '../../../basics/patterns/matches.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import words from './words.json' with { type: 'json' };

/** A number that marks a paragraph, an item or a heading: `15.`, `(a)`, `iii)`, `二、`, `第三章`. */
export interface Marker {
  /** How it looks, number apart: markers that look alike belong to one series. */
  readonly look: string;
  readonly text: string;
  readonly readings: readonly Numeral[];
  readonly start: number;
  /** Whether it numbers paragraphs, so that lists below begin anew. */
  readonly outer: boolean;
}

/** The number a paragraph, item or heading begins with; `null` where it begins with none, or with `3 bis`. */
export function leadingMarker(text: string, heading: boolean): Marker | null {
  const lead = text.length - text.trimStart().length;
  for (const { look, pattern, outer, headingOnly } of looks) {
    const match = pattern.exec(text.slice(lead, lead + 40));
    if (!match?.[1] || (headingOnly && !heading)) continue;
    const readings = readNumeral(match[1]).filter(({ kind }) => kind !== 'letter' || look !== 'chapter');
    if (readings.length === 0) continue;
    return { look, text: match[0].trim(), readings, start: lead, outer };
  }
  return null;
}

const looks: readonly {
  readonly look: string;
  readonly pattern: RegExp;
  readonly outer: boolean;
  readonly headingOnly: boolean;
}[] = [
  {
    look: '1.',
    pattern: /^(\d{1,3}|[٠-٩]{1,3})(?:[.．](?=\s|\p{Script=Han}|\p{Lu})|\s?[-–](?=\s?\p{Script=Arabic}))/u,
    outer: true,
    headingOnly: false,
  },
  { look: 'I.', pattern: /^([IVX]{1,6})[.．](?=\s|\p{Script=Han})/u, outer: false, headingOnly: true },
  { look: '一、', pattern: /^([一二三四五六七八九十]{1,3})、/u, outer: false, headingOnly: false },
  {
    look: '第一',
    pattern: /^第\s?([一二三四五六七八九十]{1,3}|\d{1,3})\s?[章节编部篇]/u,
    outer: false,
    headingOnly: true,
  },
  {
    look: 'chapter',
    pattern: new RegExp(`^(?:${words.chapters.join('|')})\\s+(\\d{1,3}|[IVX]{1,6})(?=$|[\\s.:：–—-])`, 'iu'),
    outer: false,
    headingOnly: true,
  },
  {
    look: '(1)',
    pattern: /^[(（](\d{1,2}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）](?!\s*(?:bis|ter)\b)/u,
    outer: false,
    headingOnly: false,
  },
  {
    look: '1)',
    pattern: /^(\d{1,2}|[a-z]|[ivx]{1,5})[)）](?!\s*(?:bis|ter)\b)/u,
    outer: false,
    headingOnly: false,
  },
];

/** The markers of a list inside a sentence, with what they look like; references such as "paragraphs (a) and (c)" are none. */
export function inlineMarkers(text: string): readonly Marker[] {
  return matchesOf(text, inline).flatMap((match): readonly Marker[] => {
    const bracketed = match[1] !== undefined;
    const start = match.index;
    const end = start + match[0].length;
    if (!beginsItem(text.slice(Math.max(0, start - 14), start))) return [];
    if (!itemWords.test(text.slice(end, end + 12))) return [];
    const readings = readNumeral(match[1] ?? match[2] ?? '');
    return readings.length === 0
      ? []
      : [{ look: bracketed ? '(1)' : '1)', text: match[0], readings, start, outer: false }];
  });
}

/** Says whether a text contains the marker before a number, be it as a reference only. */
export function mentions(text: string, value: number): boolean {
  return matchesOf(text, inline).some((match) =>
    readNumeral(match[1] ?? match[2] ?? '').some((numeral) => numeral.value === value),
  );
}

const inline =
  /[(（](\d{1,2}|[a-z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3})[)）]|(?<![A-Za-z0-9(（])([a-z]|[ivx]{1,5})[)）]/gu;

const isConjunction = new RegExp(
  `(?:^|[\\s\\p{P}]|(?<=\\p{Script=Han}))(?:${words.conjunctions.join('|')})\\s*$`,
  'u',
);

function beginsItem(before: string): boolean {
  return /(?:^|[:：;；؛,，،、.。—–\n])\s*$/.test(before) || isConjunction.test(before);
}

/** Spanish `a` joins two markers, English `a` begins an item. */
const itemWords = new RegExp(
  `^\\s*(?!(?:${words.notItems.join('|')})(?:[\\s(（]|$)|a\\s*[(（])[\\p{L}“《「"«‘]`,
  'u',
);

/** An ordinal that begins a sentence: 1 for "First,". */
export interface Ordinal {
  readonly value: number;
  readonly text: string;
  readonly start: number;
}

/** The ordinals that begin sentences of a text. */
export function ordinalsIn(text: string): readonly Ordinal[] {
  return matchesOf(text, opening).flatMap((match): readonly Ordinal[] => {
    const word = match[1]?.trimEnd() ?? '';
    const value = ordinalValues.get(word.toLowerCase());
    return value === undefined ? [] : [{ value, text: word, start: match.index + match[0].indexOf(word) }];
  });
}

const ordinalValues = new Map(
  Object.values(words.ordinals).flatMap((list) =>
    list.flatMap((forms, index) => forms.map((form): [string, number] => [form, index + 1])),
  ),
);

const longestOrdinal = Math.max(...[...ordinalValues.keys()].map(({ length }) => length));

/** The first words of a sentence, up to a comma or colon. */
const opening = new RegExp(
  `(?:^|[.。;；!?！？\\n])\\s*([^\\s.。;；!?！？,，、:：،][^.。;；!?！？\\n,，、:：،]{0,${longestOrdinal}})[,，、:：،]`,
  'gu',
);
