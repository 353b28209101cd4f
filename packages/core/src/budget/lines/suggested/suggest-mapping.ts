import { unknownCurrency } from '../../../basics/currency.ts';
import type { Period } from '../../../basics/period.ts';
import type { Language } from '../../../basics/words.ts';
import { noDimension } from '../edited/without-column.ts';
import { headerNames } from '../header-names.ts';
import type { LineCells } from '../line-cells.ts';
import type { LineMapping, MappedColumn } from '../line-mapping.ts';
import { linePeriod } from '../line-period.ts';
import { amountColumns } from './amount-columns.ts';
import { type ColumnTraits, columnTraits, wordsForNothing } from './column-traits.ts';
import { foundHeader, statedHeader } from './found-header.ts';
import { keyColumns } from './key-columns.ts';
import { currencyDigits, moneyWords } from './money-words.ts';
import { totalWordIn } from './total-words.ts';

/** The beginning of a file of lines. */
export interface LineSample {
  /** The name of the file, which may say a year and a stage. */
  readonly name: string;
  readonly lines: readonly LineCells[];
  readonly language: Language | null;
  /** The year to assume where nothing says one. */
  readonly year: number;
  /** The last line of the header and how many it has, where somebody says so. */
  readonly header?: { readonly line: number; readonly lines: number };
}

/**
 * Guesses how lines are to be understood from what stands above them, their header and their figures: which columns are amounts, of which
 * stage and years, or add up to another; which are levels of one dimension, by their codes, their indents or what is empty in them; which
 * lines state totals. A draft to look through, never applied unseen. `null` where there is no column of amounts.
 */
export function suggestMapping(given: LineSample): LineMapping | null {
  // The folders that a file lies in say nothing of it.
  const sample = { ...given, name: given.name.replace(/^.*[/\\]/, '') };
  const { header, lines, title } = given.header
    ? statedHeader(sample.lines, given.header.line, given.header.lines)
    : foundHeader(sample.lines);
  const names =
    header < 0
      ? []
      : headerNames(sample.lines.slice(header - lines + 1, header + 1).map((line) => line.cells));
  const all = sample.lines.slice(header + 1);
  const totals = totalsOf(columnTraits(names, all));
  const rows = withoutTotals(all, totals);
  const traits = columnTraits(
    names.map((name) => name.replace(/^#\s*/, '')),
    rows,
  );
  const refer = referring(traits);
  const figures = traits.filter((one) => one.kind === 'amount');
  // Columns that are mostly finer than money are rates.
  const coarse = figures.filter((one) => one.fine < 0.4);
  const amounts = coarse.length > 0 ? coarse : figures;
  if (amounts.length === 0) return null;
  const money = moneyOf(title, traits, rows);
  const year = traits.find((one) => one.kind === 'year');
  const said = periodOf(sample, title);
  const period = said ?? { from: sample.year, to: sample.year };
  const above = { title: `${title}\n${sample.name}`, power: money.power, period: year ? null : period };
  const chosen = amountColumns(amounts, above, refer);
  const keys = traits.filter((one) => one !== money.column && (one.kind === 'code' || one.kind === 'words'));
  const dimensions = [...dimensionsOf(keys, amounts, refer), ...chosen.dimensions];
  const nothing = wordsForNothing(chosen.used.flatMap((one) => one.values));
  const line = sample.lines[header];
  return {
    format: 'plenary-mapping-1',
    language: sample.language ?? languageIn(`${title}\n${names.join(' ')}`),
    currency: { code: money.currency, digits: currencyDigits(money.currency) },
    cube: 'lines',
    ...(line ? headerOf(line.line, lines) : { file: { header: 0 } }),
    period: year ? { column: refer(year) } : period,
    ...(year || said || chosen.amounts.every((one) => one.period) ? {} : { assumed: 'period' as const }),
    dimensions: dimensions.length > 0 ? dimensions : [noDimension],
    amounts: chosen.amounts,
    ...(totals.length === 0
      ? {}
      : { totals: totals.map((one) => ({ column: refer(one.column), words: one.words })) }),
    ...(chosen.used.some((one) => one.fine > 0) ? { rounding: 'half-away' as const } : {}),
    ...(nothing.length === 0 ? {} : { nothing }),
    ...(chosen.checks.length === 0 ? {} : { checks: chosen.checks }),
  };
}

/** A mapping that takes no column of a file as anything, for somebody to say what each is. */
export function unguessedMapping({ language, year }: LineSample): LineMapping {
  return {
    format: 'plenary-mapping-1',
    language: language ?? 'en',
    currency: { code: unknownCurrency, digits: currencyDigits(unknownCurrency) },
    cube: 'lines',
    period: { from: year, to: year },
    assumed: 'period',
    dimensions: [noDimension],
    amounts: [],
  };
}

function dimensionsOf(
  keys: readonly ColumnTraits[],
  amounts: readonly ColumnTraits[],
  refer: (column: ColumnTraits) => MappedColumn,
): LineMapping['dimensions'] {
  const states = (row: number): boolean => amounts.some((one) => (one.amounts[row] ?? null) !== null);
  const all = [...(amounts[0]?.amounts ?? []).keys()];
  // Heads without amounts say where the lines below them belong; what stands below the last amount is a note.
  const last = all.findLastIndex(states);
  const rows = all.slice(0, last + 1).filter((row) => states(row) || isHead(keys, row));
  return keyColumns({
    columns: keys.map((one) => atRows(one, rows)),
    amounts: rows.map((row) => amounts.map((one) => one.amounts[row] ?? null)),
    refer,
  });
}

/** Says whether a line names something in a column that others are indented in, or that is empty below it. */
function isHead(keys: readonly ColumnTraits[], row: number): boolean {
  return keys.some((one) => (one.values[row] ?? '') !== '' && !/^[*(]|[.:]$/.test(one.values[row] ?? ''));
}

/** Where the header stands has to be said only where its names do not find it. */
function headerOf(line: number, lines: number): Pick<LineMapping, 'file'> {
  return lines > 1 ? { file: { header: line, headerLines: lines } } : {};
}

function referring(traits: readonly ColumnTraits[]): (column: ColumnTraits) => MappedColumn {
  const names = traits.map((one) => one.header.toLowerCase());
  const doubled = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return (one) => (one.header === '' || doubled.has(one.header.toLowerCase()) ? one.column + 1 : one.header);
}

interface TotalColumn {
  readonly column: ColumnTraits;
  readonly words: readonly string[];
  readonly rows: ReadonlySet<number>;
}

/** Columns that say of some lines that they state a total. */
function totalsOf(traits: readonly ColumnTraits[]): readonly TotalColumn[] {
  const keys = traits.filter((one) => one.kind === 'words' || one.kind === 'code');
  return keys.flatMap((column) => {
    const found = column.values.flatMap((value, row) => {
      const word = totalWordIn(value);
      const isBare = keys.length === 1 || word === value;
      const isSparse = keys.some(
        (one) => one !== column && one.values[row] === '' && one.filled > one.values.length / 2,
      );
      return word !== null && (isBare || isSparse) ? [{ word, row }] : [];
    });
    if (found.length === 0 || found.length > column.filled / 2) return [];
    return [
      {
        column,
        words: [...new Set(found.map((one) => one.word))],
        rows: new Set(found.map((one) => one.row)),
      },
    ];
  });
}

function withoutTotals(rows: readonly LineCells[], totals: readonly TotalColumn[]): readonly LineCells[] {
  return rows.filter((_, row) => !totals.some((one) => one.rows.has(row)));
}

function atRows(one: ColumnTraits, rows: readonly number[]): ColumnTraits {
  const values = rows.map((row) => one.values[row] ?? '');
  const filled = values.filter((value) => value !== '');
  return {
    ...one,
    values,
    raw: rows.map((row) => one.raw[row] ?? ''),
    filled: filled.length,
    distinct: new Set(filled).size,
  };
}

/** The currency and the power of ten that a column, the title, the names of columns or the amounts themselves say. */
function moneyOf(
  title: string,
  traits: readonly ColumnTraits[],
  rows: readonly LineCells[],
): { readonly currency: string; readonly power: number | null; readonly column: ColumnTraits | undefined } {
  const column = traits.find(
    (one) => one.distinct === 1 && /^[A-Z]{3}$/.test(one.values.find(Boolean) ?? ''),
  );
  const said = moneyWords(title);
  const names = moneyWords(traits.map((one) => one.header).join(' \n '));
  const figures = traits.filter((one) => one.kind === 'amount');
  const cells = moneyWords(
    rows
      .slice(0, 50)
      .flatMap((row) => figures.map((one) => row.cells[one.column] ?? ''))
      .join(' \n '),
  );
  const code =
    column?.values.find(Boolean) ?? said.currency ?? names.currency ?? cells.currency ?? unknownCurrency;
  return { currency: code, power: said.power, column };
}

function periodOf({ name }: LineSample, title: string): Period | null {
  const years = name.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  const named = linePeriod(name);
  if (named && (named.to > named.from || years?.length === 1)) return named;
  const last = years ? Number(years.at(-1)) : null;
  return last === null ? linePeriod(title) : { from: last, to: last };
}

/** The language of the names of columns, where there are too few words to tell it by those that are common. */
function languageIn(text: string): Language {
  if (/libell|chapitre|d[ée]pense|intitul|recettes|cr[ée]dits|exercice/iu.test(text)) return 'fr';
  return /descripci|cap[ií]tulo|cr[ée]dito|gasto|ejercicio|presupuesto|partida/iu.test(text) ? 'es' : 'en';
}
