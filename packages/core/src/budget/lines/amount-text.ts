import { ok, type Result, refuse } from '../../basics/result.ts';

/** How amounts of a file are written and what they become. */
export interface AmountStyle {
  /** The decimal sign, where the file shows one. */
  readonly decimal: '.' | ',' | null;
  /** Decimal places that an amount has when it counts minor units: digits of the currency and the power of its column. */
  readonly places: number;
  readonly rounds: boolean;
}

/** An exact amount in minor units, and whether it had to be rounded to be one. `null`: the cell is empty. */
export interface ReadAmount {
  readonly amount: number | null;
  readonly rounded: boolean;
}

const longest = 60;

const written = /^(\(\s*)?([-+])?\s*(\d[\d.,' ]*|[.,]\d+)(?:[eE]([-+]?\d{1,2}))?\s*(\))?\s*([-+])?$/u;
const money = String.raw`(?:\p{Sc}|[A-Z]{0,3}\p{Sc}|[A-Z]{3}|Fr\.?|kr\.?|руб\.?|元)`;
const moneyBefore = new RegExp(`^([-+(]*\\s*)${money}\\s*(?=[-+(\\d.,])`, 'u');
const moneyBehind = new RegExp(`(?<=[\\d.,)-])\\s*${money}(\\s*[-+)]*)$`, 'u');

/**
 * The digits and signs of an amount without the money they are of: spaces of every kind are one, digits of other scripts ours, dashes and
 * apostrophes plain. `decimal` is the decimal sign where the script says which it is.
 */
export function bareAmountText(text: string): { readonly plain: string; readonly decimal: '.' | null } {
  // Most amounts are as plain as this.
  if (/^-?\d+(?:[.,]\d+)*$/.test(text)) return { plain: text, decimal: null };
  const arabic = /[\u066b\u066c]/.test(text);
  const plain = text
    .replace(/[\u00a0\u202f\u2000-\u200a\u3000]/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u066b/g, '.')
    .replace(/\u066c/g, ',')
    .replace(/[\u2212\u2010-\u2015]/g, '-')
    .replace(/^[△▲]\s*/, '-')
    .replace(/[’‘ʼ`´]/g, "'")
    .trim()
    .replace(moneyBefore, '$1')
    .replace(moneyBehind, '$1')
    // Whole francs: `1'200.-`.
    .replace(/(?<=\d)[.,]-+$/, '');
  return { plain: plain.trim(), decimal: arabic ? '.' : null };
}

/**
 * Reads an amount as files of budgets write them: signs before or behind, parentheses for negatives, a dash for zero, currency signs,
 * grouping by threes or as in India, signs and codes of currencies, digits of other scripts, powers of ten (`1.5E7`). Digit by digit, so
 * that nothing is lost. Refuses `amount-not-readable`, `formula-not-computed`, `figure-too-fine` (unless it rounds) and `amount-out-of-range`.
 */
export function readAmountText(text: string, style: AmountStyle): Result<ReadAmount> {
  const { plain, decimal } = bareAmountText(text);
  if (plain === '') return ok({ amount: null, rounded: false });
  // A cell with a formula whose outcome was not kept: what it would come to is not ours to say.
  if (/^=[^\d]/.test(plain)) return refuse('formula-not-computed', { text: text.slice(0, longest) });
  const unreadable = refuse('amount-not-readable', { text: text.slice(0, longest) });
  if (plain.length > longest) return unreadable;
  if (/^-+$/.test(plain)) return ok({ amount: 0, rounded: false });
  const match = written.exec(plain);
  const digits = match?.[3];
  if (!match || digits === undefined || (match[1] === undefined) !== (match[5] === undefined))
    return unreadable;
  if (match[2] !== undefined && match[6] !== undefined) return unreadable;
  const parts = partsOf(digits.trim(), decimal ?? style.decimal);
  if (!parts) return unreadable;
  const negative = match[1] !== undefined || match[2] === '-' || match[6] === '-';
  return scaled(parts, Number(match[4] ?? 0) + style.places, negative, text, style.rounds);
}

interface Parts {
  readonly whole: string;
  readonly decimals: string;
}

/** The digits before and behind the decimal sign; `null` where groups are not of three digits. */
function partsOf(digits: string, decimal: '.' | ',' | null): Parts | null {
  const marks = digits.replace(/\d/g, '');
  const last = marks.slice(-1);
  if (marks === '') return { whole: digits, decimals: '' };
  const isDecimal =
    (last === '.' || last === ',') &&
    marks.indexOf(last) === marks.length - 1 &&
    (decimal === null ? !isGrouped(digits, last) || marks.length > 1 : last === decimal);
  const at = isDecimal ? digits.lastIndexOf(last) : digits.length;
  const whole = digits.slice(0, at);
  const decimals = digits.slice(at + 1);
  const group = whole.replace(/\d/g, '').charAt(0);
  if (group === '') return { whole: whole === '' ? '0' : whole, decimals };
  if (group === decimal || !isGrouped(whole, group)) return null;
  return { whole: whole.split(group).join(''), decimals };
}

/** By threes, or as in India: the last three digits, then twos. */
function isGrouped(digits: string, mark: string): boolean {
  const [first = '', ...rest] = digits.split(mark);
  if (!/^\d{1,3}$/.test(first) || rest.at(-1)?.length !== 3) return false;
  const lengths = new Set(rest.slice(0, -1).map((group) => group.length));
  if ([...lengths].every((length) => length === 3)) return true;
  return first.length <= 2 && lengths.size === 1 && lengths.has(2);
}

function scaled(
  { whole, decimals }: Parts,
  places: number,
  negative: boolean,
  text: string,
  rounds: boolean,
): Result<ReadAmount> {
  const all = whole + decimals;
  const point = whole.length + places;
  const kept = (point <= 0 ? '' : all.slice(0, point)).padEnd(Math.max(0, point), '0');
  const cut = point <= 0 ? all.padStart(all.length - point, '0') : all.slice(point);
  const isFine = /[1-9]/.test(cut);
  if (isFine && !rounds) return refuse('figure-too-fine', { text: text.trim().slice(0, longest) });
  const size = Number(kept === '' ? '0' : kept) + (isFine && cut >= '5' ? 1 : 0);
  if (!Number.isSafeInteger(size)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
  return ok({ amount: size === 0 ? 0 : negative ? -size : size, rounded: isFine });
}
