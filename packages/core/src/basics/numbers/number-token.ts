import type { Language } from '../words.ts';

/** How the numbers of a text are written, as far as it is known before they are read. */
export interface NumberStyle {
  readonly language: Language;
  /** What separates groups of three digits where the text shows it; a space stands for every kind of space. */
  readonly group?: Grouping;
}

/** A separator of groups of three digits. */
export type Grouping = ',' | '.' | "'" | ' ';

/** An unsigned number: all its digits as one integer, and the power of ten of the last of them. */
export interface Digits {
  readonly digits: number;
  readonly place: number;
}

/** Languages whose numbers a plain space may group when nothing else is known. */
const spaced: ReadonlySet<Language> = new Set(['ar', 'zh', 'fr', 'ru', 'es'] as const);

/** Languages in which a comma never stands before decimals. */
const commaGroups: ReadonlySet<Language> = new Set(['en', 'zh'] as const);

const decimalMark: Readonly<Record<Language, string>> = {
  ar: ',',
  zh: '.',
  en: '.',
  fr: ',',
  ru: ',',
  es: ',',
};

/**
 * Other forms of digits, signs and separators in the plain ones, character for character, so that places in the text
 * stay what they are. Marks of writing direction become U+200E.
 */
export function plainForm(text: string): string {
  if (!hasOtherForms.test(text)) return text;
  return text
    .replace(otherForms, (character) => plainForms.get(character) ?? character)
    .replace(wideComma, ',');
}

const plainForms: ReadonlyMap<string, string> = new Map(
  [
    ['٠١٢٣٤٥٦٧٨٩', '0123456789'],
    ['۰۱۲۳۴۵۶۷۸۹', '0123456789'],
    ['０１２３４５６７８９', '0123456789'],
    ['\u2212\u2010\u2011\uff0d\ufe63', '-----'],
    ['\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069', '\u200e'.repeat(11)],
    ['\u00a0\u202f\u2009\u2007', '    '],
    ['’ʼ（）．', "''()."],
  ].flatMap(([others = '', plain = '']) =>
    Array.from(others, (other, at) => [other, plain.charAt(at)] as const),
  ),
);
const otherForms = new RegExp(`[${[...plainForms.keys()].join('')}]`, 'g');
const wideComma = /(?<=\d)，(?=\d{3}(?!\d))/g;
const hasOtherForms = new RegExp(`${otherForms.source}|${wideComma.source}`);

/** One number of a token without spaces; `null` where its groups are not of three digits. `exact`: decimals are likely. */
export function readToken(token: string, style: NumberStyle, decimals: boolean): Digits | null {
  const marks = token.replace(/\d/g, '');
  const last = marks.slice(-1);
  if (!/^\d+(?:[,.'٬،٫]\d+)*$/.test(token)) return null;
  if (marks === '') return digitsOf(token, '');
  if (last === '٫') return withDecimals(token, last);
  if (new Set(marks).size === 1) {
    const grouped = isGrouped(token, last) && !(decimals && marks.length === 1 && isDecimalMark(last, style));
    if (grouped) return digitsOf(token.split(last).join(''), '');
    return marks.length === 1 && mayBeDecimal(last, style) ? withDecimals(token, last) : null;
  }
  return marks.indexOf(last) === marks.length - 1 && mayBeDecimal(last, style)
    ? withDecimals(token, last)
    : null;
}

/** Says whether spaces may stand between the groups of a number in this style. */
export function spaceMayGroup(style: NumberStyle, kind: string): boolean {
  if (style.group !== undefined) return style.group === ' ';
  return kind !== ' ' || spaced.has(style.language);
}

/** The decimal mark of a language. */
export function decimalMarkOf(language: Language): string {
  return decimalMark[language];
}

function isDecimalMark(mark: string, style: NumberStyle): boolean {
  return style.group === undefined ? decimalMark[style.language] === mark : style.group !== mark;
}

/**
 * A number with one group that is too short or too long by a digit, in a style whose group mark is known: the digits as
 * they stand. What lost a digit in print is still that number, and its sum will not fit.
 */
export function readMisgrouped(token: string, style: NumberStyle): Digits | null {
  const mark = style.group ?? (commaGroups.has(style.language) ? ',' : null);
  if (mark === null || !token.includes(mark) || !/^[1-9]/.test(token)) return null;
  const [first = '', ...rest] = token.split(mark);
  if (![first, ...rest].every((group) => /^\d{1,4}$/.test(group))) return null;
  const wrong = rest.filter((group) => group.length !== 3).length + (first.length > 3 ? 1 : 0);
  return wrong === 1 && rest.every((group) => group.length > 1) ? digitsOf(first + rest.join(''), '') : null;
}

function mayBeDecimal(mark: string, style: NumberStyle): boolean {
  if (style.group === mark) return false;
  return mark === '.' || mark === '٫' || (mark === ',' && !commaGroups.has(style.language));
}

/** Groups of three digits after a first of one to three that does not start with zero. */
function isGrouped(token: string, mark: string): boolean {
  const [first = '', ...rest] = token.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && rest.every((group) => group.length === 3);
}

function withDecimals(token: string, mark: string): Digits | null {
  const at = token.lastIndexOf(mark);
  const whole = token.slice(0, at);
  const marks = [...new Set(whole.replace(/\d/g, ''))];
  const group = marks[0];
  if (marks.length > 1 || (group !== undefined && !isGrouped(whole, group))) return null;
  return digitsOf(group === undefined ? whole : whole.split(group).join(''), token.slice(at + 1));
}

function digitsOf(whole: string, decimals: string): Digits | null {
  const digits = Number(whole + decimals);
  return Number.isSafeInteger(digits) ? { digits, place: decimals === '' ? 0 : -decimals.length } : null;
}
