import { matchesOf } from '../patterns/matches.ts';
import { plainForm } from './number-token.ts';

/** Whether the groups of a number are stored with the most significant first, as they are read. */
export type DigitOrder = 'forward' | 'reversed';

/** A number whose digits stand in groups, and the orders in which its groups can be read. */
export interface GroupedDigits {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly string[];
  readonly orders: readonly DigitOrder[];
  /** More than one kind of separator stands between the groups. */
  readonly mixed: boolean;
}

/** A number that was turned round, or whose separators were made alike. */
export interface MendedDigits {
  readonly index: number;
  readonly printed: string;
  /** As it is to be read, with spaces that do not break. */
  readonly read: string;
  readonly fault: 'reversed' | 'mixed';
}

/** A text of the same length in which every number can be read from left to right, and what was mended in it. */
export interface MendedText {
  readonly text: string;
  readonly mended: readonly MendedDigits[];
}

// Marks of writing direction are U+200E once a text is in plain form.
const separators = / |[,.'٬،]/;
const grouped =
  /(?<!\d[/:.,'٬،٫-]?)\d{1,3}(?:\u200e{0,4}[ ,.'٬،]\u200e{0,4}\d{1,3})+(?!\d|[/:]\d|[.,'٬،٫-]\d)/g;

/** The numbers of a text whose digits stand in groups parted by one character (and marks of writing direction). */
export function groupedDigitsIn(text: string): readonly GroupedDigits[] {
  return matchesOf(plainForm(text), grouped).flatMap((match) => {
    const number = numberAt(match[0], match.index);
    if (number.orders.length > 0) return [number];
    // A number of something else may stand before: "paragraph 1 000 651".
    const first = /^\d+\D+/.exec(match[0])?.[0] ?? '';
    const rest = numberAt(match[0].slice(first.length), match.index + first.length);
    return rest.groups.length > 1 && rest.orders.length > 0 ? [rest] : [];
  });
}

/**
 * The order in which most numbers of these texts store their groups, told by those that can be read one way only:
 * `000 651 121 3` and `600 580 19` are reversed, `4 215 100` is not, `300 138 279` may be either. `null` where none tells.
 */
export function digitOrderOf(texts: readonly string[]): DigitOrder | null {
  let balance = 0;
  for (const text of texts) {
    for (const { orders } of groupedDigitsIn(text)) {
      if (orders.length === 1) balance += orders[0] === 'reversed' ? 1 : -1;
    }
  }
  return balance > 0 ? 'reversed' : balance < 0 ? 'forward' : null;
}

/**
 * The text with its numbers as they are read: `3 121 651 000` where `000 651 121 3` is stored, as happens where a plain
 * space parts groups in right-to-left text. A number that can be read both ways is turned where its surroundings are
 * `reversed`. The length stays, so places in the text stay what they are.
 */
export function inDigitOrder(text: string, surroundings: DigitOrder | null): MendedText {
  const mended: MendedDigits[] = [];
  let result = '';
  let at = 0;
  for (const { start, end, groups, orders, mixed } of groupedDigitsIn(text)) {
    const reversed = orders.length === 1 ? orders[0] === 'reversed' : surroundings === 'reversed';
    if (!reversed && !mixed) continue;
    const printed = text.slice(start, end);
    const own = printed.match(/[\d٠-٩۰-۹０-９]+/g) ?? groups;
    const read = (reversed ? own.toReversed() : own).join('\u00a0');
    mended.push({ index: start, printed, read, fault: reversed ? 'reversed' : 'mixed' });
    result += text.slice(at, start) + read.padEnd(end - start, '\u200e');
    at = end;
  }
  return mended.length === 0 ? { text, mended } : { text: result + text.slice(at), mended };
}

function numberAt(printed: string, start: number): GroupedDigits {
  const groups = printed.split(/\D+/);
  const marks = printed.split(/[\d\u200e]+/).filter((mark) => separators.test(mark));
  const orders: DigitOrder[] = [];
  if (fits(groups) || mayBeDecimal(groups, marks)) orders.push('forward');
  if (fits(groups.toReversed())) orders.push('reversed');
  // Another mark before the last group may be a decimal sign.
  const forward = orders[0] === 'forward';
  const mixed = new Set(forward ? marks.slice(0, -1) : marks).size > 1;
  return { start, end: start + printed.length, groups, orders, mixed };
}

/**
 * One or two digits behind a sign other than a space, and other than the one between the groups: `102,1` and `7 000,1` are
 * read as they stand unless their surroundings say otherwise.
 */
function mayBeDecimal(groups: readonly string[], marks: readonly string[]): boolean {
  const whole = groups.slice(0, -1);
  const sign = marks.at(-1);
  if (sign === ' ' || marks.slice(0, -1).includes(sign ?? ' ')) return false;
  return (groups.at(-1) ?? '').length < 3 && fits(whole);
}

/** A first group of one to three digits that does not begin with zero, then groups of three. */
function fits(groups: readonly string[]): boolean {
  const [first = '', ...rest] = groups;
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
}
