import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlannedEdit, plannedEdits, plannedPlans } from '../../../../tests/arbitraries/planned-edits.ts';
import { type Coordinates, coordinatesText } from '../basics/address.ts';
import { ok, type Result } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import { type Cube, cubeOf, type Fact, factsUnder, figure } from '../budget/cube.ts';
import { heldBy } from '../budget/held-cells.ts';
import { allocate } from '../budget/spread/allocate.ts';
import { grown } from '../budget/spread/growth.ts';
import { spread } from '../budget/spread/spread.ts';
import { applyAll } from '../plan/apply.ts';
import type { Change } from '../plan/change.ts';
import { leavesHeld } from '../plan/held.ts';
import { invertAll } from '../plan/invert.ts';
import type { Plan } from '../plan/plan.ts';
import { putting, removing } from '../plan/planning/put-changes.ts';
import { freezing } from '../plan/planning/version-changes.ts';
import { type Branch, branchOf } from './branch.ts';
import { merging } from './merge.ts';

/** A plan that is worked on: every revision is a list of changes, as in the log. */
interface Work {
  readonly plan: Plan;
  readonly revisions: readonly (readonly Change[])[];
  readonly branch: Branch | null;
}

test('whatever planners do, totals foot, what must stay stays, nothing is lost, and all can be taken back', () => {
  const done: Record<string, number> = {};
  fc.assert(
    fc.property(plannedPlans, fc.array(plannedEdits, { minLength: 5, maxLength: 25 }), (start, edits) => {
      let work: Work = { plan: start, revisions: [], branch: null };
      for (const edit of edits) {
        const next = worked(work, edit);
        if (!next) continue;
        expect(faults(work, next, edit)).toEqual([]);
        done[edit.kind] = (done[edit.kind] ?? 0) + 1;
        work = next;
      }
      const back = applyAll(work.revisions.toReversed().flatMap(invertAll), work.plan);
      expect(back.ok && same(back.value, start)).toBe(true);
    }),
    { numRuns: 1_000 },
  );
  // Each kind of edit came through, or the test says nothing about it.
  expect(Object.keys(done).sort((a, b) => a.localeCompare(b))).toEqual([
    'allocate',
    'assign',
    'branch',
    'freeze',
    'lock',
    'merge',
    'remove',
    'spread',
    'undo',
  ]);
});

/** The work after an edit; `null` where the edit is refused. */
function worked(work: Work, edit: PlannedEdit): Work | null {
  const { plan, revisions } = work;
  if (edit.kind === 'branch') {
    const growth = { cube: 'money', version: 'new', base: 'old', percent: edit.percent };
    const changes = grown(plan.budget, growth);
    return changes.ok ? { ...work, branch: branchOf('b', {}, changes.value) } : null;
  }
  const wanted = changesOf(work, edit);
  if (!wanted.ok || wanted.value.length === 0) return null;
  const free = leavesHeld(wanted.value, plan);
  const next = free.ok ? applyAll(wanted.value, plan) : free;
  // What is assigned may be refused for what stands there now; what core computed may not.
  const computed =
    edit.kind !== 'assign' && edit.kind !== 'remove' && edit.kind !== 'undo' && edit.kind !== 'merge';
  if (!next.ok) {
    if (computed) throw new Error(JSON.stringify(next.refusal));
    return null;
  }
  return { ...work, plan: next.value, revisions: [...revisions, wanted.value] };
}

function changesOf(
  { plan, revisions, branch }: Work,
  edit: Exclude<PlannedEdit, { kind: 'branch' }>,
): Result<readonly Change[]> {
  switch (edit.kind) {
    case 'assign': {
      const after = { amount: edit.amount, halfWidth: 0 };
      return ok([{ kind: 'set-fact', cube: 'money', at: edit.at, before: valueAt(plan, edit.at), after }]);
    }
    case 'remove': {
      const before = valueAt(plan, edit.at);
      const index = moneyIn(plan).facts.findIndex((fact) => sameCell(fact.at, edit.at));
      return ok(before ? [{ kind: 'set-fact', cube: 'money', at: edit.at, before, after: null, index }] : []);
    }
    case 'spread':
      return spread(plan.budget, edit);
    case 'allocate': {
      const there = valueAt(plan, edit.from)?.amount ?? 0;
      const to = edit.to.filter((at) => !sameCell(at, edit.from));
      const distinct = [...new Map(to.map((at) => [coordinatesText(at), at])).values()];
      const amount = Math.max(0, Math.floor(there * edit.part));
      const key = { kind: 'equal' } as const;
      return allocate(plan.budget, { cube: 'money', from: edit.from, to: distinct, amount, key });
    }
    case 'lock': {
      if (edit.at) return ok([putting('lock', plan, { id: edit.id, at: edit.at, note: {} })]);
      const gone = removing('lock', plan, edit.id);
      return ok(gone ? [gone] : []);
    }
    case 'freeze':
      return freezing(plan, edit.version, edit.frozen);
    case 'merge':
      return branch ? merging(plan, branch, { keep: edit.keep }) : ok([]);
    case 'undo':
    default: {
      const revision = revisions.at(-1 - edit.back);
      return ok(revision ? invertAll(revision) : []);
    }
  }
}

function faults(before: Work, after: Work, edit: PlannedEdit): readonly string[] {
  const money = moneyIn(after.plan);
  const changed = new Set(
    (after.revisions.length > before.revisions.length ? (after.revisions.at(-1) ?? []) : []).flatMap(
      (change) => (change.kind === 'set-fact' ? [coordinatesText(change.at)] : []),
    ),
  );
  const touched = moneyIn(before.plan).facts.filter((fact) => {
    const now = money.facts.find((one) => sameCell(one.at, fact.at));
    return !now || now.amount !== fact.amount || now.halfWidth !== fact.halfWidth;
  });
  const unlocks = edit.kind === 'lock' || edit.kind === 'freeze' || edit.kind === 'undo';
  const address = { cube: 'money', at: {} };
  return [
    ...touched
      .filter(({ at }) => !changed.has(coordinatesText(at)))
      .map(({ at }) => `lost ${coordinatesText(at)}`),
    ...touched
      .filter(({ at }) => !unlocks && heldBy(before.plan.budget, { ...address, at }) !== null)
      .map(({ at }) => `moved though held ${coordinatesText(at)}`),
    ...(edit.kind === 'spread' && figure(after.plan.budget, edit.at)?.amount !== edit.amount
      ? ['spread is not exact']
      : []),
    ...(edit.kind === 'allocate' && sumOf(moneyIn(before.plan).facts) !== sumOf(money.facts)
      ? ['allocated more than there was']
      : []),
    ...unfooted(after.plan),
  ];
}

/** Totals that are not the sum of their parts, by any dimension and at every level of its tree. */
function unfooted(plan: Plan): readonly string[] {
  const { facts, dimensions } = moneyIn(plan);
  const whole = totalOf(plan, {});
  const expected = facts.some((fact) => fact.amount === null) ? null : sumOf(facts);
  const wrong = facts.length > 0 && whole !== expected ? ['the whole'] : [];
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ['object', ['staff', 'other']],
    ...dimensions.map((dimension): readonly [string, readonly string[]] => [
      dimension,
      [...new Set(facts.map((fact) => fact.at[dimension] ?? ''))],
    ]),
  ];
  return [
    ...wrong,
    ...groups.flatMap(([dimension, members]) => {
      const parts = members.filter((member) => hasFacts(plan, { [dimension]: member }));
      const amounts = parts.map((member) => totalOf(plan, { [dimension]: member }));
      if (amounts.includes(null)) return whole === null ? [] : [`unknown ${dimension}`];
      const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
      return facts.length === 0 || sum === whole ? [] : [`by ${dimension}: ${sum} of ${whole}`];
    }),
  ];
}

function totalOf(plan: Plan, at: Coordinates): number | null {
  return figure(plan.budget, { cube: 'money', at })?.amount ?? null;
}

function hasFacts(plan: Plan, at: Coordinates): boolean {
  return factsUnder(plan.budget, { cube: 'money', at }).length > 0;
}

function sumOf(facts: readonly Fact[]): number {
  return facts.reduce((sum, fact) => sum + (fact.amount ?? 0), 0);
}

function moneyIn(plan: Plan): Cube {
  const cube = cubeOf(plan.budget, 'money');
  if (!cube) throw new Error('no cube');
  return cube;
}

function valueAt(plan: Plan, at: Coordinates): Omit<Fact, 'at'> | null {
  const fact = moneyIn(plan).facts.find((one) => sameCell(one.at, at));
  return fact ? { amount: fact.amount, halfWidth: fact.halfWidth } : null;
}

function sameCell(a: Coordinates, b: Coordinates): boolean {
  return coordinatesText(a) === coordinatesText(b);
}
