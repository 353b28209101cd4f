/** Something a text says in figures that every language must say: an amount, a number, a year, a month, a symbol. */
export interface Mention {
  /** What is said, free of any language's way to print it: `75000`, `month 6`, `A/76/633`. */
  readonly key: string;
  readonly kind: 'amount' | 'year' | 'month' | 'small' | 'roman' | 'symbol';
  readonly index: number;
  readonly text: string;
  /** Further readings: `2,125` may be a number with three decimals. */
  readonly also?: string;
}

/** What a text says in figures, and what else of it another language may print as a figure. */
export interface Mentions {
  readonly stated: readonly Mention[];
  /** Keys of number words, single Roman letters and other forms that a language may use where others print figures. */
  readonly offered: ReadonlySet<string>;
}

/** The key of a number: its digits times ten to the power of `place`, printed plainly without closing zeros. */
export function numberKey(digits: number, place: number): string {
  if (digits === 0) return '0';
  const sign = digits < 0 ? '-' : '';
  const plain = String(Math.abs(digits)).replace(/0+$/, '');
  const power = place + String(Math.abs(digits)).length - plain.length;
  if (power >= 0) return power > 30 ? `${sign}${plain}e${power}` : `${sign}${plain}${'0'.repeat(power)}`;
  const padded = plain.padStart(1 - power, '0');
  return `${sign}${padded.slice(0, power)}.${padded.slice(power)}`;
}
