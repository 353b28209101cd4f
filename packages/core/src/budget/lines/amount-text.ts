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

/**
 * Reads an amount as files of budgets write them: signs before or behind, parentheses for negatives, a dash for zero, currency signs,
 * any grouping by threes, powers of ten (`1.5E7`). Digit by digit, so that nothing is lost. Refuses `amount-not-readable`,
 * `figure-too-fine` (unless it rounds) and `amount-out-of-range`.
 */
export function readAmountText(text: string, style: AmountStyle): Result<ReadAmount> {
  const trimmed = text
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();
  if (trimmed === '') return ok({ amount: null, rounded: false });
  const unreadable = refuse('amount-not-readable', { text: text.slice(0, longest) });
  if (trimmed.length > longest) return unreadable;
  const plain = trimmed.replace(/[\u2212\u2010-\u2015]/g, '-').replace(/^\p{Sc}\s*|\s*\p{Sc}$/gu, '');
  if (/^-+$/.test(plain)) return ok({ amount: 0, rounded: false });
  const match =
    /^(\(\s*)?([-+])?\s*\p{Sc}?\s*(\d[\d.,' ’]*|[.,]\d+)(?:[eE]([-+]?\d{1,2}))?\s*(\))?\s*([-+])?$/u.exec(
      plain,
    );
  const digits = match?.[3];
  if (!match || digits === undefined || (match[1] === undefined) !== (match[5] === undefined))
    return unreadable;
  if (match[2] !== undefined && match[6] !== undefined) return unreadable;
  const parts = partsOf(digits.replace(/[ ’]/g, (sign) => (sign === ' ' ? ' ' : "'")).trim(), style.decimal);
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

function isGrouped(digits: string, mark: string): boolean {
  const [first = '', ...rest] = digits.split(mark);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
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
