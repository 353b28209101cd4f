import { readPeriod } from '../../basics/period.ts';
import type { Language } from '../../basics/words.ts';
import type { Stage } from '../cube.ts';
import { readAmountText } from './amount-text.ts';
import { type ColumnTraits, columnTraits, determines } from './column-traits.ts';
import type { LineMapping, MappedColumn, MappedDimension } from './line-mapping.ts';

/** The beginning of a file: the names of its columns, where it has any, and lines. */
export interface LineSample {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly decimal: '.' | ',' | null;
  readonly language: Language | null;
  /** The year to assume where no column says one. */
  readonly year: number;
}

/**
 * Guesses how lines are to be understood from their header and their figures: which columns are amounts and of which stage, which are
 * levels of one dimension, which name a code, which codes begin with those of their parents, which amounts add up to another. A
 * draft to look through, never applied unseen. `null` where there is no column of amounts.
 */
export function suggestMapping(sample: LineSample): LineMapping | null {
  const traits = columnTraits(sample.header, sample.rows, sample.decimal);
  const named = sample.header.some((name) => name.trim() !== '');
  const doubled = new Set(
    traits.map((one) => one.header).filter((name, index, all) => all.indexOf(name) !== index),
  );
  const refer = (one: ColumnTraits): MappedColumn =>
    one.header === '' || doubled.has(one.header) ? one.column + 1 : one.header;
  const figures = traits.filter((one) => one.kind === 'amount');
  // Columns that are mostly finer than money are rates.
  const coarse = figures.filter((one) => fineShare(one, sample.decimal) < 0.4);
  const amounts = coarse.length > 0 ? coarse : figures;
  if (amounts.length === 0) return null;
  const sums = addingUp(amounts, sample.decimal);
  const staged = stagesOf(amounts.filter((one) => !sums.some((sum) => sum.part === one)));
  const year = traits.find((one) => one.kind === 'year');
  const currency = traits.find(
    (one) => one.distinct === 1 && /^[A-Z]{3}$/.test(one.values.find(Boolean) ?? ''),
  );
  const dimensions = dimensionsOf(
    traits.filter((one) => one !== currency && (one.kind === 'code' || one.kind === 'words')),
    refer,
  );
  return {
    format: 'plenary-mapping-1',
    language: sample.language ?? 'en',
    currency: { code: currency?.values.find(Boolean) ?? 'XXX', digits: 2 },
    cube: 'lines',
    ...(named ? {} : { file: { header: 0 } }),
    period: year ? { column: refer(year) } : { from: sample.year, to: sample.year },
    dimensions: dimensions.length > 0 ? dimensions : [{ id: 'line', member: 'all' }],
    amounts: staged.map((one) => suggestedAmount(one.column, one.stage, refer(one.column))),
    ...filterOf(traits, refer),
    ...(staged.some(({ column }) => fineShare(column, sample.decimal) > 0)
      ? { rounding: 'half-away' as const }
      : {}),
    ...(sums.length === 0
      ? {}
      : {
          checks: sums.map(({ base, part, total }) => ({
            sum: [{ column: refer(base) }, { column: refer(part) }],
            equals: refer(total),
          })),
        }),
  };
}

/** Beginnings of words for thousands and millions, as headers of columns say them. */
const powers: readonly (readonly [number, RegExp])[] = [
  [3, /thousand|\b000s?\b|'000|тыс|千|millier|\bmiles\b|آلاف|ألف/iu],
  [6, /million|\bmln\b|\bmio\b|млн|百万|millon|مليون/iu],
];

function suggestedAmount(
  { header }: ColumnTraits,
  stage: Stage,
  column: MappedColumn,
): LineMapping['amounts'][number] {
  const own = /^(?:19|20)\d\d(?:[/–-]\d{2,4})?$/.test(header) ? readPeriod(header) : null;
  const power = powers.find(([, words]) => words.test(header))?.[0];
  return { column, stage, ...(own ? { period: own } : {}), ...(power === undefined ? {} : { power }) };
}

const totalWords =
  /^(?:(?:grand |sub)?totals?|summe|итого|всего|合计|总计|小计|المجموع|الإجمالي|סה"כ|total general|total général)$/iu;

/** What leaves lines out that sum up others: their names say so. */
function filterOf(
  traits: readonly ColumnTraits[],
  refer: (column: ColumnTraits) => MappedColumn,
): Pick<LineMapping, 'filter'> {
  const filter = traits.flatMap((one) => {
    const totals = [...new Set(one.values.filter((value) => totalWords.test(value)))];
    return totals.length === 0 || one.kind === 'amount' ? [] : [{ column: refer(one), notIn: totals }];
  });
  return filter.length === 0 ? {} : { filter };
}

/** The share of amounts with more than two decimals. */
function fineShare({ values, filled }: ColumnTraits, decimal: '.' | ',' | null): number {
  const fine = values.filter((value) => !readAmountText(value, { decimal, places: 2, rounds: false }).ok);
  return fine.length / Math.max(1, filled);
}

interface AddingUp {
  readonly base: ColumnTraits;
  readonly part: ColumnTraits;
  readonly total: ColumnTraits;
}

/** Three columns of which two add up to the third in nearly all lines: an initial amount, what was changed, and the final one. */
function addingUp(amounts: readonly ColumnTraits[], decimal: '.' | ',' | null): readonly AddingUp[] {
  const numbers = new Map(
    amounts.map((one) => [
      one,
      one.values.map((value) => {
        const read = readAmountText(value, { decimal, places: 4, rounds: true });
        return read.ok ? (read.value.amount ?? 0) : Number.NaN;
      }),
    ]),
  );
  for (const total of amounts) {
    for (const [index, base] of amounts.entries()) {
      for (const part of amounts.slice(index + 1)) {
        if (base === total || part === total) continue;
        const [a = [], b = [], c = []] = [base, part, total].map((one) => numbers.get(one));
        const telling = a.filter((value, row) => value !== 0 && b[row] !== 0).length;
        const right = c.filter((value, row) => (a[row] ?? 0) + (b[row] ?? 0) === value).length;
        if (telling >= 5 && right >= 0.97 * c.length) return [{ base, part, total }];
      }
    }
  }
  return [];
}

const stageWords: readonly (readonly [Stage, RegExp])[] = [
  [
    'expenditure',
    /actual|expen|spent|oblig|obl_|execut|ejec|pagad|gast(?:o|ado)s? real|recaud|recon|d[eé]pens|исполн|расход|支出|决算|执行|مصروف|ביצוע/iu,
  ],
  ['final', /final|definitiv|closing|итог|最终/iu],
  ['revised', /revis|modif|amend|adjust|уточн|调整|معدل/iu],
  ['proposed', /propos|draft|request|proyecto|projet|проект|拟议|مقترح/iu],
  ['approved', /approv|adopt|initial|inicial|original|vot[eé]|approp|alloc|утвержд|核定|预算|معتمد/iu],
];
const stages: readonly Stage[] = [
  'approved',
  'revised',
  'final',
  'expenditure',
  'proposed',
  'after-transfers',
];

/** A stage for each column of amounts, as its name says or else in the order budgets live in; each stage once, since columns of one are added. */
function stagesOf(
  amounts: readonly ColumnTraits[],
): readonly { readonly column: ColumnTraits; readonly stage: Stage }[] {
  // Columns that are years are one stage, each of its own version.
  const years = amounts.filter((column) => /^(?:19|20)\d\d(?:[/–-]\d{2,4})?$/.test(column.header));
  if (years.length > 1) return years.map((column) => ({ column, stage: 'approved' }));
  const taken = new Map<Stage, ColumnTraits>();
  for (const column of amounts) {
    const named = stageWords.find(([, words]) => words.test(column.header))?.[0];
    if (named && !taken.has(named)) taken.set(named, column);
  }
  if (taken.size === 0) {
    for (const [index, column] of amounts.slice(0, 4).entries()) {
      const stage = amounts.length === 1 ? 'expenditure' : stages[index];
      if (stage) taken.set(stage, column);
    }
  }
  return [...taken]
    .map(([stage, column]) => ({ stage, column }))
    .sort((a, b) => a.column.column - b.column.column);
}

const mostDimensions = 8;
/** What each line has of its own: numbers of documents. */
const perLine = /transaction|invoice|voucher|receipt|factura|facture|счет-фактура|发票/iu;

function dimensionsOf(
  columns: readonly ColumnTraits[],
  refer: (column: ColumnTraits) => MappedColumn,
): readonly MappedDimension[] {
  const single = columns.length === 1 ? codedDimension(columns[0], refer) : null;
  if (single) return [single];
  const lines = columns[0]?.values.length ?? 0;
  // Notes are different from line to line and belong to no dimension; what is the same everywhere tells nothing.
  const telling = columns.filter(
    (one) =>
      one.distinct > 1 &&
      one.filled > lines / 2 &&
      !(perLine.test(one.header) && one.distinct > lines / 2) &&
      (one.kind === 'code' || one.distinct < lines / 2 || lines < 20),
  );
  const names = new Map<ColumnTraits, ColumnTraits>();
  for (const name of columns.filter((one) => one.kind === 'words' && one.filled > lines / 2)) {
    const before = telling.findLast((one) => one.kind === 'code' && one.column < name.column);
    if (before && name.column - before.column <= 2 && determines(before, name)) names.set(before, name);
  }
  const named = new Set(names.values());
  const own = telling.filter((one) => !named.has(one));
  const used = new Set<ColumnTraits>();
  const dimensions: MappedDimension[] = [];
  for (const finest of own.toSorted((a, b) => b.distinct - a.distinct)) {
    if (used.has(finest)) continue;
    const chain = [finest];
    for (const above of own.toSorted((a, b) => b.distinct - a.distinct)) {
      const [top] = chain;
      if (used.has(above) || chain.includes(above) || !top || above.distinct >= top.distinct) continue;
      if (determines(top, above)) chain.unshift(above);
    }
    for (const one of chain) used.add(one);
    dimensions.push({
      id: idOf(finest, dimensions),
      levels: chain.map((one) => {
        const name = names.get(one);
        return name ? { column: refer(one), name: refer(name) } : { column: refer(one) };
      }),
      ...(chain.length > 1 ? { ids: 'path' as const } : {}),
      ...(finest.filled < lines ? { empty: 'unallocated' } : {}),
    });
  }
  return dimensions
    .toSorted((a, b) => firstColumn(a, own, refer) - firstColumn(b, own, refer))
    .slice(0, mostDimensions);
}

/** A column of codes with their names behind a dash, in which longer codes begin with shorter ones. */
function codedDimension(
  column: ColumnTraits | undefined,
  refer: (column: ColumnTraits) => MappedColumn,
): MappedDimension | null {
  const split =
    column?.values.every((value) => value === '' || /^[\p{L}\d.]+ - /u.test(value)) === true ? ' - ' : null;
  if (!column) return null;
  const codes = new Set(
    column.values.filter(Boolean).map((value) => (split ? value.slice(0, value.indexOf(split)) : value)),
  );
  const lengths = [...new Set([...codes].map((code) => code.length))].sort((a, b) => a - b);
  const nested = lengths.length > 1 && lengths.length <= 8;
  const longer = [...codes].filter((code) => code.length > (lengths[0] ?? 0));
  const begun = longer.filter((code) =>
    lengths.some((length) => length < code.length && codes.has(code.slice(0, length))),
  );
  const tree = nested && begun.length > 0.8 * longer.length;
  const level = { column: refer(column), ...(split ? { split } : {}) };
  return {
    id: idOf(column, []),
    levels: [level],
    ...(tree ? { prefixes: lengths.slice(0, -1), parents: 'totals' as const } : {}),
  };
}

function firstColumn(
  dimension: MappedDimension,
  columns: readonly ColumnTraits[],
  refer: (column: ColumnTraits) => MappedColumn,
): number {
  return columns.find((one) => refer(one) === dimension.levels?.[0]?.column)?.column ?? 0;
}

function idOf(column: ColumnTraits, taken: readonly MappedDimension[]): string {
  const plain = column.header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const id = plain === '' ? `column-${column.column + 1}` : plain;
  return taken.some((one) => one.id === id) ? `${id}-${column.column + 1}` : id;
}
