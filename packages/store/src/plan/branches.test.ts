import type { Actor } from '@plenary/core/access/actor';
import { addressText } from '@plenary/core/basics/address';
import { figure } from '@plenary/core/budget/cube';
import { branchIn, branchOf } from '@plenary/core/negotiation/branch';
import { readChanges } from '@plenary/core/plan/notation/change-text';
import { readPlan } from '@plenary/core/plan/notation/plan-text';
import type { Plan } from '@plenary/core/plan/plan';
import { freezing } from '@plenary/core/plan/planning/version-changes';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForTest, type TestDatabase } from '../../../../tests/databases/open-for-test.ts';
import { recordFromLog } from '../log/replay.ts';
import { verifyChain } from '../log/verify-chain.ts';
import { commit } from './commit.ts';
import type { Edit } from './edit.ts';
import { loadPlan, readProjections } from './load.ts';
import type { PlanRecord } from './plan-record.ts';

const secretary: Actor = { id: 's', name: 'Secretary', kind: 'secretary' };
const ofA: Actor = { id: 'a', name: 'A', kind: 'planner', sectors: ['a'] };
const chair: Actor = { id: 'c', name: 'Chair', kind: 'chair' };
const key = { organization: 'house', plan: 'plan' };
const at = '2026-03-01T09:00:00.000Z';
const version = 'proposed-2026/27';
const plan = planOf(`
plan plan 2026/27 CHF en
sector a "A"
sector b "B"
version proposed 2026/27
by-object sector=a object=posts version=proposed-2026/27: 180
by-object sector=b object=posts version=proposed-2026/27: 120
`);

describe.each(['embedded', 'pglite'] as const)('branches in %s', (kind) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openForTest(kind);
  }, 120_000);
  afterAll(() => opened.end());

  const does = async (basedOn: number, edit: Edit, actor = secretary) =>
    await commit(opened.db, { ...key, actor, reason: 'because', at, basedOn, edit });
  const done = async (basedOn: number, edit: Edit, actor = secretary): Promise<PlanRecord> => {
    const result = await does(basedOn, edit, actor);
    if (!result.ok) throw new Error(JSON.stringify({ ...result.refusal, conflict: null }));
    return result.value.record;
  };
  const code = async (basedOn: number, edit: Edit, actor = secretary): Promise<string | null> => {
    const result = await does(basedOn, edit, actor);
    return result.ok ? null : result.refusal.code;
  };

  test('are put, merged in parts, and taken back, each as a revision', async () => {
    await done(0, { kind: 'create', plan, proposals: [] });
    const branch = branchOf('less', { en: 'Less' }, changes('a', '180 -> 100', 'b', '120 -> 80'));
    const put: Edit = { kind: 'put-branch', id: 'less', branch };
    expect(await code(1, put, chair)).toBe('not-allowed');
    expect(await code(1, put, ofA)).toBe('not-allowed');
    expect(await code(1, { ...put, branch: { ...branch, id: 'other' } })).toBe('id-mismatch');
    expect(await code(1, { kind: 'put-branch', id: 'less', branch: null })).toBe('unknown-branch');
    const first = await done(1, put);
    expect(total(first)).toBe(30_000);
    const only = [addressText({ cube: 'by-object', at: { sector: 'a', object: 'posts', version } })];
    const part: Edit = { kind: 'merge-branch', id: 'less', order: { only } };
    expect(await code(2, { ...part, order: { only: ['moon'] } })).toBe('merge-part-unknown');
    expect(await code(2, { ...part, id: 'moon' })).toBe('unknown-branch');
    const second = await done(2, part);
    expect(total(second)).toBe(10_000 + 12_000);
    expect(branchOfRecord(second)).toMatchObject({ changes: [{ at: { sector: 'b' } }] });
    const third = await done(3, { kind: 'merge-branch', id: 'less', order: {} });
    expect(total(third)).toBe(10_000 + 8_000);
    expect(branchOfRecord(third).merged).toBe(true);
    expect(await code(4, { kind: 'merge-branch', id: 'less', order: {} })).toBe('branch-merged');
    const fourth = await done(4, { kind: 'undo', revision: 4 });
    expect(total(fourth)).toBe(10_000 + 12_000);
    expect(branchOfRecord(fourth)).toEqual(branchOfRecord(second));
    const fifth = await done(5, { kind: 'undo', revision: 3 });
    expect(branchOfRecord(fifth)).toEqual(branch);
    expect(fifth.plan).toEqual(first.plan);
    const gone = await done(6, { kind: 'put-branch', id: 'less', branch: null });
    expect(gone.proposals).toEqual([]);
    expect((await done(7, { kind: 'undo', revision: 7 })).proposals).toEqual([branch]);
    opened.db.memory.forget(key);
    const projected = await readProjections(opened.db.sql, key);
    expect(projected && (await recordFromLog(opened.db.sql, key, projected.revision))).toEqual(projected);
    expect((await verifyChain(opened.db, key)).ok).toBe(true);
  });

  test('of a sector are put by whoever answers for it', async () => {
    const branch = branchOf('own', { en: 'Own' }, changes('a', '180 -> 170'));
    const loaded = await loadPlan(opened.db, key);
    const basedOn = loaded.ok ? loaded.value.revision : -1;
    await done(basedOn, { kind: 'put-branch', id: 'own', branch }, ofA);
    const merged = await done(basedOn + 1, { kind: 'merge-branch', id: 'own', order: {} }, ofA);
    expect(total(merged)).toBe(17_000 + 12_000);
    const back = await done(basedOn + 2, { kind: 'undo', revision: basedOn + 2 }, ofA);
    expect(total(back)).toBe(30_000);
  });

  test('may try what must stay, and are not merged into it', async () => {
    const loaded = await loadPlan(opened.db, key);
    if (!loaded.ok) throw new Error(loaded.refusal.code);
    const { revision, plan: stands } = loaded.value;
    const frozen = freezing(stands, version, true);
    await done(revision, { kind: 'change', changes: frozen.ok ? frozen.value : [] });
    const branch = branchOf('late', { en: 'Late' }, changes('b', '120 -> 1'));
    await done(revision + 1, { kind: 'put-branch', id: 'late', branch });
    expect(await code(revision + 2, { kind: 'merge-branch', id: 'late', order: {} })).toBe('version-frozen');
  });
});

function changes(...pairs: readonly string[]) {
  const lines = pairs.flatMap((sector, index) =>
    index % 2 === 0
      ? [`set by-object sector=${sector} object=posts version=${version}: ${pairs[index + 1]}`]
      : [],
  );
  const read = readChanges(lines.join('\n'), plan);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

function total({ plan: { budget } }: PlanRecord): number | undefined {
  return figure(budget, { cube: 'by-object', at: { version } })?.amount;
}

function branchOfRecord({ proposals }: PlanRecord) {
  const found = branchIn(proposals, 'less');
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}

function planOf(text: string): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}
