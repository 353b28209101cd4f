import { withoutNegativeZero } from '../amount.ts';
import { matchesOf } from '../patterns/matches.ts';
import { ok, type Result, refuse } from '../result.ts';
import {
  type Digits,
  type Grouping,
  type NumberStyle,
  plainForm,
  readMisgrouped,
  readToken,
  spaceMayGroup,
} from './number-token.ts';
import words from './printed-words.json' with { type: 'json' };

/**
 * A figure as it was printed: `digits` times ten to the power of `place`, where `place` is the last printed place that
 * counts. `8.2 million` is 82 at place 5. Percentages keep their number: `40%` is 40 with `percent`.
 */
export interface PrintedFigure extends Digits {
  readonly text: string;
  readonly percent: boolean;
}

/** A figure within running text, and where it stands there. */
export interface FigureInText extends PrintedFigure {
  readonly index: number;
}

/** An exact integer and half a unit of the last printed place, zero where the figure is printed to the unit. */
export interface PrintedValue {
  readonly value: number;
  readonly halfWidth: number;
}

/** The only figure a text consists of: `(3,108)`, `-40%`, `37 764`, `–` (zero); `null` where it is anything else. */
export function readFigure(text: string, style: NumberStyle): PrintedFigure | null {
  const figures = readFigures(text, style);
  return figures?.length === 1 ? (figures[0] ?? null) : null;
}

/**
 * The figures of a text that consists of nothing else: one after the other, or two glued together where both sides are
 * rightly grouped (of several ways, the one with sides most alike in size). A group that lost or gained a digit is read as
 * it stands. `null` where other words stand among them.
 */
export function readFigures(text: string, style: NumberStyle): readonly PrintedFigure[] | null {
  const plain = plainForm(text);
  const figures: PrintedFigure[] = [];
  let at = 0;
  while (at < plain.length) {
    const start = at + (/^[\s\u200e]*/.exec(plain.slice(at))?.[0].length ?? 0);
    if (start === plain.length) break;
    const found = signed(text, plain, start, style);
    if (!found) return null;
    figures.push(...found.figures);
    at = found.end;
  }
  return figures.length > 0 ? figures : null;
}

/** The figures that stand in running text, without signs that may be dashes; brackets around them mean nothing. */
export function figuresIn(text: string, style: NumberStyle): readonly FigureInText[] {
  const plain = plainForm(text);
  const figures: FigureInText[] = [];
  let at = 0;
  while (at < plain.length) {
    const next = plain.slice(at).search(/\d/);
    if (next < 0) break;
    const start = at + next;
    const found = unsigned(text, plain, start, style);
    const minus =
      plain.charAt(start - 1) === '-' && /^(?:^|[\s(])-$/.test(plain.slice(Math.max(0, start - 2), start));
    if (found?.figures.length === 1 && !found.misgrouped)
      figures.push(...found.figures.map((figure) => negatedIf(minus, figure, text, start)));
    at = found?.end ?? start + (/^[\d,.'٬،٫]+/.exec(plain.slice(start))?.[0].length ?? 1);
  }
  return figures;
}

/** What separates the groups of most of the figures of these texts; `undefined` where none shows it. */
export function groupingOf(texts: readonly string[]): Grouping | undefined {
  const counts = new Map<Grouping, number>();
  for (const text of texts) {
    for (const match of matchesOf(
      plainForm(text),
      /(?<![\d,.'])[1-9]\d{0,2}([,.' ])\d{3}(?:\1\d{3})*(?:(?![\d,.'])|(?=(?!\1)[,.](?:\d{1,2}|\d{4,})(?![\d,.'])))/g,
    )) {
      const group = groupings.find((one) => one === match[1]);
      if (group) counts.set(group, (counts.get(group) ?? 0) + (group === ' ' ? 1 : 2));
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const groupings = [',', '.', "'", ' '] as const;

/**
 * The figure in minor units, exactly: it is printed in 10^`powerOfTen` of the major unit (3 for thousands), which has
 * 10^`minorDigits` minor units (2 for francs, 0 for people). A figure that is printed to the major unit or finer is exact.
 * Refuses `figure-too-fine` (decimals below the minor unit) and `amount-out-of-range`.
 */
export function printedValue(figure: Digits, powerOfTen: number, minorDigits: number): Result<PrintedValue> {
  const power = figure.place + powerOfTen + minorDigits;
  const value = power < 0 ? figure.digits / 10 ** -power : figure.digits * 10 ** power;
  if (!Number.isInteger(value))
    return refuse('figure-too-fine', { digits: figure.digits, place: figure.place });
  if (!Number.isSafeInteger(value)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
  const exact = figure.place + powerOfTen <= 0;
  return ok({ value: withoutNegativeZero(value), halfWidth: exact ? 0 : 10 ** power / 2 });
}

/** The figure as a plain number with half a unit of its last printed place: percentages, rates, counts. */
export function printedNumber(figure: Digits): PrintedValue {
  const value = figure.place < 0 ? figure.digits / 10 ** -figure.place : figure.digits * 10 ** figure.place;
  return { value: withoutNegativeZero(value), halfWidth: 10 ** figure.place / 2 };
}

interface Found {
  readonly figures: readonly PrintedFigure[];
  readonly end: number;
  readonly misgrouped?: true;
}

/** A dash that stands alone is zero; brackets around a number and a sign before it negate it. */
function signed(text: string, plain: string, start: number, style: NumberStyle): Found | null {
  const dash = /^[-–—](?=\s|$)/.exec(plain.slice(start));
  if (dash) {
    const figure = { digits: 0, place: 0, text: text.slice(start, start + 1), percent: false };
    return { figures: [figure], end: start + 1 };
  }
  const opening = /^(\(?)[\s\u200e]*([-–—+]?)[\s\u200e]*(?:%\s?)?(?=\d)/.exec(plain.slice(start));
  if (!opening) return null;
  const number = unsigned(text, plain, start + opening[0].length, style);
  if (!number) return null;
  const bracket = opening[1] === '(';
  const closing = bracket
    ? /^\s*\)/.exec(plain.slice(number.end))
    : /^-(?=\s|$)/.exec(plain.slice(number.end));
  if (bracket && (!closing || number.figures.length > 1)) return null;
  const end = number.end + (closing?.[0].length ?? 0);
  const negative = bracket || /[-–—]/.test(opening[2] ?? '') || closing !== null;
  const percent = opening[0].includes('%');
  const [first, ...rest] = number.figures;
  if (!first) return null;
  const printed = rest.length > 0 ? first.text : text.slice(start, end);
  const one = { ...first, text: printed, percent: first.percent || percent };
  return { figures: [negative ? { ...one, digits: withoutNegativeZero(-one.digits) } : one, ...rest], end };
}

/** A number, or two glued ones, from a digit on, with the percent sign or the power word after it. */
function unsigned(text: string, plain: string, start: number, style: NumberStyle): Found | null {
  const token = /^\d+(?:[,.'٬،٫]\d+)*/.exec(plain.slice(start))?.[0] ?? '';
  const spacedEnd = spacedNumberEnd(text, plain, start, token, style);
  const end = spacedEnd ?? start + token.length;
  const suffix = suffixOf(plain.slice(end));
  const number = readToken(
    plain.slice(start, end).replace(/ /g, ''),
    style,
    suffix.percent || suffix.power !== 0,
  );
  if (number) {
    const figure = withSuffix(number, suffix);
    const whole = end + suffix.length;
    return { figures: [{ ...figure, text: text.slice(start, whole), percent: suffix.percent }], end: whole };
  }
  const glued = spacedEnd === null ? ungluedAt(token, style) : null;
  if (glued === null) {
    const misgrouped = spacedEnd === null ? readMisgrouped(token, style) : null;
    const printed = text.slice(start, end + suffix.length);
    return (
      misgrouped && {
        figures: [{ ...withSuffix(misgrouped, suffix), text: printed, percent: suffix.percent }],
        end: end + suffix.length,
        misgrouped: true,
      }
    );
  }
  const parts = [token.slice(0, glued), token.slice(glued)];
  const figures = parts.flatMap((part, index) => {
    const digits = readToken(part, style, false);
    const from = start + (index === 0 ? 0 : glued);
    return digits ? [{ ...digits, text: text.slice(from, from + part.length), percent: suffix.percent }] : [];
  });
  return { figures, end: end + suffix.length };
}

/** Where a number ends whose groups spaces separate; `null` where none does. */
function spacedNumberEnd(
  text: string,
  plain: string,
  start: number,
  token: string,
  style: NumberStyle,
): number | null {
  if (!/^[1-9]\d{0,2}$/.test(token)) return null;
  let end = start + token.length;
  for (;;) {
    const next = /^ (\d{3})(?!\d)/.exec(plain.slice(end));
    if (!next || !spaceMayGroup(style, text.charAt(end))) break;
    const after = plain.slice(end + 4);
    const separators = /^[,.'٬،]\d{3}(?!\d)/.test(after);
    if (separators) break;
    end += 4;
  }
  if (end === start + token.length) return null;
  return end + (/^[,.٫]\d+(?![\d,.])/.exec(plain.slice(end))?.[0].length ?? 0);
}

/** Beyond a factor of twenty, a badly grouped number is likelier than two that stand for old and new. */
const mostUnlike = Math.log(20);

/** Where two glued numbers part. */
function ungluedAt(token: string, style: NumberStyle): number | null {
  let best: { readonly at: number; readonly unlike: number } | null = null;
  for (let at = 1; at < token.length; at += 1) {
    const left = readToken(token.slice(0, at), style, false);
    const right = readToken(token.slice(at), style, false);
    if (!left || !right || /^0\d/.test(token.slice(at)) || /\d{4}/.test(token.slice(0, at))) continue;
    if (left.place !== right.place || /\d{4}/.test(token.slice(at))) continue;
    const unlike = Math.abs(Math.log((left.digits + 1) / (right.digits + 1)));
    if (unlike < (best?.unlike ?? mostUnlike)) best = { at, unlike };
  }
  return best?.at ?? null;
}

interface Suffix {
  readonly length: number;
  readonly percent: boolean;
  readonly power: number;
  readonly myriads: boolean;
}

function suffixOf(plain: string): Suffix {
  const after = plain.slice(0, longestSuffix).toLowerCase();
  const space = /^\s?/.exec(after)?.[0].length ?? 0;
  const rest = after.slice(space);
  const found = suffixes
    .get(rest.charAt(0))
    ?.find(({ word }) => rest.startsWith(word) && !(/\p{L}$/u.test(word) && followedByLetter(rest, word)));
  if (!found) return noSuffix;
  const { word, power } = found;
  return { length: space + word.length, percent: power === null, power: power ?? 0, myriads: power === 4 };
}

const noSuffix: Suffix = { length: 0, percent: false, power: 0, myriads: false };

/** Words of alphabets end before a letter; Chinese ones may stand before another character. */
function followedByLetter(rest: string, word: string): boolean {
  return !/\p{Script=Han}/u.test(word) && /^\p{L}/u.test(rest.slice(word.length));
}

/** A word behind a number, and its power of ten; `null` where it says that the number is a percentage. */
interface SuffixWord {
  readonly word: string;
  readonly power: number | null;
}

const suffixWords: readonly SuffixWord[] = [
  ...words.percent.map((word) => ({ word, power: null })),
  ...Object.entries(words.powers)
    .map(([word, power]) => ({ word, power }))
    .sort((a, b) => b.word.length - a.word.length),
];

/** The same by their first letter: behind most numbers stands none of them. */
const suffixes = Map.groupBy(suffixWords, ({ word }) => word.charAt(0));

/** A space, a word, and the letter that may follow it, of up to two places. */
const longestSuffix = 3 + Math.max(...suffixWords.map(({ word }) => word.length));

/**
 * A count of myriads renders millions: what was 8.2 million is printed 820万. Its closing zeros, up to a whole million,
 * are no places that were measured.
 */
function withSuffix(number: Digits, suffix: Suffix): Digits {
  let { digits, place } = number;
  for (
    let zeros = 0;
    suffix.myriads && zeros < 2 && place >= 0 && digits !== 0 && digits % 10 === 0;
    zeros += 1
  ) {
    digits /= 10;
    place += 1;
  }
  return { digits, place: place + suffix.power };
}

function negatedIf(minus: boolean, figure: PrintedFigure, text: string, start: number): FigureInText {
  if (!minus) return { ...figure, index: start };
  const printed = text.slice(start - 1, start + figure.text.length);
  return { ...figure, index: start - 1, digits: withoutNegativeZero(-figure.digits), text: printed };
}
