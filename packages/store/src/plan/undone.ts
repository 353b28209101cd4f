import type { Actor } from '@plenary/core/access/actor';
import { may } from '@plenary/core/access/may';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { same } from '@plenary/core/basics/same';
import { isBranch } from '@plenary/core/negotiation/branch';
import type { Change } from '@plenary/core/plan/change';
import { invertAll } from '@plenary/core/plan/invert';
import type { Queries } from '../database/tables.ts';
import { type LogEntry, readLogEntry } from '../log/log-entry.ts';
import { type Content, changesOfSteps, recordFromLog, restored } from '../log/replay.ts';
import { type Edited, putWhole, stepped } from './edited.ts';
import type { PlanKey } from './plan-record.ts';

/**
 * The state after a revision is taken back: what it changed is as it was before, what came after it stays. Refuses
 * `unknown-revision`, `creation-stays`, and `change-conflicts` where something later changed the same.
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
  if (!same(put, { plan: current.plan, proposals: current.proposals, source: current.source })) {
    return refuse('change-conflicts', { at: `plan:${key.plan}` });
  }
  return ok(putWhole({ plan: before.plan, proposals: before.proposals, source: before.source }));
}
