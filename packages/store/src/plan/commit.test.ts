import type { Actor } from '@plenary/core/access/actor';
import { same } from '@plenary/core/basics/same';
import type { Change } from '@plenary/core/plan/change';
import { difference } from '@plenary/core/plan/difference';
import type { Plan } from '@plenary/core/plan/plan';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../../../tests/arbitraries/plan.ts';
import { openForTest, type TestDatabase } from '../../../../tests/databases/open-for-test.ts';
import {
  demonstration,
  firstFact,
  keyedAs,
  plusOne,
  proposal,
  renamed,
  stale,
  withCube,
  withFacts,
} from '../../../../tests/databases/sample-plans.ts';
import type { Database, News } from '../database/database.ts';
import { onRevision } from '../log/listen.ts';
import { rebuildProjections } from '../log/rebuild.ts';
import { recordFromLog } from '../log/replay.ts';
import { changesOf, revisionsOf } from '../log/revisions.ts';
import { verifyChain } from '../log/verify-chain.ts';
import { keepSource, sourceBytes } from '../sources/sources.ts';
import { commit } from './commit.ts';
import type { Edit } from './edit.ts';
import { listPlans, loadPlan, planRevision, readProjections } from './load.ts';
import type { PlanKey, PlanRecord } from './plan-record.ts';

const secretary: Actor = { id: 's', name: 'Secretary', kind: 'secretary' };
const at = '2026-03-01T09:00:00.000Z';
let organizations = 0;

describe.each(['embedded', 'server', 'pglite'] as const)('plans in %s', (kind) => {
  let opened: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    opened = await openForTest(kind);
    db = opened.db;
  }, 120_000);
  afterAll(async () => {
    await opened.end();
  });

  const newKey = (): PlanKey => {
    organizations += 1;
    return { organization: `house ${organizations}`, plan: 'plan/2026' };
  };
  const does = async (key: PlanKey, basedOn: number, edit: Edit, actor = secretary) =>
    await commit(db, { ...key, actor, reason: 'because', at, basedOn, edit });
  const done = async (key: PlanKey, basedOn: number, edit: Edit): Promise<PlanRecord> => {
    const result = await does(key, basedOn, edit);
    if (!result.ok) throw new Error(JSON.stringify({ ...result.refusal, conflict: null }));
    return result.value.record;
  };
  const created = async (key: PlanKey, plan = demonstration.plan): Promise<PlanRecord> => {
    const proposals = plan === demonstration.plan ? demonstration.proposals : [];
    return await done(key, 0, { kind: 'create', plan, proposals });
  };
  const consistent = async (key: PlanKey): Promise<void> => {
    const current = await readProjections(db.sql, key);
    const replayed = current && (await recordFromLog(db.sql, key, current.revision));
    if (!same(replayed, current)) expect(replayed).toEqual(current);
    expect((await verifyChain(db, key)).ok).toBe(true);
  };
  const loaded = async (key: PlanKey, revision?: number): Promise<PlanRecord> => {
    const result = await loadPlan(db, revision === undefined ? key : { ...key, revision });
    if (!result.ok) throw new Error(result.refusal.code);
    return result.value;
  };

  test('a plan comes back as it was put, from the tables and from the log', async () => {
    const key = newKey();
    const record = await created(key);
    expect(record.plan.id).toBe(key.plan);
    expect(record.plan.budget).toEqual(demonstration.plan.budget);
    db.memory.forget(key);
    expect(await loaded(key)).toEqual(record);
    await consistent(key);
    expect(await planRevision(db, key)).toBe(1);
  });

  test('a change is one revision, and every earlier state can be loaded', async () => {
    const key = newKey();
    const first = await created(key);
    const change = plusOne(first.plan);
    const second = await done(key, 1, { kind: 'change', changes: [change] });
    expect(second.revision).toBe(2);
    expect(await loaded(key, 1)).toEqual(first);
    expect(await loaded(key, 2)).toEqual(second);
    expect(await loadPlan(db, { ...key, revision: 3 })).toMatchObject({
      refusal: { code: 'unknown-revision' },
    });
    const [newest, oldest] = await revisionsOf(db, { ...key, limit: 10 });
    expect(newest).toMatchObject({ revision: 2, actor: secretary, at, reason: 'because', count: 1 });
    expect(newest?.changes).toEqual([change]);
    expect(newest?.previous).toBe(oldest?.hash);
    await consistent(key);
  });

  test('of two writers one wins; the other gets the new state and its edit back', async () => {
    const key = newKey();
    const { plan } = await created(key);
    const edits = [plusOne(plan, 1), plusOne(plan, 2)].map(
      (change): Edit => ({ kind: 'change', changes: [change] }),
    );
    const results = await Promise.all(edits.map(async (edit) => await does(key, 1, edit)));
    const lost = results.findIndex((result) => !result.ok);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const current = await loaded(key);
    expect(current.revision).toBe(2);
    expect(results[lost]).toMatchObject({
      refusal: {
        code: 'revision-conflict',
        facts: { basedOn: 1, current: 2 },
        conflict: { current, edit: edits[lost] },
      },
    });
    await consistent(key);
  });

  test('many writers at once: each revision is made once and none is lost', async () => {
    const key = newKey();
    await created(key);
    const writer = async (): Promise<number> => {
      for (let tries = 1; ; tries += 1) {
        const { plan, revision } = await loaded(key);
        const result = await does(key, revision, { kind: 'change', changes: [plusOne(plan)] });
        if (result.ok) return tries;
        expect(result.refusal.code).toBe('revision-conflict');
      }
    };
    await Promise.all(Array.from({ length: 6 }, writer));
    const { plan, revision } = await loaded(key);
    expect(revision).toBe(7);
    expect(firstFact(plan).amount).toBe((firstFact(demonstration.plan).amount ?? 0) + 6);
    await consistent(key);
  });

  test.each<[string, (record: PlanRecord) => [number, Edit, Actor?]]>([
    ['not-allowed', ({ plan }) => [1, { kind: 'change', changes: [plusOne(plan)] }, reader]],
    ['not-allowed', ({ plan }) => [1, { kind: 'import', plan, proposals: [], source: null }, reader]],
    ['change-conflicts', ({ plan }) => [1, { kind: 'change', changes: [stale(plan)] }]],
    ['plan-exists', ({ plan }) => [0, { kind: 'create', plan, proposals: [] }]],
    ['creation-stays', () => [1, { kind: 'undo', revision: 1 }]],
    ['unknown-revision', () => [1, { kind: 'undo', revision: 9 }]],
    ['empty-change', () => [1, { kind: 'change', changes: [] }]],
    ['unknown-proposal', () => [1, { kind: 'put-proposal', id: 'nobody', proposal: null }]],
    ['plan-id-fixed', ({ plan }) => [1, { kind: 'change', changes: difference(plan, { ...plan, id: 'x' }) }]],
    ['text-not-keepable', ({ plan }) => [1, { kind: 'change', changes: renamed(plan, 'a\u0000b') }]],
    ['text-not-keepable', ({ plan }) => [1, { kind: 'change', changes: renamed(plan, 'a\ud800') }]],
    [
      'unknown-reference',
      () => [1, { kind: 'put-proposal', id: 'p', proposal: proposal('p', ['no-one'], []) }],
    ],
  ])('refuses %s and writes nothing', async (code, edit) => {
    const key = newKey();
    const record = await created(key, withCube(2));
    const [basedOn, wanted, actor] = edit(record);
    expect(await does(key, basedOn, wanted, actor)).toMatchObject({ ok: false, refusal: { code } });
    expect(await planRevision(db, key)).toBe(1);
  });

  test('words with backslashes and all signs of six languages are kept', async () => {
    const key = newKey();
    const { plan } = await created(key);
    const words = 'a \\u0000 "é" 计划 الخطة 𝔓 \n \u2028';
    const record = await done(key, 1, { kind: 'change', changes: renamed(plan, words) });
    expect(record.plan.organization.sectors[0]?.name.en).toBe(words);
    await consistent(key);
  });

  test('an import is one revision and can be undone, with its proposals and its source', async () => {
    const key = newKey();
    const first = await created(key);
    const bytes = new Uint8Array([0, 255, 1, 2]);
    const kept = await keepSource(db, { organization: key.organization, name: 'book.txt', bytes });
    const source = kept.ok ? kept.value : null;
    const other = { ...demonstration.plan, risks: [], indicators: demonstration.plan.indicators.slice(3) };
    const plan = withFacts(other, (facts) => facts.toReversed().slice(5));
    const second = await done(key, 1, { kind: 'import', plan, proposals: [], source });
    expect(second.plan.budget).toEqual(plan.budget);
    expect(second).toMatchObject({ revision: 2, proposals: [], source });
    await consistent(key);
    const third = await done(key, 2, { kind: 'undo', revision: 2 });
    expect(third.plan).toEqual(first.plan);
    expect(third.proposals).toEqual(first.proposals);
    expect(third.source).toBeNull();
    await consistent(key);
    const again = await done(key, 3, { kind: 'undo', revision: 3 });
    expect(again.plan).toEqual(second.plan);
    expect(again.source).toEqual(source);
    const found = await sourceBytes(db, { organization: key.organization, digest: source?.digest ?? '' });
    expect(found).toEqual({ ok: true, value: bytes });
    const foreign = await sourceBytes(db, { organization: 'another', digest: source?.digest ?? '' });
    expect(foreign.ok).toBe(false);
  });

  test('a document that refers to what it does not hold is put whole, and undone all the same', async () => {
    const key = newKey();
    const first = await created(key);
    const plan = { ...demonstration.plan, strategy: { pillars: [] } };
    const second = await done(key, 1, { kind: 'import', plan, proposals: [], source: null });
    expect(second.plan.strategy.pillars).toEqual([]);
    await consistent(key);
    expect((await done(key, 2, { kind: 'undo', revision: 2 })).plan).toEqual(first.plan);
    await consistent(key);
  });

  test('an older revision is undone beneath later ones, unless they touch the same', async () => {
    const key = newKey();
    const { plan } = await created(key);
    await done(key, 1, { kind: 'change', changes: [plusOne(plan)] });
    await done(key, 2, { kind: 'change', changes: renamed(plan, 'New') });
    const undone = await done(key, 3, { kind: 'undo', revision: 2 });
    expect(firstFact(undone.plan)).toEqual(firstFact(plan));
    expect(undone.plan.organization.sectors[0]?.name.en).toBe('New');
    expect(await does(key, 4, { kind: 'undo', revision: 2 })).toMatchObject({
      refusal: { code: 'change-conflicts' },
    });
    await consistent(key);
  });

  test('proposals are put, changed and withdrawn by whoever made them', async () => {
    const key = newKey();
    const { plan, proposals } = await created(key);
    const [mine = '', other = ''] = plan.organization.delegations.map((one) => one.id);
    const delegate: Actor = { id: 'd', name: 'D', kind: 'delegation', delegation: mine };
    const stranger: Actor = { ...delegate, delegation: other };
    const put = (changes: readonly Change[]): Edit => {
      return { kind: 'put-proposal', id: 'new', proposal: proposal('new', [mine], changes) };
    };
    const withdrawn: Edit = { kind: 'put-proposal', id: 'new', proposal: null };
    expect((await does(key, 1, put([plusOne(plan)]), delegate)).ok).toBe(true);
    expect(await does(key, 2, put([]), stranger)).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect((await does(key, 2, put([plusOne(plan, 7)]), delegate)).ok).toBe(true);
    expect((await loaded(key)).proposals).toEqual([
      ...proposals,
      proposal('new', [mine], [plusOne(plan, 7)]),
    ]);
    expect((await does(key, 3, withdrawn, stranger)).ok).toBe(false);
    expect((await does(key, 3, withdrawn, delegate)).ok).toBe(true);
    expect((await loaded(key)).proposals).toEqual(proposals);
    await consistent(key);
  });

  test('many facts are chunks that the log refers to, and are undone', async () => {
    const key = newKey();
    const plan = withCube(6_000);
    const first = await created(key, plan);
    const next = withFacts(plan, (facts) =>
      facts.map((fact) => ({ ...fact, amount: 2 * (fact.amount ?? 0) })),
    );
    const second = await done(key, 1, {
      kind: 'change',
      changes: difference(first.plan, keyedAs(next, key)),
    });
    const [revision] = await revisionsOf(db, { ...key, limit: 1 });
    expect(revision).toMatchObject({ count: 5_999, changes: [] });
    const changes = await changesOf(db, { ...key, revision: 2 });
    expect(changes.ok && changes.value).toHaveLength(5_999);
    expect(same(second.plan.budget, next.budget)).toBe(true);
    await done(key, 2, { kind: 'undo', revision: 2 });
    db.memory.forget(key);
    expect(same((await loaded(key)).plan.budget, plan.budget)).toBe(true);
    await consistent(key);
  });

  test('amounts to the edge of what counts exactly come back exactly', async () => {
    for (const amount of [Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER, 0, null]) {
      const key = newKey();
      const plan = withFacts(withCube(1), (facts) =>
        facts.map((fact) => ({ ...fact, amount, halfWidth: 0 })),
      );
      await created(key, plan);
      db.memory.forget(key);
      expect((await loaded(key)).plan.budget.cubes).toEqual(plan.budget.cubes);
    }
  });

  test('whatever is edited, the tables rebuilt from the log are the tables', async () => {
    const edits = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('import' as const), plan: arbitraryPlan() }),
        fc.record({ kind: fc.constant('change' as const), plan: arbitraryPlan() }),
        fc.record({ kind: fc.constant('undo' as const), back: fc.nat(3) }),
      ),
      { minLength: 1, maxLength: 5 },
    );
    await fc.assert(
      fc.asyncProperty(arbitraryPlan(), edits, async (start, list) => {
        const key = newKey();
        let record = await created(key, start);
        for (const edit of list) {
          const result = await does(key, record.revision, editOf(edit, record, key));
          if (result.ok) record = result.value.record;
        }
        db.memory.forget(key);
        expect(await loaded(key)).toEqual(record);
        await consistent(key);
        const before = await tables(key);
        await rebuildProjections(db, key);
        expect(await tables(key)).toEqual(before);
      }),
      { numRuns: kind === 'embedded' ? 15 : 6 },
    );
  });

  const tables = async (key: PlanKey) => {
    const each: unknown[] = [];
    for (const table of ['plans', 'entities', 'facts'] as const) {
      const rows = await db.sql
        .selectFrom(table)
        .selectAll()
        .where('organization', '=', key.organization)
        .where('plan', '=', key.plan)
        .execute();
      each.push(rows.map((row) => JSON.stringify(row)).sort());
    }
    return each;
  };

  test('from a checkpoint and the log every revision is found again', async () => {
    const key = newKey();
    const states = [await created(key, withCube(3))];
    for (let revision = 1; revision < 105; revision += 1) {
      const last = states.at(-1);
      if (last) states.push(await done(key, revision, { kind: 'change', changes: [plusOne(last.plan)] }));
    }
    for (const revision of [1, 49, 50, 51, 99, 100, 104]) {
      expect(await recordFromLog(db.sql, key, revision)).toEqual(states[revision - 1]);
    }
    await consistent(key);
  });

  test('plans are listed page by page, for one house or all', async () => {
    const { organization } = newKey();
    const plans = ['a', 'B', 'é', 'z'];
    for (const plan of plans) await created({ organization, plan }, withCube(1));
    const first = await listPlans(db, { organization, limit: 3 });
    const last = first.at(-1);
    const rest = await listPlans(db, {
      organization,
      limit: 3,
      ...(last ? { after: { organization, plan: last.id } } : {}),
    });
    expect([...first, ...rest].map((one) => one.id)).toEqual(['B', 'a', 'z', 'é']);
    expect(first[0]).toMatchObject({ revision: 1, changedAt: at, period: demonstration.plan.period });
    expect((await listPlans(db, { limit: 1000 })).length).toBeGreaterThan(4);
  });

  test('listeners hear of revisions, until they stop', async () => {
    const key = newKey();
    const heard: News[] = [];
    const stop = onRevision(db, (news) => heard.push(news));
    await created(key, withCube(1));
    await expect.poll(() => heard).toEqual([{ kind: 'revision', ...key, revision: 1 }]);
    stop();
    await done(key, 1, { kind: 'change', changes: [plusOne((await loaded(key)).plan)] });
    expect(heard).toHaveLength(1);
  });

  test.each(['revisions', 'fact_chunks', 'sources'] as const)('%s cannot be rewritten', async (table) => {
    await created(newKey(), withCube(2));
    await expect(db.sql.deleteFrom(table).execute()).rejects.toThrow(/append-only/);
    const update = db.sql.updateTable(table).set({ organization: 'x' });
    await expect(update.execute()).rejects.toThrow(/append-only/);
  });

  test('verifyChain tells the first revision that somebody changed behind our back', async () => {
    const key = newKey();
    const { plan } = await created(key, withCube(2));
    await done(key, 1, { kind: 'change', changes: [plusOne(plan)] });
    await db.sql
      .updateTable('facts')
      .set({ amount: 77 })
      .where('organization', '=', key.organization)
      .execute();
    expect(await verifyChain(db, key)).toMatchObject({
      refusal: { code: 'chain-broken', facts: { revision: 2 } },
    });
    await rebuildProjections(db, key);
    expect((await verifyChain(db, key)).ok).toBe(true);
  });
});

const reader: Actor = { id: 'r', name: 'R', kind: 'reader' };

type Made =
  | { readonly kind: 'import' | 'change'; readonly plan: Plan }
  | { readonly kind: 'undo'; readonly back: number };

function editOf(edit: Made, { plan, revision }: PlanRecord, key: PlanKey): Edit {
  if (edit.kind === 'undo') return { kind: 'undo', revision: Math.max(1, revision - edit.back) };
  if (edit.kind === 'import') return { kind: 'import', plan: edit.plan, proposals: [], source: null };
  return { kind: 'change', changes: difference(plan, keyedAs(edit.plan, key)) };
}
