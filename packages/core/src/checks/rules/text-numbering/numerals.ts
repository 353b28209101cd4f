/** The ways items are numbered; an item follows the one before it in its own way. */
export type NumeralKind = 'arabic' | 'letter' | 'roman' | 'chinese';

/** A numeral that was read. */
export interface Numeral {
  readonly kind: NumeralKind;
  readonly value: number;
}

/**
 * What a numeral may stand for, the likeliest first: `i` is a Roman one before it is a letter, other single letters the
 * reverse. Empty where it is no numeral.
 */
export function readNumeral(text: string): readonly Numeral[] {
  const token = text.toLowerCase();
  const arabic = /^(?:\d{1,3}|[٠-٩]{1,3})$/.test(token) ? Number(token.replace(/[٠-٩]/g, western)) : null;
  if (arabic !== null) return [{ kind: 'arabic', value: arabic }];
  const chinese = chineseValue(token);
  if (chinese !== null) return [{ kind: 'chinese', value: chinese }];
  const roman = romanValue(token);
  const letter = /^[a-z]$/.test(token) ? token.charCodeAt(0) - 96 : null;
  const asRoman: readonly Numeral[] = roman === null ? [] : [{ kind: 'roman', value: roman }];
  const asLetter: readonly Numeral[] = letter === null ? [] : [{ kind: 'letter', value: letter }];
  return token === 'i' ? [...asRoman, ...asLetter] : [...asLetter, ...asRoman];
}

function western(digit: string): string {
  return String(digit.charCodeAt(0) - 0x660);
}

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(token: string): number | null {
  if (!/^(?:c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(token) || token === '') return null;
  const digits = token.split('').map((letter) => romanDigits[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

const chineseDigits = '零一二三四五六七八九';

/** Chinese numerals up to ninety-nine. */
function chineseValue(token: string): number | null {
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(token);
  if (!match || token === '') return null;
  const [, tens = '', ten = '', ones = ''] = match;
  if (ten === '') return ones === '' ? digitOf(tens) : null;
  return (tens === '' ? 1 : digitOf(tens)) * 10 + (ones === '' ? 0 : digitOf(ones));
}

function digitOf(digit: string): number {
  return chineseDigits.indexOf(digit);
}
