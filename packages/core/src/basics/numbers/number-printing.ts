import { withoutNegativeZero } from '../amount.ts';
import type { Language } from '../words.ts';
import { type Digits, decimalMarkOf, type Grouping } from './number-token.ts';

/** How numbers are printed. */
export interface PrintStyle {
  readonly group: string;
  readonly decimal: string;
  readonly negative: 'minus' | 'parentheses';
  /** What a zero is printed as. */
  readonly zero: '0' | '-';
}

/**
 * How United Nations documents print numbers in a language: groups by comma in English, by point in Spanish text, by a
 * space that does not break elsewhere and in tables other than English ones; tables put negatives in parentheses and print
 * zero as a dash. `group` is for a document that groups otherwise.
 */
export function printStyle(language: Language, where: 'table' | 'text', group?: Grouping): PrintStyle {
  const usual = language === 'en' ? ',' : language === 'es' && where === 'text' ? '.' : '\u00a0';
  const mark = group === ' ' ? '\u00a0' : (group ?? usual);
  const decimal = decimalMarkOf(language);
  return {
    group: mark,
    decimal: decimal === mark ? (mark === ',' ? '.' : ',') : decimal,
    negative: where === 'table' ? 'parentheses' : 'minus',
    zero: where === 'table' ? '-' : '0',
  };
}

/** Prints a figure to its last place, a percentage with its sign; the inverse of reading it in the same language. */
export function printFigure(figure: Digits & { readonly percent?: boolean }, style: PrintStyle): string {
  const percent = figure.percent === true;
  if (figure.digits === 0 && figure.place >= 0 && !percent) return style.zero;
  const size = String(Math.abs(figure.digits)) + '0'.repeat(Math.max(0, figure.place));
  const decimals = Math.max(0, -figure.place);
  const padded = size.padStart(decimals + 1, '0');
  const whole = grouped(padded.slice(0, padded.length - decimals), style.group);
  const number = decimals === 0 ? whole : `${whole}${style.decimal}${padded.slice(-decimals)}`;
  if (figure.digits >= 0) return percent ? `${number}%` : number;
  if (percent) return `-${number}%`;
  return style.negative === 'parentheses' ? `(${number})` : `-${number}`;
}

/**
 * An exact amount as tables print it: rounded, half away from zero, to `powerOfTen` of a unit of 10^`minorDigits`
 * minor units (1,015,500,000 centimes in thousands of francs: 10,155).
 */
export function roundedTo(amount: number, powerOfTen: number, minorDigits: number): Digits {
  const unit = 10 ** (powerOfTen + minorDigits);
  const size = Math.abs(amount);
  const rest = size % unit;
  const digits = (size - rest) / unit + (2 * rest >= unit ? 1 : 0);
  return { digits: withoutNegativeZero(amount < 0 ? -digits : digits), place: 0 };
}

function grouped(digits: string, mark: string): string {
  return digits.replace(/(?<=\d)(?=(?:\d{3})+$)/g, mark);
}
