import { describe, expect, test } from 'vitest';
import { figure } from '../budget/cube.ts';
import { grown } from '../budget/spread/growth.ts';
import { applyAll } from '../plan/apply.ts';
import type { Change } from '../plan/change.ts';
import { readChanges } from '../plan/notation/change-text.ts';
import { readPlan } from '../plan/notation/plan-text.ts';
import type { Plan } from '../plan/plan.ts';
import {
  type Branch,
  branchOf,
  mergePreview,
  merging,
  sideBySide,
  withBranchesOf,
  withoutBranches,
} from './branch.ts';
import { chosenScenario } from './chosen-scenario.ts';

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
    const merged = changed(later, merging(later, nominal, keep));
    expect(figure(merged.budget, { cube: 'by-object', at: { version } })?.amount).toBe(amount);
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
