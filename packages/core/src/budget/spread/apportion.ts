import type { Amount } from '../../basics/amount.ts';

/**
 * Shares of an amount in proportion to weights, each a multiple of `unit`, that sum to the amount exactly: every share is its
 * quota rounded down, and what is left goes, a unit each, to the largest remainders, the first of equal ones (Hamilton's
 * method). What of the amount is no multiple of the unit goes to the heaviest. Weights are not negative, not all zero, and
 * count to six decimals.
 */
export function apportioned(amount: Amount, weights: readonly number[], unit: Amount): readonly Amount[] {
  const scaled = weights.map(exactWeight);
  const whole = scaled.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) throw new Error('weights are all zero');
  const units = BigInt(Math.floor(Math.abs(amount) / unit));
  const quotas = scaled.map((weight) => ({
    floor: (units * weight) / whole,
    rest: (units * weight) % whole,
  }));
  const left = units - quotas.reduce((sum, quota) => sum + quota.floor, 0n);
  const first = [...quotas.keys()]
    .sort((a, b) => compare(quotas[b]?.rest ?? 0n, quotas[a]?.rest ?? 0n) || a - b)
    .slice(0, Number(left));
  const given = new Set(first);
  const odd = Math.abs(amount) % unit;
  const heaviest = scaled.indexOf(scaled.reduce((most, weight) => (weight > most ? weight : most), 0n));
  return quotas.map(({ floor }, index) => {
    const share = (Number(floor) + (given.has(index) ? 1 : 0)) * unit + (index === heaviest ? odd : 0);
    return amount < 0 && share !== 0 ? -share : share;
  });
}

/** A weight to six decimals, exactly: whole weights of any size count as they are. */
function exactWeight(weight: number): bigint {
  const whole = Math.trunc(weight);
  return BigInt(whole) * 1_000_000n + BigInt(Math.round((weight - whole) * 1_000_000));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
