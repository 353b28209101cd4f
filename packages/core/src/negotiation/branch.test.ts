import { describe, expect, test } from 'vitest';
import { addressText } from '../basics/address.ts';
import { figure } from '../budget/cube.ts';
import { grown } from '../budget/spread/growth.ts';
import { applyAll } from '../plan/apply.ts';
import type { Change } from '../plan/change.ts';
import { readChanges } from '../plan/notation/change-text.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import { type Branch, branchIn, branchOf, branchWith, withBranchesOf, withoutBranches } from './branch.ts';
import { chosenScenario } from './chosen-scenario.ts';
import { leftOf, mergePreview, merging, restated } from './merge.ts';
import { planIn } from './scenario.ts';
import { bookScenario, planOfOption } from './scenario-of-option.ts';
import { sideBySide, withBranchVersions } from './side-by-side.ts';

const plan = planOf(`
plan house 2026/27 CHF en
sector a "A"
sector b "B"
version approved 2024/25
version proposed 2026/27
by-object sector=a object=posts version=approved-2024/25: 100
by-object sector=b object=posts version=approved-2024/25: 100
by-object sector=a object=posts version=proposed-2026/27: 180
by-object sector=b object=posts version=proposed-2026/27: 120
`);
const version = 'proposed-2026/27';

function growth(id: string, name: string, percent: number): Branch {
  const changes = grown(plan.budget, { cube: 'by-object', version, base: 'approved-2024/25', percent });
  return branchOf(id, { en: name }, changes.ok ? changes.value : []);
}

const nominal = growth('zng', 'Zero nominal growth', 0);
const real = growth('zrg', 'Zero real growth', 5);

describe('branches', () => {
  test('stand side by side as versions under their names', () => {
    const shown = sideBySide(plan, [nominal, real], version);
    const of = (id: string): number | undefined =>
      shown.ok ? figure(shown.value.budget, { cube: 'by-object', at: { version: id } })?.amount : undefined;
    expect([version, `${version}@zng`, `${version}@zrg`].map(of)).toEqual([30_000, 20_000, 21_000]);
    expect(shown.ok && shown.value.budget.versions.map((one) => one.name?.en ?? one.id)).toEqual([
      'approved-2024/25',
      version,
      'Zero nominal growth',
      'Zero real growth',
    ]);
    expect(sideBySide(plan, [nominal], 'moon').ok).toBe(false);
  });

  test('are no proposals', () => {
    const proposal = { id: 'p', by: ['d'], changes: [], excludes: [] };
    expect(withoutBranches([proposal, nominal])).toEqual([proposal]);
    expect(withBranchesOf([proposal, nominal], [])).toEqual([nominal]);
    expect(withBranchesOf([nominal], [proposal, real])).toEqual([proposal, real]);
    expect(withBranchesOf([nominal], [{ ...proposal, id: 'zng' }])).toEqual([{ ...proposal, id: 'zng' }]);
    const all = chosenScenario('all', [proposal, nominal]);
    expect(all.ok && all.value.scenario.adopted).toEqual(['p']);
    expect(chosenScenario('zng', [proposal, nominal]).ok).toBe(true);
  });
});

describe('merging', () => {
  test('shows what changes and gives the branch', () => {
    expect(mergePreview(plan, nominal)).toMatchObject({
      figures: [
        { now: { amount: 18_000 }, branch: { amount: 12_000 } },
        { now: { amount: 12_000 }, branch: { amount: 8_000 } },
      ],
      collisions: [],
      others: [],
    });
    const merged = changed(plan, merging(plan, nominal));
    expect(figure(merged.budget, { cube: 'by-object', at: { version } })?.amount).toBe(20_000);
    expect(mergePreview(merged, nominal).figures).toEqual([]);
    expect(merging(merged, nominal)).toEqual({ ok: true, value: [] });
  });

  const later = changed(
    plan,
    readChanges('set by-object sector=a object=posts version=proposed-2026/27: 180 -> 190', plan),
  );

  test('where the plan changed the same figure says so', () => {
    expect(mergePreview(later, nominal).collisions).toMatchObject([
      { made: { amount: 18_000 }, now: { amount: 19_000 }, branch: { amount: 12_000 } },
    ]);
    expect(merging(later, nominal)).toMatchObject({
      refusal: { code: 'merge-collides', facts: { count: 1 } },
    });
  });

  test.each([
    ['branch', 12_000 + 8_000],
    ['plan', 19_000 + 8_000],
  ] as const)('then keeps that of the %s', (keep, amount) => {
    const merged = changed(later, merging(later, nominal, { keep }));
    expect(figure(merged.budget, { cube: 'by-object', at: { version } })?.amount).toBe(amount);
  });
});

describe('a part of a branch', () => {
  const [first = '', second = ''] = mergePreview(plan, nominal).figures.map(({ at }) => addressText(at));

  test('is merged, and the rest is left', () => {
    const only = { only: [first] };
    const merged = changed(plan, merging(plan, nominal, only));
    expect(figure(merged.budget, { cube: 'by-object', at: { version } })?.amount).toBe(12_000 + 12_000);
    const left = leftOf(plan, nominal, only);
    expect(left.merged).toBeUndefined();
    expect(mergePreview(merged, left).figures.map(({ at }) => addressText(at))).toEqual([second]);
    const rest = leftOf(merged, left, { only: [second] });
    expect(rest).toMatchObject({ changes: [], merged: true });
  });

  test('that is none of it is refused, and so is a branch that was merged', () => {
    expect(merging(plan, nominal, { only: ['by-object[sector=moon]'] })).toMatchObject({
      refusal: { code: 'merge-part-unknown' },
    });
    const merged = leftOf(plan, nominal, {});
    expect(merging(plan, merged)).toMatchObject({ refusal: { code: 'branch-merged' } });
    expect(branchWith(merged, [])).toMatchObject({ refusal: { code: 'branch-merged' } });
  });
});

describe('a branch', () => {
  test('is known by its id', () => {
    expect(branchIn([nominal, real], 'zrg')).toEqual({ ok: true, value: real });
    expect(branchIn([nominal, { id: 'p', by: [], changes: [], excludes: [] }], 'p')).toMatchObject({
      refusal: { code: 'unknown-branch', facts: { branch: 'p', known: 'zng', count: 1 } },
    });
  });

  test('takes more figures, and lets go of those that are put back', () => {
    const edits = readChanges(
      'set by-object sector=a object=posts version=proposed-2026/27: 180 -> 175',
      plan,
    );
    const [set] = edits.ok ? edits.value : [];
    if (set?.kind !== 'set-fact') throw new Error('one figure is set');
    const empty = branchOf('try', { en: 'Try' }, []);
    const edited = branchWith(empty, [set]);
    expect(edited.ok && edited.value.changes).toEqual([set]);
    const again =
      edited.ok &&
      branchWith(edited.value, [{ ...set, before: set.after, after: { amount: 1, halfWidth: 0 } }]);
    expect(again && again.ok && again.value.changes).toEqual([
      { ...set, after: { amount: 1, halfWidth: 0 } },
    ]);
    const back = again && again.ok && branchWith(again.value, [{ ...set, after: set.before }]);
    expect(back && back.ok && back.value.changes).toEqual([]);
  });

  test('can be tried after the plan was changed in the same place', () => {
    const later = changed(
      plan,
      readChanges('set by-object sector=a object=posts version=proposed-2026/27: 180 -> 190', plan),
    );
    const scenario = { name: 'zng', adopted: ['zng'] };
    expect(planIn(later, [nominal], scenario).ok).toBe(false);
    const tried = planIn(later, [restated(later, nominal)], scenario);
    expect(tried.ok && figure(tried.value.budget, { cube: 'by-object', at: { version } })?.amount).toBe(
      20_000,
    );
  });

  test('is what a book is composed of where its scenario names it, and no book tells of it', () => {
    const later = changed(
      plan,
      readChanges('set by-object sector=a object=posts version=proposed-2026/27: 180 -> 190', plan),
    );
    const proposal = { id: 'p', by: ['d'], changes: [], excludes: [] };
    const book = bookScenario(later, [proposal, nominal], 'p,zng');
    expect(book).toMatchObject({
      value: { proposals: [proposal], scenario: { adopted: ['p'] }, shown: false },
    });
    const total = { cube: 'by-object', at: { version } };
    expect(book.ok && figure(book.value.plan.budget, total)?.amount).toBe(20_000);
    const whole = planOfOption(later, [proposal, nominal], 'zng');
    expect(whole.ok && figure(whole.value.budget, total)?.amount).toBe(20_000);
    expect(planOfOption(later, [nominal], 'moon').ok).toBe(false);
  });

  test('stands beside the plan where a version of it is named, and is refused where there is none', () => {
    expect(withBranchVersions(plan, [nominal], [version, 'approved-2024/25'])).toEqual({
      ok: true,
      value: plan,
    });
    const shown = withBranchVersions(plan, [nominal, real], [`${version}@zrg`, `approved-2024/25@zrg`]);
    expect(shown.ok && shown.value.budget.versions.map((one) => one.id)).toEqual([
      'approved-2024/25',
      version,
      `${version}@zrg`,
      'approved-2024/25@zrg',
    ]);
    expect(withBranchVersions(plan, [nominal], [`${version}@moon`])).toMatchObject({
      refusal: { code: 'unknown-branch' },
    });
    expect(withBranchVersions(plan, [nominal], ['moon@zng'])).toMatchObject({
      refusal: { code: 'unknown-reference' },
    });
  });

  test('cannot move what is frozen or locked, and the preview says so', () => {
    const lock = { id: 'l', at: { cube: 'by-object', at: { sector: 'b' } }, note: {} };
    const [first, second] = plan.budget.versions;
    if (!first || !second) throw new Error('two versions');
    const held: Plan = { ...plan, budget: { ...plan.budget, locks: [lock] } };
    const codes = (one: Plan) => [...mergePreview(one, nominal).held.values()].map(({ code }) => code);
    expect(codes(plan)).toEqual([]);
    expect(codes(held)).toEqual(['cell-locked']);
    const versions = [first, { ...second, frozen: true as const }];
    expect(codes({ ...plan, budget: { ...plan.budget, versions } })).toEqual([
      'version-frozen',
      'version-frozen',
    ]);
  });
});

function changed(one: Plan, changes: ReturnType<typeof merging>): Plan {
  const list: readonly Change[] = changes.ok ? changes.value : [];
  const next = applyAll(list, one);
  if (!changes.ok || !next.ok) throw new Error(JSON.stringify([changes, next]));
  return next.value;
}

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
