import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressText, coordinatesText } from '../basics/address.ts';
import { same } from '../basics/same.ts';
import { cubeOf, factsUnder } from '../budget/cube.ts';
import { applyAll } from '../plan/apply.ts';
import type { Change, SetFact } from '../plan/change.ts';
import { invertAll } from '../plan/invert.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import { type Branch, branchOf, branchWith } from './branch.ts';
import { leftOf, mergePreview, merging, restated } from './merge.ts';
import { planWithBranch, sideBySide } from './side-by-side.ts';

const read = readPlan(`
plan house 2024/25 CHF en
sector a "Wells"
sector b "Lakes"
version proposed 2024/25
by-object sector=a object=posts version=proposed-2024/25: 100
by-object sector=a object=travel version=proposed-2024/25: 7
by-object sector=b object=posts version=proposed-2024/25: 40
`);
if (!read.ok) throw new Error(JSON.stringify(read.refusal));
const start = read.value;
const version = 'proposed-2024/25';

const edit = fc.record({
  at: fc.record({
    sector: fc.constantFrom('a', 'b'),
    object: fc.constantFrom('posts', 'travel', 'rent'),
    version: fc.constant(version),
  }),
  amount: fc.option(fc.integer({ min: -9, max: 99 }), { nil: null }),
});
type Edit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

/** Assigns amounts, one after the other, as whoever edits this plan. */
function assigned(plan: Plan, edits: readonly Edit[]): readonly SetFact[] {
  let current = plan;
  return edits.flatMap(({ at, amount }): readonly SetFact[] => {
    const there = cubeOf(current.budget, 'by-object')?.facts.find(
      (fact) => coordinatesText(fact.at) === coordinatesText(at),
    );
    const before = there ? { amount: there.amount, halfWidth: there.halfWidth } : null;
    const after = amount === null ? null : { amount: amount + 0, halfWidth: 0 };
    if (!before && !after) return [];
    const change: SetFact = { kind: 'set-fact', cube: 'by-object', at, before, after };
    current = done(current, [change]);
    return [change];
  });
}

test('a branch that is merged in parts comes to the same as merged whole, beside the plan and in it, and is taken back', () => {
  let parts = 0;
  fc.assert(
    fc.property(
      fc.array(edit, { maxLength: 6 }),
      fc.array(edit, { maxLength: 4 }),
      fc.array(edit, { maxLength: 3 }),
      fc.constantFrom('branch' as const, 'plan' as const),
      fc.infiniteStream(fc.boolean()),
      (tried, more, later, keep, isTaken) => {
        const first = branchOf('b', {}, assigned(start, tried));
        const within = valueOf(planWithBranch(start, first));
        const branch = valueOf(branchWith(first, assigned(within, more)));
        // The plan goes on beside it.
        const plan = done(start, assigned(start, later));
        expect(facts(valueOf(planWithBranch(start, branch)))).toEqual(
          facts(done(within, assigned(within, more))),
        );
        const whole = done(plan, valueOf(merging(plan, branch, { keep })));
        // Where the plan is kept, it is what collides that stays otherwise.
        const collide = keep === 'plan' && mergePreview(plan, branch).collisions.length > 0;
        const beside = valueOf(sideBySide(plan, [branch], version));
        const trial = facts(valueOf(planWithBranch(plan, branch)));
        expect(facts(beside, `${version}@b`)).toEqual(trial);
        expect(same(trial, facts(whole))).toBe(!collide);
        const all = mergePreview(plan, branch).figures.map(({ at }) => addressText(at));
        const only = all.filter(() => isTaken.next().value);
        const inParts = merged(merged({ plan, branch }, only, keep), null, keep);
        expect(facts(inParts.plan)).toEqual(facts(whole));
        expect(inParts.branch).toMatchObject({ changes: [], merged: true });
        if (only.length > 0 && only.length < all.length) parts += 1;
        expect(mergePreview(plan, restated(plan, branch)).collisions).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
  expect(parts).toBeGreaterThan(20);
});

interface Work {
  readonly plan: Plan;
  readonly branch: Branch;
}

function merged({ plan, branch }: Work, only: readonly string[] | null, keep: 'branch' | 'plan'): Work {
  if (branch.merged || only?.length === 0) return { plan, branch };
  const order = { keep, ...(only ? { only } : {}) };
  const changes = valueOf(merging(plan, branch, order));
  const next = done(plan, changes);
  expect(facts(done(next, invertAll(changes)))).toEqual(facts(plan));
  return { plan: next, branch: leftOf(plan, branch, order) };
}

/** The facts of a version, wherever they stand. */
function facts(plan: Plan, of = version): readonly string[] {
  return factsUnder(plan.budget, { cube: 'by-object', at: { version: of } })
    .map(({ at, amount }) => `${at['sector']} ${at['object']} ${amount}`)
    .sort();
}

function done(plan: Plan, changes: readonly Change[]): Plan {
  return valueOf(applyAll(changes, plan));
}

function valueOf<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown },
): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}
