import { plainForm } from '../../../basics/numbers/number-token.ts';
import { figuresIn } from '../../../basics/numbers/printed.ts';
import { matchesOf } from '../../../basics/patterns/matches.ts';
import type { Language } from '../../../basics/words.ts';
import { type Mention, type Mentions, numberKey } from './mention.ts';
import { monthNamesIn } from './month-words.ts';
import { numbersInWords } from './number-words.ts';

/**
 * What a text says in figures, read in its language's style. Dates are days, months and years; `2024/25` is two years;
 * other numbers with strokes and symbols are read whole. Texts are expected in digit order; of endless ones the beginning is
 * read.
 */
export function mentionsIn(whole: string, language: Language): Mentions {
  const text = whole.slice(0, longestText);
  if (!/[\p{N}IVXLC]/u.test(text)) return { stated: [], offered: offeredBy(text, language) };
  const reader = new Reader(text, language);
  reader.readDates();
  reader.readTokens();
  const offered = offeredBy(text, language);
  for (const key of reader.offered) offered.add(key);
  return { stated: reader.stated.toSorted((a, b) => a.index - b.index), offered };
}

/** Longer paragraphs are none. */
const longestText = 50_000;

function offeredBy(text: string, language: Language): Set<string> {
  return new Set([...numbersInWords(text, language)].map(String));
}

const homoglyphs: Readonly<Record<string, string>> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};

const symbol =
  /(?<![A-Za-z0-9/])[A-Z]{1,10}(?:\.\d{1,3})?(?:\/[A-Za-z0-9]{1,12}(?:[.()-][A-Za-z0-9]{1,12}){0,6}){1,10}/g;
const numericDate =
  /(?<![\d./-])(\d{1,2})([./])(\d{1,2})\2((?:19|20)\d\d)(?![\d/])|(?<![\d-])((?:19|20)\d\d)-(\d\d)-(\d\d)(?![\d-])/g;
const chineseDate = /(?<!\d)(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?/g;
const years = /(?<![\d/.,-])((?:19|20)\d\d)([/–—-]|年?至)((?:19|20)?\d\d)(?![\d/])/g;
const strokes = /(?<![\d/])\d{1,6}(?:\/\d{1,6}){1,4}(?![\d/])/g;
const roman = /(?<![A-Za-zÀ-ÿ'’.])[IVXLC]{1,8}(?=(?:er?|ème|º)?(?![A-Za-z'’À-ÿ]))/g;
const validRoman = /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** A number after which nothing can follow that belongs to it. */
const plainNumber = /^\d{1,9}(?=$|[)\];:!?，。；]|[,.](?:$|\s)|\s(?:$|[([«“\s]|\d{1,2}(?!\d)\s))/;
const numberToken = /^\d+(?:[.,'٬٫-]\d+)*/;

/** How far a number may reach in a text, with its power word. */
const reach = 72;
/** Up to here languages print words or figures as they like. */
const smallest = 20;

class Reader {
  readonly stated: Mention[] = [];
  readonly offered = new Set<string>();
  /** Where days of dates stand. */
  private readonly days = new Set<number>();
  private readonly text: string;
  private readonly language: Language;
  /** The plain text, in which what has been read is blanked. */
  private rest: string;

  constructor(text: string, language: Language) {
    this.text = text;
    this.language = language;
    this.rest = plainForm(text);
  }

  readDates(): void {
    this.take(symbol, (found, index) => [this.mention(latin(found), 'symbol', index, found.length)], latin);
    this.take(numericDate, (found, index, groups) => {
      const [day, , month, year, isoYear, isoMonth, isoDay] = groups;
      const [y, m, d] = [year ?? isoYear ?? '', month ?? isoMonth ?? '', day ?? isoDay ?? ''];
      return [
        this.mention(String(Number(d)), 'amount', index, found.length),
        this.mention(`month ${Number(m)}`, 'month', index, found.length),
        this.mention(y, 'year', index, found.length),
      ];
    });
    this.take(chineseDate, (found, index, [month, day]) => [
      this.mention(`month ${Number(month)}`, 'month', index, found.length),
      ...(day === undefined ? [] : [this.mention(String(Number(day)), 'amount', index, found.length)]),
    ]);
    this.readMonths(this.language);
    // Covers of other languages may carry the English date.
    if (this.language !== 'en') this.readMonths('en');
    this.take(years, (found, index, [first, , second]) => yearPair(found, index, first, second));
    this.take(strokes, (found, index) => [this.mention(found, 'symbol', index, found.length)]);
  }

  private readMonths(language: Language): void {
    for (const { month, index, text, day } of monthNamesIn(this.rest, language)) {
      this.stated.push(this.mention(`month ${month}`, 'month', index, text.length));
      if (day !== null) this.days.add(day);
    }
  }

  readTokens(): void {
    this.readNumbers();
    for (const match of matchesOf(this.rest, roman)) {
      const value = romanValue(match[0]);
      if (value === null) continue;
      if (match[0].length === 1) this.offered.add(String(value));
      else this.stated.push(this.mention(String(value), 'roman', match.index, match[0].length));
    }
  }

  private readNumbers(): void {
    let at = 0;
    for (const { index } of matchesOf(this.rest, /\d+/g)) {
      if (index < at) continue;
      const token = numberToken.exec(this.rest.slice(index, index + reach))?.[0] ?? '';
      if (this.language === 'ar' && /^\d{1,2}-\d{1,2}$/.test(token)) {
        this.offerParts(token.split('-'));
        at = index + token.length;
      } else if (/^\d+(?:[.-]\d+){2,}$/.test(token) && !/^\d{1,3}(?:\.\d{3})+$/.test(token)) {
        this.stated.push(this.mention(token.replaceAll('-', '.'), 'amount', index, token.length));
        at = index + token.length;
      } else at = this.readNumber(index);
    }
  }

  /** Reads the number at a digit; answers with where it ends. What no style can read keeps its digits. */
  private readNumber(index: number): number {
    const plain = plainNumber.exec(this.rest.slice(index, index + 16))?.[0];
    if (plain !== undefined && this.rest[index - 1] !== '-') {
      this.stated.push(this.number(Number(plain), 0, index, this.text.slice(index, index + plain.length)));
      return index + plain.length;
    }
    const minus = /(?:^|[\s(])-$/.test(this.rest.slice(Math.max(0, index - 2), index)) ? 1 : 0;
    const from = index - minus;
    const [figure] = figuresIn(this.rest.slice(from, index + reach), { language: this.language });
    if (figure === undefined || figure.index > minus) {
      const token = /^\d+(?:[,.'٬٫ ]\d+)*/.exec(this.rest.slice(index, index + reach))?.[0] ?? '';
      this.stated.push(this.mention(token.replace(/\D/g, ' '), 'amount', index, token.length));
      return index + token.length;
    }
    const end = from + figure.index + figure.text.length;
    this.stated.push(this.number(figure.digits, figure.place, index, this.text.slice(index, end)));
    return Math.max(end, index + 1);
  }

  /** Arabic writes numbers of regulations with a hyphen: `3-1` is 3.1, or a range. */
  private offerParts(parts: readonly string[]): void {
    this.offered.add(parts.join('.')).add(parts.toReversed().join('.'));
    for (const part of parts) this.offered.add(part);
  }

  private number(digits: number, place: number, index: number, text: string): Mention {
    const key = numberKey(digits, place);
    const whole = /^\d+$/.test(text);
    if (whole && /^(?:19|20)\d\d$/.test(text)) return { key, kind: 'year', index, text };
    const small = whole && digits <= smallest && !this.days.has(index);
    const thousandths = /^\d{1,3}[.,]\d{3}$/.test(text);
    const also = thousandths && place === 0 ? { also: numberKey(digits, -3) } : {};
    return { key, kind: small ? 'small' : 'amount', index, text, ...also };
  }

  private mention(key: string, kind: Mention['kind'], index: number, length: number): Mention {
    return { key, kind, index, text: this.text.slice(index, index + length) };
  }

  /** Reads what a pattern finds in the rest of the text, and blanks it there. */
  private take(
    pattern: RegExp,
    read: (
      found: string,
      index: number,
      groups: readonly (string | undefined)[],
    ) => readonly Mention[] | null,
    form: (text: string) => string = (text) => text,
  ): void {
    let blanked = '';
    let at = 0;
    for (const match of matchesOf(form(this.rest), pattern)) {
      const [found, ...groups] = match;
      const mentions = /\d/.test(found) ? read(found, match.index, groups) : null;
      if (mentions === null) continue;
      this.stated.push(...mentions);
      blanked += this.rest.slice(at, match.index) + ' \u200e'.repeat(found.length).slice(0, found.length);
      at = match.index + found.length;
    }
    if (at > 0) this.rest = blanked + this.rest.slice(at);
  }
}

/** Two years that follow one another closely; `2021/19` is a number of something else. */
function yearPair(
  found: string,
  index: number,
  first: string | undefined,
  second: string | undefined,
): readonly Mention[] | null {
  const from = Number(first);
  const to = second?.length === 2 ? Math.floor(from / 100) * 100 + Number(second) : Number(second);
  if (to <= from || to > from + 60) return null;
  return [from, to].map((year) => ({ key: String(year), kind: 'year', index, text: found }));
}

function latin(text: string): string {
  return text.replace(/[АВСЕКМНОРТХ]/g, (letter) => homoglyphs[letter] ?? letter);
}

function romanValue(text: string): number | null {
  if (!validRoman.test(text)) return null;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = Array.from(text, (letter) => values[letter] ?? 0);
  return digits.reduce((sum, value, index) => sum + (value < (digits[index + 1] ?? 0) ? -value : value), 0);
}
