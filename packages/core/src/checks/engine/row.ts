import type { Linear } from '../../basics/formula.ts';
import type { Interval } from '../../basics/interval.ts';
import type { Leaves } from './leaves.ts';

/** A column and how often it counts. */
export interface RowTerm {
  readonly column: number;
  readonly coefficient: number;
}

/** `low <= sum of coefficient * column <= high`, in minor units or people. */
export interface SystemRow {
  /** Index of the figure that says so; `null` where it must hold whatever is printed (two cubes agree). */
  readonly figure: number | null;
  readonly terms: readonly RowTerm[];
  readonly low: number;
  readonly high: number;
  /** Half the room the printed figure leaves: how far inside the row a witness may aim. */
  readonly width: number;
  /** In a row of a ratio: what the terms lose when the printed ratio rises by one. */
  readonly slope?: readonly RowTerm[];
  /** In a row of a ratio: its numerator. */
  readonly numerator?: readonly RowTerm[];
}

/** A linear formula over columns, each named once, without zeros. */
export function expanded(formula: Linear, leaves: Leaves): readonly RowTerm[] {
  const coefficients = new Map<number, number>();
  for (const { coefficient, at } of formula.terms) {
    for (const column of leaves.under(at))
      coefficients.set(column, (coefficients.get(column) ?? 0) + coefficient);
  }
  return termsOf(coefficients);
}

/** `a + factor * b`. */
export function combined(a: readonly RowTerm[], factor: number, b: readonly RowTerm[]): readonly RowTerm[] {
  const coefficients = new Map(a.map((term) => [term.column, term.coefficient]));
  for (const { column, coefficient } of b)
    coefficients.set(column, (coefficients.get(column) ?? 0) + factor * coefficient);
  return termsOf(coefficients);
}

/** The row of a figure that is a sum. */
export function linearRow(
  figure: number,
  terms: readonly RowTerm[],
  value: number,
  halfWidth: number,
): SystemRow {
  return { figure, terms, low: value - halfWidth, high: value + halfWidth, width: halfWidth };
}

/** A ratio whose base is known to be above or below zero. */
export interface RatioRow {
  readonly figure: number;
  readonly numerator: readonly RowTerm[];
  readonly base: readonly RowTerm[];
  /** Where the base lies; zero is not in it. */
  readonly around: Interval;
  readonly scale: number;
  readonly value: number;
  readonly halfWidth: number;
}

/** `value - h <= scale * N / D <= value + h` as two rows without a quotient. */
export function ratioRows(ratio: RatioRow): readonly SystemRow[] {
  const { figure, numerator, base, around, scale, value, halfWidth } = ratio;
  const slope = base.map(({ column, coefficient }) => ({ column, coefficient: coefficient / scale }));
  const size = Math.min(Math.abs(around.low), Math.abs(around.high));
  const width = (halfWidth * size) / scale;
  const least = combined(numerator, -(value - halfWidth), slope);
  const most = combined(numerator, -(value + halfWidth), slope);
  const [above, below] = around.low > 0 ? [least, most] : [most, least];
  return [
    { figure, terms: above, low: 0, high: Infinity, width, slope, numerator },
    { figure, terms: below, low: -Infinity, high: 0, width, slope, numerator },
  ];
}

/** The row of a figure that is printed higher by `by`. */
export function moved(row: SystemRow, by: number): SystemRow {
  if (row.slope) return { ...row, terms: combined(row.terms, -by, row.slope) };
  return { ...row, low: row.low + by, high: row.high + by };
}

function termsOf(coefficients: ReadonlyMap<number, number>): readonly RowTerm[] {
  return [...coefficients]
    .filter(([, coefficient]) => coefficient !== 0)
    .map(([column, coefficient]) => ({ column, coefficient }));
}
