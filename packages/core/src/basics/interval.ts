import { withoutNegativeZero } from './amount.ts';

/** All numbers from `low` to `high`, both included; unbounded ends are infinities. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The interval of what a printed value may stand for: half a unit of its last printed place each way. */
export function around(value: number, halfWidth: number): Interval {
  return { low: value - halfWidth, high: value + halfWidth };
}

/** Says whether the interval holds the value. */
export function contains(interval: Interval, value: number): boolean {
  return interval.low <= value && value <= interval.high;
}

/** The sums of a number of each. */
export function plus(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

/** The products with a factor of either sign. */
export function times(factor: number, a: Interval): Interval {
  if (factor === 0) return { low: 0, high: 0 };
  const ends = [withoutNegativeZero(factor * a.low), withoutNegativeZero(factor * a.high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** Says whether two intervals share a number. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high;
}

/** How far the intervals lie apart; zero where they share a number. */
export function gap(a: Interval, b: Interval): number {
  return Math.max(0, a.low - b.high, b.low - a.high);
}
