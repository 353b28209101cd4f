import { type Digits, type NumberStyle, plainForm } from '../../../../basics/numbers/number-token.ts';
import { groupingOf, type PrintedFigure, readFigures } from '../../../../basics/numbers/printed.ts';
import type { Language } from '../../../../basics/words.ts';

/** How the numbers of a table are written, as its cells show. */
export interface NumberConvention {
  readonly style: NumberStyle;
  /** The decimal sign, where cells show one or the reader of the file saw one. */
  readonly decimal: '.' | ',' | null;
}

/**
 * The convention of a table. `1.5` and `1.2345` show a decimal point as `1.234.567` shows a point between groups; one alone
 * with three digits after it shows nothing. Digits without groups beside decimals, as data files have them, show that
 * points and commas do not group.
 */
export function conventionOf(
  texts: readonly string[],
  language: Language,
  known: '.' | ',' | null,
): NumberConvention {
  const telling = texts.filter((text) => text.length < 40 && mayTell.test(text)).slice(0, mostTelling);
  const group = groupingOf(telling);
  const decimal = known ?? decimalSign(telling);
  if (decimal === null) return { style: group === undefined ? { language } : { language, group }, decimal };
  const grouping = group === decimal ? undefined : group;
  // A language that writes decimals with this sign, so that nothing else about the style gets in the way.
  const writing: Language = decimal === ',' && (language === 'en' || language === 'zh') ? 'fr' : language;
  return {
    style: grouping === undefined ? { language: writing } : { language: writing, group: grouping },
    decimal,
  };
}

const mayTell = /[\d٠-٩][.,' \u00a0\u202f\u2009\u2007’ʼ][\d٠-٩]/;
const mostTelling = 20_000;

/** A number of a cell: `percent` where it carries the sign. */
export interface CellNumber extends Digits {
  readonly percent: boolean;
}

/**
 * The numbers a text consists of: one, or several as a cell with an old and a new value has them; `null` where it is
 * something else.
 */
export function numbersIn(text: string, convention: NumberConvention): readonly CellNumber[] | null {
  const plain = plainNumber(text, convention.decimal);
  if (plain) return [plain];
  if (!hasDigitOrDash.test(text)) return null;
  const figures: readonly PrintedFigure[] | null = readFigures(withoutMarks(text), convention.style);
  return figures;
}

const hasDigitOrDash = /[\d٠-٩۰-۹０-９]|^\s*[-–—\u2212]\s*$/;

/** Digits with nothing but a sign and decimals: how data files write numbers, and most cells of others. */
function plainNumber(text: string, decimal: '.' | ',' | null): CellNumber | null {
  const match = /^(-?)(\d{1,15})(?:([.,])(\d{1,12}))?$/.exec(text);
  if (!match) return null;
  const [, sign, whole = '', mark, fraction = ''] = match;
  if (mark !== undefined && mark !== decimal) return null;
  // What a computer writes may have more decimals than a number holds exactly; the last ones say nothing.
  const kept = fraction.slice(0, Math.max(0, 15 - whole.length));
  const digits = Number(whole + kept);
  return {
    digits: sign === '-' && digits !== 0 ? -digits : digits,
    place: kept === '' ? 0 : -kept.length,
    percent: false,
  };
}

/** What stands between groups of three and is no decimal sign: a space, an apostrophe, or the other of point and comma. */
const groupMark =
  /(?<=\d)(?:[ '\u00a0\u202f\u2009\u2007’ʼ](?=\d{3}(?!\d))|,(?=\d{3}(?:,\d{3})*\.\d)|\.(?=\d{3}(?:\.\d{3})*,\d))/g;

function decimalSign(texts: readonly string[]): '.' | ',' | null {
  const votes = { '.': 0, ',': 0 };
  for (const printed of texts) {
    const text = printed.replace(groupMark, '');
    const match = /^[-(]?\d+([.,])(\d+)\)?\s*%?$/.exec(text);
    const sign = match?.[1];
    if (sign !== '.' && sign !== ',') continue;
    const [whole = ''] = text.replace(/^[-(]/, '').split(sign);
    // Three digits after a sign may be a group, unless what stands before it is none.
    if ((match?.[2] ?? '').length !== 3 || whole.length > 3 || whole.startsWith('0')) votes[sign] += 1;
  }
  if (votes['.'] === votes[',']) return null;
  const sign = votes['.'] > votes[','] ? '.' : ',';
  const grouped = sign === '.' ? /\d\.\d{3}\.\d{3}/ : /\d,\d{3},\d{3}/;
  return texts.some((text) => grouped.test(text)) ? null : sign;
}

/** The name or sign of a currency before a figure, also behind its sign or opening bracket: `$5`, `($5)`, `-CHF 5`. */
const currencyBefore =
  /^\s*([-–—−(]?)\s*(?:US|CA|AU|NZ|HK|R)?(?:[A-Z]{3}(?=[\s\d(-])|\p{Sc})\s*(?=[\d(–—−-])/u;
const currencyAfter = /(?<=[\d)])\s*(?:[A-Z]{3}|\p{Sc})\s*(\)?)\s*$/u;

/** Footnote marks and the names of currencies are no part of a figure. */
export function withoutMarks(text: string): string {
  return plainForm(text).trim() === ''
    ? ''
    : text
        .replace(/\s*(?:[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᶠᵍʰ]+[⁾]?|\*+|[†‡])\s*$/u, '')
        .replace(/(?<=[\d)])(?:\s*[a-z]{1,2}\/|\s+\(?[a-z]\)?|[a-h])\s*$/u, '')
        .replace(currencyBefore, '$1')
        .replace(currencyAfter, '$1')
        .trim();
}
