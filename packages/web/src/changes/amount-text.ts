/** An amount as it is typed: in the major unit, with a point, ungrouped; empty where there is none. */
export function amountText(minor: number | null, digits: number): string {
  if (minor === null) return '';
  const sign = minor < 0 ? '-' : '';
  const text = `${Math.abs(minor)}`.padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const part = text.slice(text.length - digits).replace(/0+$/, '');
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
}

/**
 * The exact amount that somebody typed, in minor units; `null` for none, `undefined` for what cannot be meant. Spaces and
 * apostrophes may group, and commas where they do so in threes; `(811)` is negative.
 */
export function amountOf(text: string, digits: number): number | null | undefined {
  const plain = text
    .replace(/[\s'’\u00a0\u202f]/g, '')
    .replace(/,(?=\d{3}(?:\D|$))/g, '')
    .replace(/[−–]/g, '-');
  if (plain === '') return null;
  const match = /^(?:(-?)(\d+)(?:\.(\d+))?|\((\d+)(?:\.(\d+))?\))$/.exec(plain);
  if (!match) return undefined;
  const [, sign, first, firstPart, second, secondPart] = match;
  const part = firstPart ?? secondPart ?? '';
  if (part.length > digits) return undefined;
  const amount = Number(`${first ?? second}${part.padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(amount)) return undefined;
  const isNegative = (sign === '-' || second !== undefined) && amount !== 0;
  return isNegative ? -amount : amount;
}
