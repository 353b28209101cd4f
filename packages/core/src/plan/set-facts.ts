import { addressText } from '../basics/address.ts';
import { isAmount } from '../basics/amount.ts';
import { ok, type Result, refuse } from '../basics/result.ts';
import { type Cube, cubeOf, type Fact } from '../budget/cube.ts';
import { isMember } from '../budget/unallocated.ts';
import type { FactValue, SetFact } from './change.ts';
import { FactList } from './fact-list.ts';
import type { Plan } from './plan.ts';
import { idsOf } from './references.ts';

/**
 * Assigns facts of one cube, all at once. Refuses `unknown-cube`, `wrong-dimensions`, `unknown-reference` (a new fact at a
 * member nobody knows), `change-conflicts` where something else stands at the address, `width-out-of-range`, and
 * `amount-out-of-range` for what is no integer and where the cube's absolute values pass 2^53-1.
 */
export function setFacts(changes: readonly SetFact[], plan: Plan): Result<Plan> {
  const id = changes[0]?.cube;
  if (id === undefined) return ok(plan);
  const cube = cubeOf(plan.budget, id);
  if (!cube) return refuse('unknown-cube', { cube: id });
  const facts = new FactList(cube);
  const members = new Map(cube.dimensions.map((dimension) => [dimension, idsOf(plan, dimension)]));
  for (const change of changes) {
    const done = checked(change, cube, members);
    if (!done.ok) return done;
    if (!facts.set(change)) return refuse('change-conflicts', { at: addressText(change) });
  }
  const assigned = facts.cube();
  if (!inRange(assigned.facts)) return refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
  const cubes = plan.budget.cubes.map((one) => (one === cube ? assigned : one));
  return ok({ ...plan, budget: { ...plan.budget, cubes } });
}

function checked(
  change: SetFact,
  cube: Cube,
  members: ReadonlyMap<string, ReadonlySet<string> | null>,
): Result<null> {
  const given = Object.keys(change.at);
  if (given.length !== members.size || !given.every((dimension) => members.has(dimension))) {
    return refuse('wrong-dimensions', { at: addressText(change), dimensions: cube.dimensions.join(', ') });
  }
  if (!change.before && !change.after) return refuse('empty-change', { at: addressText(change) });
  if (!change.before) {
    for (const [kind, known] of members) {
      const id = change.at[kind] ?? '';
      if (!isMember(known, kind, id)) {
        return refuse('unknown-reference', { from: addressText(change), kind, id });
      }
    }
  }
  return change.after ? checkedValue(change, change.after) : ok(null);
}

function checkedValue(change: SetFact, value: FactValue): Result<null> {
  // Half a unit of the last printed place: a multiple of half a minor unit.
  if (value.halfWidth < 0 || !isAmount(2 * value.halfWidth)) {
    return refuse('width-out-of-range', { at: addressText(change) });
  }
  return value.amount === null || isAmount(value.amount)
    ? ok(null)
    : refuse('amount-out-of-range', { limit: Number.MAX_SAFE_INTEGER });
}

function inRange(facts: readonly Fact[]): boolean {
  let size = 0;
  for (const fact of facts) size += Math.abs(fact.amount ?? 0) + fact.halfWidth;
  return size <= Number.MAX_SAFE_INTEGER;
}
