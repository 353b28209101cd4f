import type { Interval } from '../../../basics/interval.ts';
import { boundsOf } from '../bounds.ts';
import type { RowTerm } from '../row.ts';
import type { System } from '../system.ts';
import { sumOf } from '../witness.ts';

/**
 * Where the value of a figure lies as far as single rows of the figures that are not `freed` tell: never narrower than
 * the truth. Unbounded for a ratio whose base may be zero.
 */
export function impliedInterval(system: System, figure: number, freed: ReadonlySet<number>): Interval {
  const bounds = boundsOf(system, freed);
  const range = (terms: readonly RowTerm[]): Interval => {
    let [low, high] = [0, 0];
    for (const { column, coefficient } of terms) {
      const ends = [
        coefficient * (bounds.low[column] ?? -Infinity),
        coefficient * (bounds.high[column] ?? Infinity),
      ];
      low += Math.min(...ends);
      high += Math.max(...ends);
    }
    return { low, high };
  };
  const row = system.rows.find((one) => one.figure === figure);
  if (!row) return unbounded;
  if (!row.slope) return range(row.terms);
  const [numerator, base] = [range(row.numerator ?? []), range(row.slope)];
  if (base.low <= 0 && base.high >= 0) return unbounded;
  const quotients = [
    numerator.low / base.low,
    numerator.low / base.high,
    numerator.high / base.low,
    numerator.high / base.high,
  ];
  return { low: Math.min(...quotients), high: Math.max(...quotients) };
}

/** The exact value of a figure at an assignment; `null` for a ratio over zero. */
export function expandedValue(system: System, figure: number, values: readonly number[]): number | null {
  const row = system.rows.find((one) => one.figure === figure);
  if (!row) return null;
  if (!row.slope) return sumOf(row, values);
  const base = sumOf({ terms: row.slope }, values);
  return base === 0 ? null : sumOf({ terms: row.numerator ?? [] }, values) / base;
}

const unbounded: Interval = { low: -Infinity, high: Infinity };
