import { readAmountText } from './amount-text.ts';

/** What a column looks like in a sample of lines. */
export interface ColumnTraits {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  readonly kind: 'amount' | 'code' | 'words' | 'year' | 'empty';
  readonly values: readonly string[];
  readonly distinct: number;
  readonly filled: number;
}

const year = /^(?:19|20)\d\d(?:\s*[/–-]\s*(?:19|20)?\d\d)?$/;
const date = /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$/;

/** The traits of each column of a sample. */
export function columnTraits(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  decimal: '.' | ',' | null,
): readonly ColumnTraits[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), header.length);
  return Array.from({ length: width }, (_, column) => {
    const values = rows.map((row) => (row[column] ?? '').trim());
    const filled = values.filter((value) => value !== '');
    const distinct = new Set(filled).size;
    const name = (header[column] ?? '').trim();
    return {
      column,
      header: name,
      values,
      distinct,
      filled: filled.length,
      kind: kindOf(name, filled, distinct, decimal),
    };
  });
}

function kindOf(
  header: string,
  filled: readonly string[],
  distinct: number,
  decimal: '.' | ',' | null,
): ColumnTraits['kind'] {
  if (filled.length === 0) return 'empty';
  const share = (test: (value: string) => boolean): number => filled.filter(test).length / filled.length;
  if (share((value) => year.test(value)) > 0.98 && distinct <= 60) return 'year';
  if (share((value) => date.test(value)) > 0.98) return 'year';
  const numeric = share((value) => isAmountText(value, decimal));
  if (numeric < 0.95) return share((value) => /^[\p{L}\d.\-/]{1,12}$/u.test(value)) > 0.9 ? 'code' : 'words';
  const named = amountWords.test(header.normalize('NFKC').toLowerCase());
  const coded = codeWords.test(header.normalize('NFKC').toLowerCase());
  const signed = filled.some((value) => /[-(),.]\d|\d[.,]\d{1,2}$|^0$/.test(value));
  const lengths = new Set(filled.map((value) => value.length)).size;
  const leadingZero = filled.some((value) => /^0\d/.test(value));
  if (leadingZero || (coded && !named)) return 'code';
  return named || (signed && lengths > 2) || (lengths > 4 && distinct > filled.length / 3)
    ? 'amount'
    : 'code';
}

function isAmountText(value: string, decimal: '.' | ',' | null): boolean {
  return /\d|^-$/.test(value) && readAmountText(value, { decimal, places: 6, rounds: true }).ok;
}

// Beginnings of words for money and for numbers of things, in the languages budgets were found in.
const amountWords =
  /amount|budget|actual|expen[ds]|revenue|approp|alloc|total|cost|import|cr[eé]d|obl|prev|recaud|gasto|ingreso|pago|ejec|montant|d[eé]pense|recette|сумм|расход|доход|бюджет|金额|预算|支出|收入|决算|مبلغ|ميزانية|נטו|ברוטו|סכום/u;
const codeWords = /\bcode|\bid\b|\bno\b|\bnr\b|_id$|^id_|c[oó]digo|код|代码|编号|رمز/u;

/** Says whether each value of a column goes with one value of another only. */
export function determines(a: ColumnTraits, b: ColumnTraits): boolean {
  const of = new Map<string, string>();
  let broken = 0;
  for (const [row, value] of a.values.entries()) {
    if (value === '') continue;
    const other = b.values[row] ?? '';
    const known = of.get(value);
    if (known === undefined) of.set(value, other);
    else if (known !== other) broken += 1;
  }
  return broken === 0;
}
