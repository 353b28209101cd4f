import { type Amount, withoutNegativeZero } from '../basics/amount.ts';

/**
 * So many percent of an amount, to the minor unit, half away from zero. Percentages count to six decimals. In whole numbers: the product may
 * pass what doubles count exactly.
 */
export function percentOf(amount: Amount, percent: number): Amount {
  const millionths = BigInt(Math.round(Math.abs(percent) * 1_000_000));
  const product = BigInt(Math.abs(amount)) * millionths;
  const size = Number((2n * product + whole) / (2n * whole));
  return withoutNegativeZero(amount < 0 === percent < 0 ? size : -size);
}

/** A hundred percent, in millionths of a percent. */
const whole = 100_000_000n;
