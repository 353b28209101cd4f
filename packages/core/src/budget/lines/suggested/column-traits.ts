import { bareAmountText, readAmountText } from '../amount-text.ts';
import { decimalSignOf } from '../decimal-sign.ts';
import type { LineCells } from '../line-cells.ts';
import { isMovement, isOfAmounts } from './stage-words.ts';

/** What a column looks like in a sample of lines. */
export interface ColumnTraits {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  readonly kind: 'amount' | 'rate' | 'code' | 'words' | 'year' | 'empty';
  readonly values: readonly string[];
  /** The values as they stand, with the spaces before them. */
  readonly raw: readonly string[];
  readonly distinct: number;
  readonly filled: number;
  /** Of columns of amounts, each in ten-thousandths of the unit they are in; `null` for none, `NaN` for what is no amount. */
  readonly amounts: readonly (number | null)[];
  /** The share of amounts with more than two decimals. */
  readonly fine: number;
}

const year =
  /^(?:fy|ejercicio|exercice)?\s*(?:19|20)\d\d(?:\s*[/–-]\s*(?:19|20)?\d\d)?(?:年度?|\s*г\.?)?$|^fy\s?['’]?\d\d(?:[-/–]\d\d)?$/i;
const date = /^\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d$|^(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ].*)?$/;
/** Letters and figures without a space, and with a figure or in few capitals. */
const code = /^(?=.*\d|[\p{Lu}.\-/]{1,5}$)[\p{L}\d.\-/_]{1,16}$/u;
/** Words in columns of amounts for none. */
const none =
  /^(?:n\/?a\.?|n\.\s?a\.|\.{2,3}|…|x|nil|none|null|k\.\s?a\.|s\/d|н\/д|нет данных|无|無|—|#n\/a|غ\.?م\.?)$/i;

/** The words for no amount among values. */
export function wordsForNothing(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => none.test(value)))];
}

/**
 * The traits of each column of a sample. Where no column is plainly one of amounts, those are whose name says so though some of their cells
 * are none, or else the last one of whole numbers that are mostly different.
 */
export function columnTraits(header: readonly string[], rows: readonly LineCells[]): readonly ColumnTraits[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), header.length);
  const traits = Array.from({ length: width }, (_, column) =>
    traitsOf(column, header[column] ?? '', rows, null),
  );
  if (traits.some((one) => one.kind === 'amount')) return traits;
  const named = traits.filter(saysAmounts);
  if (named.length > 0) {
    return traits.map((one) =>
      named.includes(one) ? traitsOf(one.column, one.header, rows, 'amount') : one,
    );
  }
  const likely = traits.findLast(
    ({ column, kind, values, distinct, filled }) =>
      column > 0 &&
      kind === 'code' &&
      distinct > filled / 2 &&
      values.every((value) => value === '' || (/^\d+$/.test(value) && !/^0\d/.test(value))),
  );
  return traits.map((one) => (one === likely ? traitsOf(one.column, one.header, rows, 'amount') : one));
}

/** Says whether the name of a column speaks of amounts, and as many of its cells are figures as are not. */
function saysAmounts({ header, kind, values }: ColumnTraits): boolean {
  const name = header.normalize('NFKC').toLowerCase();
  if (kind !== 'words' || codeWords.test(name)) return false;
  const filled = values.filter((value) => value !== '' && !none.test(value));
  return (
    amountWords.test(name) && filled.some(isFigure) && filled.filter(isFigure).length * 2 >= filled.length
  );
}

function traitsOf(
  column: number,
  header: string,
  rows: readonly LineCells[],
  known: ColumnTraits['kind'] | null,
): ColumnTraits {
  const raw = rows.map((row) => row.cells[column] ?? '');
  const values = raw.map((value) => value.trim());
  const filled = values.filter((value) => value !== '');
  const name = header.trim();
  const own = filled.filter((value) => !none.test(value));
  const kind = known ?? kindOf(name, own, new Set(own).size);
  const isAmount = kind === 'amount';
  const sign = isAmount ? decimalSignOf(own.map((value) => bareAmountText(value).plain)) : null;
  const amounts = isAmount
    ? rows.map((row, index) => amountAt(row.numbers?.[column], values[index] ?? '', sign))
    : [];
  const fine = amounts.filter((amount) => amount !== null && amount % 100 !== 0).length;
  const distinct = new Set(filled).size;
  return {
    column,
    header: name,
    kind,
    values,
    raw,
    distinct,
    filled: filled.length,
    amounts,
    fine: fine / Math.max(1, filled.length),
  };
}

function amountAt(number: string | undefined, text: string, decimal: '.' | ',' | null): number | null {
  if (number === undefined && none.test(text)) return null;
  const style = { decimal: number === undefined ? decimal : '.', places: 4, rounds: true } as const;
  const read = readAmountText(number ?? text, style);
  return read.ok ? read.value.amount : Number.NaN;
}

function kindOf(header: string, filled: readonly string[], distinct: number): ColumnTraits['kind'] {
  if (filled.length === 0) return 'empty';
  const share = (test: (value: string) => boolean): number => filled.filter(test).length / filled.length;
  if (share((value) => year.test(value)) > 0.98 && distinct <= 60) return 'year';
  if (share((value) => date.test(value)) > 0.98) return 'year';
  if (share((value) => /\d\s*[%％٪]$/.test(value)) > 0.5) return 'rate';
  if (share(isFigure) < 0.9) return share((value) => code.test(value)) > 0.9 ? 'code' : 'words';
  const name = header.normalize('NFKC').toLowerCase();
  if (/[%％]|\bpercent|\bpct\b|процент|比例|نسبة/u.test(name)) return 'rate';
  const decided = codedOrNot(name, filled);
  if (decided) return decided;
  if (share(isMoney) > 0.5) return 'amount';
  const lengths = new Set(filled.map((value) => value.length)).size;
  if (/\bamt\b/.test(name) && lengths > 3) return 'amount';
  return (isSigned(filled) && lengths > 2) || (lengths > 4 && distinct > filled.length / 3)
    ? 'amount'
    : 'code';
}

/** What the name of a column of figures and the way they are written say plainly. */
function codedOrNot(name: string, filled: readonly string[]): 'code' | 'amount' | null {
  if (filled.some((value) => /^0\d/.test(value)) || isOutline(filled)) return 'code';
  const isPlain = filled.every((value) => /^\d+$/.test(value));
  const isNamed =
    isMovement(name) || amountWords.test(name) || isOfAmounts(name) || /^(?:fy\s*)?(?:19|20)\d\d/.test(name);
  if (codeWords.test(name) && (isPlain || !isNamed)) return 'code';
  // Codes are neither below nothing nor nothing.
  const isBalanced = filled.some((value) => /^[-–—]$|^\(.*\d.*\)$|^[-−]\s*\d/.test(value));
  return isNamed || isBalanced ? 'amount' : null;
}

/** A figure with decimals, groups or the sign of a currency. */
function isMoney(value: string): boolean {
  const { plain } = bareAmountText(value);
  return plain !== value.trim() || /\d[.,]\d{1,2}\D?$|\d[., ']\d{3}(?!\d)/.test(plain);
}

function isSigned(filled: readonly string[]): boolean {
  return filled.some((value) =>
    /[-(),.]\d|\d[.,]\d{1,2}$|^0$|\p{Sc}|\d[-)]$|\d['’ \u00a0\u202f]\d{3}/u.test(value),
  );
}

/** Numbers of sections: `1`, `1.1`, `1.1.2`. */
function isOutline(filled: readonly string[]): boolean {
  if (!filled.every((value) => /^\d+(?:[.\-/]\d+)*[.]?$/.test(value))) return false;
  const parts = filled.map((value) => value.replace(/\.$/, '').split(/[.\-/]/));
  if (!parts.some((one) => one.length > 2)) return false;
  const known = new Set(parts.map((one) => one.join('.')));
  const grouped = parts.every((one) => one.slice(1).every((part) => part.length === 3));
  const below = parts.filter((one) => one.length > 1);
  return !grouped || below.filter((one) => known.has(one.slice(0, -1).join('.'))).length > below.length / 2;
}

function isFigure(value: string): boolean {
  return (
    /\p{Nd}|^[-–—]$/u.test(value) && readAmountText(value, { decimal: null, places: 6, rounds: true }).ok
  );
}

// Beginnings of words for money and for numbers of things, in the languages budgets were found in.
const amountWords =
  /amount|budget|actual|expen[ds]|revenue|approp|alloc|total|cost|import|cr[eé]d|obl|prev|recaud|gasto|ingreso|pago|ejec|montant|d[eé]pense|recette|betrag|ausgab|einnahm|kredit|valor|despesa|dota|сумм|расход|доход|бюджет|утвержд|исполн|план|金额|预算|予算|決算|支出|收入|决算|مبلغ|ميزانية|اعتماد|مصروف|נטו|ברוטו|סכום/u;
const codeWords =
  /\bcode|\bid\b|\bno\b|\bnr\b|_id$|^id_|c[oó]digo|\bcode|código|cost cent|centro|\bcent(?:re|er)\b|\baccount\b|\bacct\b|\bdept\b|department|\bunit\b|\bsection\b|\bfunds?\b|programm?a?e?\b|cap[ií]tulo|partida|chapitre|compte|\bkonto|kostenstelle|раздел|статья|код|счет|счёт|代码|编号|科目|编码|رمز|رقم|بند/u;

/** Says whether the name of a column speaks of codes. */
export function isOfCodes(name: string): boolean {
  return codeWords.test(name.normalize('NFKC').toLowerCase());
}

/** Says whether each value of a column goes with one value of another only. */
export function determines(a: readonly string[], b: readonly string[]): boolean {
  const of = new Map<string, string>();
  for (const [row, value] of a.entries()) {
    if (value === '') continue;
    const other = b[row] ?? '';
    const known = of.get(value);
    if (known === undefined) of.set(value, other);
    else if (known !== other) return false;
  }
  return true;
}
