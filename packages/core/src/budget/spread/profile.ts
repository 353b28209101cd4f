import { addressText } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import { type Budget, factsUnder } from '../cube.ts';
import { apportioned } from './apportion.ts';
import { type Spread, spread } from './spread.ts';

/** A profile: how much of an amount falls to each member of a dimension, mostly a year. */
export interface Profile {
  readonly dimension: string;
  /** Weights by member, e.g. 40 for 2026 and 60 for 2027. */
  readonly weights: Readonly<Record<string, number>>;
}

/**
 * Spreads an amount first over the members of a profile, then, within each, over its cells by the key. What is locked in a
 * year is taken off in that year. Refuses what `spread` refuses, `key-negative`, and `nothing-to-spread-over` for a profile that
 * gives nobody a weight.
 */
export function spreadByProfile(
  budget: Budget,
  order: Spread,
  profile: Profile,
): Result<readonly Assignment[]> {
  const { dimension } = profile;
  // What stands in a year that the profile does not name becomes zero, or the figure would not be the amount.
  const others = factsUnder(budget, order.at).map((fact) => [fact.at[dimension] ?? '', 0] as const);
  const members = Object.entries({ ...Object.fromEntries(others), ...profile.weights });
  const wrong = members.find(([, weight]) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong) return refuse('key-negative', { at: `${dimension}=${wrong[0]}`, weight: wrong[1] });
  const weights = members.map(([, weight]) => weight);
  if (!weights.some((weight) => weight > 0)) {
    return refuse('nothing-to-spread-over', { at: addressText(order.at), amount: order.amount });
  }
  const parts = apportioned(order.amount, weights, order.unit ?? 1);
  const assignments: Assignment[] = [];
  for (const [index, [member]] of members.entries()) {
    const over = order.over?.filter((cell) => cell[dimension] === member);
    const done = spread(budget, {
      ...order,
      at: { cube: order.at.cube, at: { ...order.at.at, [dimension]: member } },
      amount: parts[index] ?? 0,
      ...(over ? { over } : {}),
    });
    if (!done.ok) return done;
    assignments.push(...done.value);
  }
  return ok(assignments);
}
