import { bitsOf, evidence, type Support } from './evidence.ts';

/** A column of numbers in whole units of the table's last place; `NaN` where there is none. */
export interface Series {
  readonly index: number;
  readonly values: Float64Array;
  /** Half of the last printed place of its figures, where they are rounded for sure. */
  readonly halfWidth: number;
  /** Half of the last printed place in any case. */
  readonly halfPlace: number;
}

/** A multiple of a column in a relation whose terms come to zero. */
export interface SeriesTerm {
  readonly series: Series;
  readonly coefficient: number;
}

/** What the rows say of a relation taken exactly, and of one in which every figure is rounded. */
export interface Supports {
  readonly exact: Support;
  readonly rounded: Support;
}

/**
 * What rows say of `sum of terms = 0`. A blank counts as zero where that fits. `null` as soon as the first rows deny it.
 */
export function supportOf(terms: readonly SeriesTerm[], rows: readonly number[]): Supports | null {
  const tally = { bearing: 0, roundedBearing: 0, bits: 0, roundedBits: 0, exact: 0, rounded: 0, tried: 0 };
  const seen = new Set<number>();
  const room = widthOf(terms, (series) => series.halfWidth);
  const place = Math.max(
    room,
    widthOf(terms, (series) => series.halfPlace),
  );
  for (let position = 0; position < rows.length; position += 1) {
    const row = rows[position] ?? 0;
    const one = rowOf(terms, row);
    if (one === null) continue;
    const off = Math.abs(one.sum);
    const isExact = off <= room + 1e-6;
    const isRounded = off <= place + 1e-6;
    // A blank is zero where that fits; where it does not, nobody knows what it is.
    if (one.blanks && !isRounded) continue;
    tally.tried += 1;
    if (isExact) tally.exact += 1;
    if (isRounded) tally.rounded += 1;
    if (isRounded && one.least > 0 && !seen.has(one.key)) {
      seen.add(one.key);
      tally.roundedBearing += 1;
      tally.roundedBits += bitsOf(one.least / Math.max(1, 2 * place));
      if (isExact) {
        tally.bearing += 1;
        tally.bits += bitsOf(one.least / Math.max(1, 2 * room));
      }
    }
    const early = position === Math.min(evidence.sampledRows, rows.length) - 1;
    if (early && tally.tried > 4 && tally.rounded * 2 < tally.tried) return null;
  }
  const { tried, bearing, bits, exact, roundedBearing, roundedBits, rounded } = tally;
  return {
    exact: { bearing, bits, holding: exact, failing: tried - exact },
    rounded: { bearing: roundedBearing, bits: roundedBits, holding: rounded, failing: tried - rounded },
  };
}

function widthOf(terms: readonly SeriesTerm[], width: (series: Series) => number): number {
  return terms.reduce((total, { coefficient, series }) => total + Math.abs(coefficient) * width(series), 0);
}

interface RowSum {
  readonly sum: number;
  /** The smallest term, zero where one is zero or blank. */
  readonly least: number;
  readonly key: number;
  readonly blanks: boolean;
}

/** The sum of a row, or `null` where fewer than two terms are there to be told anything by. */
function rowOf(terms: readonly SeriesTerm[], row: number): RowSum | null {
  let [sum, present, least, key] = [0, 0, Number.POSITIVE_INFINITY, 0];
  for (const { series, coefficient } of terms) {
    const value = series.values[row] ?? Number.NaN;
    const known = !Number.isNaN(value);
    if (known) present += 1;
    const counted = known ? value : 0;
    sum += coefficient * counted;
    least = Math.min(least, Math.abs(counted));
    key = (key * 31 + counted) % 9_007_199_254;
  }
  return present < 2 ? null : { sum, least, key, blanks: present < terms.length };
}

/** Rows spread evenly over all, first: what is refused early is refused by rows of every part of the table. */
export function spreadRows(rows: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.floor(rows.length / evidence.sampledRows));
  const first = rows.filter((_, index) => index % step === 0);
  return step === 1 ? rows : [...first, ...rows.filter((_, index) => index % step !== 0)];
}
