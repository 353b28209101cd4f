import { ok, type Result, refuse } from './result.ts';

/**
 * An exact amount: an integer in the minor unit of the plan's currency (centimes, cents), or a plain count
 * (posts, people). Held in a double, so every sum is guarded at 2^53-1; never -0.
 */
export type Amount = number;

/** A currency and how many decimal digits its minor unit has (ISO 4217). */
export interface Currency {
  readonly code: string;
  readonly digits: number;
}

/** Minor units in `places` decimal places of the major unit, e.g. thousands of CHF (digits 2): 10^(3+2). */
export function minorUnits(currency: Currency, powerOfTen: number): number {
  return 10 ** (currency.digits + powerOfTen);
}

/** Says whether a number can be an amount: an integer that doubles hold exactly. */
export function isAmount(value: number): value is Amount {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}

/** The exact sum. Refuses `amount-out-of-range` when the sum of absolute values passes 2^53-1. */
export function sum(amounts: Iterable<Amount>): Result<Amount> {
  let total = 0;
  let size = 0;
  for (const amount of amounts) {
    total += amount;
    size += Math.abs(amount);
    if (size > Number.MAX_SAFE_INTEGER)
      return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
  }
  return ok(withoutNegativeZero(total));
}

/** The same number, with -0 as 0. */
export function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}
