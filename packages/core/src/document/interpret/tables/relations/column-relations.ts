import type { Column } from '../cells/columns.ts';
import { names } from '../cells/named.ts';
import { evidence, isShown, type Support } from './evidence.ts';
import { type Series, type SeriesTerm, spreadRows, supportOf } from './support.ts';

/** A column that follows from others by a sum, and whether its figures and theirs are rounded. */
export interface ColumnRelation {
  readonly derived: number;
  readonly terms: readonly { readonly column: number; readonly coefficient: number }[];
  readonly rounded: boolean;
  readonly role: 'total' | 'difference' | 'balance';
}

interface Candidate {
  readonly terms: readonly SeriesTerm[];
  readonly support: Support;
  readonly rounded: boolean;
  readonly worded: boolean;
}

const derivedConcepts = [
  'total',
  'subtotal',
  'whole',
  'difference',
  'balance',
  'available',
  'final-amount',
  'stage-final',
  'stage-revised',
  'stage-after-transfers',
  'surplus',
] as const;

/**
 * The sums that columns obey, all but for a few rows. Tried are every three columns, every few neighbours with any signs, and
 * every run of neighbours against their sum; then the same among columns that no sum has explained, with the sums in
 * place of what they are made of. A relation that follows from those taken already is not taken again, and one that would
 * make two columns nearly the same neither.
 */
export function columnRelations(
  series: readonly Series[],
  columns: readonly Column[],
  rows: readonly number[],
): readonly ColumnRelation[] {
  const order = spreadRows(rows);
  const compared = series.slice(0, evidence.mostColumnsCompared);
  const taken: ColumnRelation[] = [];
  for (let round = 0; round < 3; round += 1) {
    const parts = new Set(taken.flatMap((one) => one.terms.map((term) => term.column)));
    const open = round === 0 ? compared : compared.filter((one) => !parts.has(one.index));
    const found = candidates(open, columns, order, round === 0);
    const before = taken.length;
    for (const candidate of found) take(candidate, columns, taken);
    if (taken.length === before) break;
  }
  return taken;
}

/** The relations that hold, those with the fewest exceptions and then the shortest first. */
function candidates(
  series: readonly Series[],
  columns: readonly Column[],
  rows: readonly number[],
  first: boolean,
): readonly Candidate[] {
  const tried = [...windows(series), ...runs(series), ...(first ? triples(series) : [])];
  const distinct = new Map(tried.map((terms) => [signature(terms), terms]));
  const found: Candidate[] = [];
  for (const terms of distinct.values()) {
    const supports = supportOf(terms, rows);
    if (!supports) continue;
    const worded = terms.some(({ series: one }) => names(columns[one.index]?.words ?? '', derivedConcepts));
    if (isShown(supports.exact, distinct.size, worded)) {
      // What only rounding explains in more rows than fail is rounding, not error.
      const better = supports.rounded.failing * 4 < supports.exact.failing && supports.exact.failing > 3;
      found.push({ terms, worded, support: better ? supports.rounded : supports.exact, rounded: better });
    } else if (isShown(supports.rounded, distinct.size, worded))
      found.push({ terms, worded, support: supports.rounded, rounded: true });
  }
  return found.toSorted(
    (a, b) =>
      share(a.support) - share(b.support) ||
      Number(a.rounded) - Number(b.rounded) ||
      a.terms.length - b.terms.length ||
      spanOf(a.terms) - spanOf(b.terms),
  );
}

function share({ failing, bearing }: Support): number {
  return failing / (failing + bearing);
}

function spanOf(terms: readonly SeriesTerm[]): number {
  const indices = terms.map(({ series }) => series.index);
  return Math.max(...indices) - Math.min(...indices);
}

function* triples(series: readonly Series[]): Generator<readonly SeriesTerm[]> {
  for (const [i, a] of series.entries()) {
    for (const [j, b] of series.entries()) {
      if (j <= i) continue;
      for (const c of series.slice(j + 1)) {
        for (const [x, y] of [
          [-1, -1],
          [-1, 1],
          [1, -1],
        ] as const) {
          yield termsOf([a, b, c], [1, x, y]);
        }
      }
    }
  }
}

/** Four to six neighbours with any signs. */
function* windows(series: readonly Series[]): Generator<readonly SeriesTerm[]> {
  for (let size = 3; size <= evidence.widestWindow; size += 1) {
    for (let start = 0; start + size <= series.length; start += 1) {
      const own = series.slice(start, start + size);
      for (let signs = 1; signs < 2 ** (size - 1); signs += 1) {
        yield termsOf(
          own,
          own.map((_, index) => (index > 0 && (signs >> (index - 1)) & 1 ? -1 : 1)),
        );
      }
    }
  }
}

/** Neighbours of any number whose first or last is the sum of the others. */
function* runs(series: readonly Series[]): Generator<readonly SeriesTerm[]> {
  for (let size = evidence.widestWindow + 1; size <= series.length; size += 1) {
    for (let start = 0; start + size <= series.length; start += 1) {
      const own = series.slice(start, start + size);
      yield termsOf(
        own,
        own.map((_, index) => (index === 0 ? 1 : -1)),
      );
      yield termsOf(
        own,
        own.map((_, index) => (index === size - 1 ? -1 : 1)),
      );
    }
  }
}

function termsOf(series: readonly Series[], coefficients: readonly number[]): readonly SeriesTerm[] {
  return series.map((one, index) => ({ series: one, coefficient: coefficients[index] ?? 1 }));
}

function signature(terms: readonly SeriesTerm[]): string {
  return terms.map(({ series, coefficient }) => `${series.index}*${coefficient}`).join(' ');
}

function take(candidate: Candidate, columns: readonly Column[], taken: ColumnRelation[]): void {
  const { terms } = candidate;
  const bases = reduced(terms, taken);
  // It follows from those taken, or would make two columns the same where these are not.
  if (bases.size < 3) return;
  const own = new Set(terms.map(({ series }) => series.index));
  // Two relations with the same columns but one would make those two alike in nearly all rows.
  const near = taken.some((one) => {
    const others = new Set([one.derived, ...one.terms.map((term) => term.column)]);
    return others.size === own.size && [...own].filter((column) => !others.has(column)).length <= 1;
  });
  if (near && candidate.support.failing > 0) return;
  const derived = derivedOf(terms, columns, taken, bases);
  if (derived === null) return;
  const sign = terms.find(({ series }) => series.index === derived)?.coefficient ?? 1;
  const others = terms.filter(({ series }) => series.index !== derived);
  const parts = others.map(({ series, coefficient }) => ({
    column: series.index,
    coefficient: coefficient === sign ? -1 : 1,
  }));
  taken.push({ derived, terms: parts, rounded: candidate.rounded, role: roleOf(derived, parts, columns) });
}

/** The relation over columns that follow from no others; nothing where it says nothing new. */
function reduced(
  terms: readonly SeriesTerm[],
  taken: readonly ColumnRelation[],
): ReadonlyMap<number, number> {
  const bases = new Map<number, number>();
  const add = (column: number, coefficient: number): void => {
    const relation = taken.find((one) => one.derived === column);
    if (relation) for (const term of relation.terms) add(term.column, coefficient * term.coefficient);
    else bases.set(column, (bases.get(column) ?? 0) + coefficient);
  };
  for (const { series, coefficient } of terms) add(series.index, coefficient);
  for (const [column, coefficient] of bases) if (coefficient === 0) bases.delete(column);
  return bases;
}

/**
 * Which column follows from the others: one that words call a total, a difference, a balance …; else the one that is the
 * sum of the others, where it is the first or the last; else the last. Only one that follows from nothing yet, that no
 * other column's formula would come back to.
 */
function derivedOf(
  terms: readonly SeriesTerm[],
  columns: readonly Column[],
  taken: readonly ColumnRelation[],
  bases: ReadonlyMap<number, number>,
): number | null {
  const indices = terms.map(({ series }) => series.index);
  const free = indices.filter((column) => bases.has(column) && !taken.some((one) => one.derived === column));
  const usable = free.filter((column) =>
    indices.every((other) => other === column || !leadsTo(other, column, taken)),
  );
  const named = usable.filter((column) => names(columns[column]?.words ?? '', derivedConcepts));
  const [onlyNamed, ...more] = named;
  if (onlyNamed !== undefined && more.length === 0) return onlyNamed;
  const odd = new Set(
    terms
      .filter((one) => terms.filter(({ coefficient }) => coefficient === one.coefficient).length === 1)
      .map(({ series }) => series.index),
  );
  const eligible = named.length > 0 ? named : usable;
  const ends = [Math.max(...indices), Math.min(...indices)];
  return ends.find((column) => odd.has(column) && eligible.includes(column)) ?? eligible.at(-1) ?? null;
}

function leadsTo(from: number, column: number, taken: readonly ColumnRelation[]): boolean {
  const relation = taken.find((one) => one.derived === from);
  return (
    relation?.terms.some((term) => term.column === column || leadsTo(term.column, column, taken)) ?? false
  );
}

function roleOf(
  derived: number,
  parts: ColumnRelation['terms'],
  columns: readonly Column[],
): ColumnRelation['role'] {
  const words = columns[derived]?.words ?? '';
  if (names(words, ['balance', 'available', 'surplus'])) return 'balance';
  const minus = parts.filter((part) => part.coefficient < 0).length;
  if (minus === 0) return 'total';
  return minus === 1 && parts.length === 2 ? 'difference' : 'balance';
}
