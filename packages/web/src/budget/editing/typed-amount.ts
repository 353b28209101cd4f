import { amountOf } from '../../changes/amount-text.ts';
import { formulaAmount } from './formula-amount.ts';

/**
 * A number that somebody typed or pasted, in the unit of the table, as spreadsheets of many countries write it: groups by commas,
 * points, spaces or apostrophes; `(811)` and `811-` are negative; a dash is nothing; a currency beside it is left out; digits may be
 * Arabic. `=1200+300` is worked out. Minor units; `null` for none, `undefined` for what cannot be meant. A comma before the last few digits
 * is a decimal mark, unless three digits follow it.
 */
export function typedAmount(text: string, places: number): number | null | undefined {
  const plain = plainText(text);
  if (/^[-–−]$/.test(plain)) return 0;
  if (plain.startsWith('=')) return formulaAmount(plain.slice(1), places);
  const read = amountOf(plain, places);
  if (read !== undefined) return read;
  if (grouped.test(plain)) return amountOf(plain.replaceAll('.', '').replace(',', '.'), places);
  return plain.includes('.') ? undefined : amountOf(plain.replace(/,(\d+\)?)$/, '.$1'), places);
}

/** Points between groups of three: several of them, or a comma for the decimals. */
const grouped = /^[-(]?\d{1,3}(?:\.\d{3})+(?:\.\d{3}|,\d+)\)?$/;

function plainText(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String('٠١٢٣٤٥٦٧٨٩'.indexOf(digit)))
    .replaceAll('٬', ',')
    .replaceAll('٫', '.')
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim()
    .replace(/^(?:[A-Z]{3}|[$€£¥])\s*(?=[\d(-])|(?<=[\d)])\s*(?:[A-Z]{3}|[$€£¥])$/g, '')
    .replace(/^\+(?=\d)/, '')
    .replace(/^([\d.,'’\s\u00a0\u202f]*\d)\s*[-−]$/, '-$1');
}
