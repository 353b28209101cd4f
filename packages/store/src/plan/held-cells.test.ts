import type { Actor } from '@plenary/core/access/actor';
import { difference } from '@plenary/core/plan/difference';
import type { Plan } from '@plenary/core/plan/plan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForTest, type TestDatabase } from '../../../../tests/databases/open-for-test.ts';
import {
  factPlusOne,
  frozenVersions,
  heldPlan,
  withCube,
  withFacts,
} from '../../../../tests/databases/sample-plans.ts';
import { revisionsOf } from '../log/revisions.ts';
import { commit } from './commit.ts';
import type { Edit } from './edit.ts';
import { loadPlan } from './load.ts';

const actor: Actor = { id: 's', name: 'Secretary', kind: 'secretary' };
const key = { organization: 'house', plan: 'held' };
const at = '2026-03-01T09:00:00.000Z';

describe.each(['embedded', 'server', 'pglite'] as const)('what must stay, in %s', (kind) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openForTest(kind);
  }, 120_000);
  afterAll(async () => {
    await opened.end();
  });

  const code = async (basedOn: number, edit: Edit): Promise<string | null> => {
    const done = await commit(opened.db, { ...key, actor, reason: 'because', at, basedOn, edit });
    return done.ok ? null : done.refusal.code;
  };

  test('stays, whoever edits, undoes or imports; other cells do not', async () => {
    const plan = heldPlan(withCube(14));
    const change = (index: number): Edit => ({ kind: 'change', changes: [factPlusOne(plan, index)] });
    const { locks: _none, ...budget } = plan.budget;
    const document: Edit = { kind: 'import', plan: { ...plan, budget }, proposals: [], source: null };
    const frozen = difference(plan, { ...plan, budget: { ...plan.budget, versions: frozenVersions } });
    expect(await code(0, { kind: 'create', plan, proposals: [] })).toBeNull();
    expect(await code(1, change(1))).toBeNull();
    expect(await code(2, change(0))).toBe('cell-locked');
    expect(await code(2, { kind: 'change', changes: frozen })).toBeNull();
    expect(await code(3, change(2))).toBe('version-frozen');
    expect(await code(3, { kind: 'undo', revision: 2 })).toBe('version-frozen');
    expect(await code(3, document)).toBe('version-frozen');
    expect(await code(3, { kind: 'undo', revision: 3 })).toBeNull();
    expect(await code(4, document)).toBeNull();
    opened.db.memory.forget(key);
    const loaded = await loadPlan(opened.db, key);
    expect(loaded.ok && loaded.value.plan.budget.locks).toEqual(plan.budget.locks);
    expect(loaded.ok && loaded.value.plan.budget.cubes).toEqual(plan.budget.cubes);
  });

  test('stays where an import that was put whole is taken back, until it is let go', async () => {
    const own = { organization: 'house', plan: 'whole' };
    const held = heldPlan(withCube(14));
    const { locks, ...open } = held.budget;
    const plan = { ...held, budget: open };
    const say = async (basedOn: number, edit: Edit): Promise<string | null> => {
      const done = await commit(opened.db, { ...own, actor, reason: 'because', at, basedOn, edit });
      return done.ok ? null : done.refusal.code;
    };
    const change = (from: Plan, to: Plan): Edit => ({ kind: 'change', changes: difference(from, to) });
    // It refers to results that it does not have, so no list of changes leads there; and it brings a lock.
    const doubled = withFacts(plan, (facts) =>
      facts.map((fact) => ({ ...fact, amount: 2 * (fact.amount ?? 0) + 1 })),
    );
    const locked = {
      ...doubled,
      strategy: { pillars: [] },
      budget: { ...doubled.budget, locks: locks ?? [] },
    };
    const stored = async (): Promise<Plan> => {
      const loaded = await loadPlan(opened.db, own);
      if (!loaded.ok) throw new Error(loaded.refusal.code);
      return loaded.value.plan;
    };
    expect(await say(0, { kind: 'create', plan, proposals: [] })).toBeNull();
    const first = await stored();
    expect(await say(1, { kind: 'import', plan: locked, proposals: [], source: null })).toBeNull();
    const [imported] = await revisionsOf(opened.db, { ...own, limit: 1 });
    expect(imported).toMatchObject({ kind: 'import', count: null });
    expect(await say(2, { kind: 'undo', revision: 2 })).toBe('cell-locked');
    const second = await stored();
    const { locks: _gone, ...budget } = second.budget;
    expect(
      await say(2, change(second, { ...second, budget: { ...budget, versions: frozenVersions } })),
    ).toBeNull();
    expect(await say(3, { kind: 'undo', revision: 2 })).toBe('version-frozen');
    expect(await say(3, change(await stored(), { ...second, budget }))).toBeNull();
    expect(await say(4, { kind: 'undo', revision: 2 })).toBeNull();
    expect(await stored()).toEqual(first);
  });
});
