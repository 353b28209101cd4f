import { coordinatesText } from '@plenary/core/basics/address';
import { isAmount } from '@plenary/core/basics/amount';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Cube } from '@plenary/core/budget/cube';
import { collections } from '@plenary/core/plan/collections';
import type { Content } from '../log/replay.ts';
import type { PlanKey } from './plan-record.ts';

/** How long a name that is part of a key may be, in characters. */
const longestName = 200;

/**
 * Checks that a state can be kept and found again: names of use as keys, ids once each, facts once each at amounts that count
 * exactly. Only what differs from the state before is looked at, and facts only of a plan put
 * whole. References that point at nothing are findings, not
 * reasons to refuse: an extract of a document has them.
 */
export function keepable(key: PlanKey, before: Content | null, after: Content, whole: boolean): Result<null> {
  for (const id of [key.organization, key.plan, ...after.plan.budget.cubes.map((cube) => cube.id)]) {
    if (id.trim() === '' || id.length > longestName) {
      return refuse('id-not-keepable', { id: id.slice(0, 40), limit: longestName });
    }
  }
  for (const [kind, collection] of Object.entries(collections)) {
    const list: readonly { readonly id: string }[] = collection.of(after.plan);
    const old = before && collection.of(before.plan);
    const unique = list === old ? ok(null) : uniqueIds(kind, list);
    if (!unique.ok) return unique;
  }
  const proposals = uniqueIds('proposal', after.proposals);
  if (!proposals.ok) return proposals;
  // What was applied change by change keeps cubes sound: `setFacts` looked at each fact.
  if (!whole) return ok(null);
  for (const cube of after.plan.budget.cubes) {
    const sound = keepableFacts(cube);
    if (!sound.ok) return sound;
  }
  return ok(null);
}

function uniqueIds(kind: string, list: readonly { readonly id: string }[]): Result<null> {
  const seen = new Set<string>();
  for (const { id } of list) {
    if (seen.has(id)) return refuse('id-taken', { at: `${kind}:${id}` });
    seen.add(id);
  }
  return ok(null);
}

function keepableFacts(cube: Cube): Result<null> {
  const seen = new Set<string>();
  const dimensions = new Set(cube.dimensions);
  let size = 0;
  for (const { at, amount, halfWidth } of cube.facts) {
    const text = `${cube.id}[${coordinatesText(at)}]`;
    const given = Object.keys(at);
    if (given.length !== dimensions.size || !given.every((dimension) => dimensions.has(dimension))) {
      return refuse('wrong-dimensions', { at: text, dimensions: cube.dimensions.join(', ') });
    }
    if (seen.has(text)) return refuse('id-taken', { at: text });
    seen.add(text);
    size += Math.abs(amount ?? 0) + halfWidth;
    if ((amount !== null && !isAmount(amount)) || size > Number.MAX_SAFE_INTEGER) {
      return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
    }
    if (halfWidth < 0 || !isAmount(2 * halfWidth)) return refuse('width-out-of-range', { at: text });
  }
  return ok(null);
}
