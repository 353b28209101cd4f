import { type Amount, withoutNegativeZero } from '../basics/amount.ts';

/** What an amount comes to that grows as something does that came from `from` to `to`: to the minor unit, half away from zero, in whole numbers. */
export function scaled(amount: Amount, to: Amount, from: Amount): Amount {
  const product = BigInt(amount) * BigInt(to) * (from < 0 ? -1n : 1n);
  const size = BigInt(Math.abs(from));
  const positive = product < 0n ? -product : product;
  const rounded = Number((2n * positive + size) / (2n * size));
  return withoutNegativeZero(product < 0n ? -rounded : rounded);
}
