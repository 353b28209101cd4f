import type { Actor } from '@plenary/core/access/actor';
import { may } from '@plenary/core/access/may';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { same } from '@plenary/core/basics/same';
import { cubeOf, type Version } from '@plenary/core/budget/cube';
import { isBranch } from '@plenary/core/negotiation/branch';
import type { Change } from '@plenary/core/plan/change';
import { difference } from '@plenary/core/plan/difference';
import { leavesHeld } from '@plenary/core/plan/held';
import { invertAll } from '@plenary/core/plan/invert';
import type { Plan } from '@plenary/core/plan/plan';
import type { Queries } from '../database/tables.ts';
import { type LogEntry, readLogEntry } from '../log/log-entry.ts';
import { type Content, changesOfSteps, recordFromLog, restored } from '../log/replay.ts';
import { type Edited, putWhole, stepped } from './edited.ts';
import type { PlanKey } from './plan-record.ts';

/**
 * The state after a revision is taken back: what it changed is as it was before, what came after it stays. Refuses
 * `unknown-revision`, `creation-stays`, `change-conflicts` where something later changed the same, and `version-frozen` and `cell-locked`
 * for figures that must stay, whether they were changed one by one or a plan was put whole.
 */
export async function undone(
  queries: Queries,
  key: PlanKey,
  actor: Actor,
  current: Content,
  revision: number,
): Promise<Result<Edited>> {
  const row = await queries
    .selectFrom('revisions')
    .select('body')
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (!row) return refuse('unknown-revision', { plan: key.plan, revision });
  const entry = readLogEntry(row.body);
  if (entry.kind === 'create') return refuse('creation-stays', { plan: key.plan });
  if ('whole' in entry.done) return await wholeUndone(queries, key, actor, current, entry);
  const { steps, proposals, source } = entry.done;
  const changes = invertAll(await changesOfSteps(queries, key.organization, steps));
  const replaced = proposals
    .map(({ index, before, after }) => ({ index, before: after, after: before }))
    .toReversed();
  const turned = source && { before: source.after, after: source.before };
  const action = actionOf(entry, changes, current);
  return stepped(actor, action, current, changes, replaced, turned);
}

// Taking back needs the right to do what it does.
function actionOf(entry: LogEntry, changes: readonly Change[], current: Content): Parameters<typeof may>[1] {
  if ('whole' in entry.done || entry.done.source) return { kind: 'import' };
  const [only, ...more] = entry.done.proposals;
  const { plan } = current;
  const all = entry.done.proposals.flatMap((one) => [...one.before, ...one.after]);
  if (all.length > 0 && all.every(isBranch)) {
    return changes.length > 0
      ? { kind: 'change', changes, plan }
      : { kind: 'put-branch', changes: all.flatMap((one) => one.changes), plan };
  }
  if (!only) return { kind: 'change', changes, plan };
  const words = changes.filter((change) => change.kind === 'reword');
  const single = more.length === 0 && words.length === changes.length;
  const [before, after] = [only.after[0] ?? null, only.before[0] ?? null];
  return single && only.before.length <= 1 && only.after.length <= 1
    ? { kind: 'put-proposal', before, after, words }
    : { kind: 'import' };
}

async function wholeUndone(
  queries: Queries,
  key: PlanKey,
  actor: Actor,
  current: Content,
  entry: LogEntry,
): Promise<Result<Edited>> {
  const allowed = may(actor, { kind: 'import' });
  if (!allowed.ok) return allowed;
  const before = await recordFromLog(queries, key, entry.revision - 1);
  if (!before || !('whole' in entry.done)) {
    return refuse('unknown-revision', { plan: key.plan, revision: entry.revision });
  }
  const put = await restored(queries, key.organization, entry.done.whole);
  const stands = { plan: unheld(current.plan), proposals: current.proposals, source: current.source };
  if (!same({ ...put, plan: unheld(put.plan) }, stands)) {
    return refuse('change-conflicts', { at: `plan:${key.plan}` });
  }
  const back = difference(current.plan, before.plan).filter((change) => change.kind === 'set-fact');
  const held = leavesHeld(back, current.plan);
  if (!held.ok) return held;
  const plan = heldAs(before.plan, current.plan, put.plan);
  return ok(putWhole({ plan, proposals: before.proposals, source: before.source }));
}

/** A plan without what figures are held by: whoever takes a lock away to take an import back has changed nothing else. */
function unheld({ budget: { locks: _, ...budget }, ...plan }: Plan): Plan {
  const versions = budget.versions.map(({ frozen: _frozen, ...version }): Version => version);
  return { ...plan, budget: { ...budget, versions } };
}

/** A plan before an import, with locks and freezes as people have set them since it was imported, if they have. */
function heldAs(before: Plan, now: Plan, imported: Plan): Plan {
  if (same(now.budget.locks, imported.budget.locks) && same(now.budget.versions, imported.budget.versions)) {
    return before;
  }
  const { locks: _, ...budget } = before.budget;
  const locks = (now.budget.locks ?? []).filter((lock) => cubeOf(before.budget, lock.at.cube));
  const frozen = new Map(now.budget.versions.map((version) => [version.id, version.frozen]));
  const versions = budget.versions.map((version): Version => {
    if (!frozen.has(version.id)) return version;
    const { frozen: _frozen, ...free } = version;
    return frozen.get(version.id) ? { ...free, frozen: true } : free;
  });
  return { ...before, budget: { ...budget, versions, ...(locks.length > 0 ? { locks } : {}) } };
}
