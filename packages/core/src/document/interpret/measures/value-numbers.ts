import { plainForm } from '../../../basics/numbers/number-token.ts';
import { type FigureInText, figuresIn } from '../../../basics/numbers/printed.ts';
import { hanCharacters, letters } from '../../../basics/patterns/letters.ts';
import type { Language } from '../../../basics/words.ts';

/** A number that a value's text states, in the unit it is printed in, and where it stands in that text. */
export interface ValueNumber {
  readonly value: number;
  readonly percent: boolean;
  readonly index: number;
  readonly end: number;
}

const openers: ReadonlySet<string> = new Set(['(', '（', '[', '【']);
const closers: ReadonlySet<string> = new Set([')', '）', ']', '】']);
const closing = /[)）\]】]/;
const noPairs: ReadonlyMap<number, number> = new Map();

/** The text with everything in brackets blanked out, position for position: what brackets hold is not the value. */
export function outsideBrackets(text: string): string {
  const pairs = bracketPairs(text);
  if (pairs.size === 0) return text;
  let outside = '';
  for (let index = 0; index < text.length; index += 1) {
    const end = pairs.get(index);
    outside += end === undefined ? text.charAt(index) : ' '.repeat(end - index + 1);
    index = end ?? index;
  }
  return outside;
}

/** Where each bracket that opens and is closed again closes. */
export function bracketPairs(text: string): ReadonlyMap<number, number> {
  if (!closing.test(text)) return noPairs;
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (openers.has(character)) open.push(index);
    const start = closers.has(character) ? open.pop() : undefined;
    if (start !== undefined) pairs.set(start, index);
  }
  return pairs;
}

/**
 * The numbers of a text that may be values: not those in brackets, not years, ordinals, or digits that belong to a name
 * (`P4`, `ISO-9001`).
 */
export function valueNumbers(text: string, language: Language): readonly ValueNumber[] {
  if (!digit.test(text)) return noNumbers;
  return figuresIn(withoutLabelsInDigits(outsideBrackets(text)), { language }).map(numberOf);
}

const digit = /[\d٠-٩۰-۹０-９]/;
const noNumbers: readonly ValueNumber[] = [];

/** The text with years, ordinals and digits of names replaced by `_`, position for position. */
export function withoutLabelsInDigits(text: string): string {
  const plain = plainForm(text);
  if (!/\d/.test(plain)) return plain;
  const withoutYears = /(?:19|20)\d\d/.test(plain) ? years.reduce(withoutDigits, plain) : plain;
  return labelsInDigits.reduce(withoutDigits, withoutYears);
}

function withoutDigits(text: string, pattern: RegExp): string {
  return text.replace(pattern, (match) => match.replace(/\d/g, '_'));
}

/** Years and periods as texts write them. */
const years: readonly RegExp[] = [
  /(?<![\d.,])(?:19|20)\d\d\s*[/–-]\s*(?:(?:19|20)\d\d|\d\d)(?!\d)/g,
  /(?<![\d.,])(?:19|20)\d\d(?=\s*(?:年|г\.|гг\.|год|year\b))/g,
  new RegExp(
    `(?<=(?:^|[^${letters}${hanCharacters}])(?:in|by|from|since|until|of|end|en|de|fin|d'ici|depuis|desde|hasta|в|к|с|до|за|на|عام|سنة|في|نهاية)\\s+)(?:19|20)\\d\\d(?![\\d.,]*\\d|\\s*[%${letters}${hanCharacters}])`,
    'gi',
  ),
  /(?<=\p{L}\s+)(?:19|20)\d\d(?=\s*(?:$|[;:,.；，。)]))/gu,
];

const labelsInDigits: readonly RegExp[] = [
  /第\s*\d+/g,
  /\d+(?:st|nd|rd|th|er|ère|ème|e|º|ª|-?[йя])(?![\p{L}])/gu,
  /(?<![\p{L}\d])(?!CHF|USD|EUR|US\$)[\p{Script=Latin}\p{Script=Cyrillic}]+[-/]?\d[\d/.-]*/gu,
];

function numberOf(figure: FigureInText): ValueNumber {
  return {
    value: Number(`${figure.digits}e${figure.place}`),
    percent: figure.percent,
    index: figure.index,
    end: figure.index + figure.text.length,
  };
}
