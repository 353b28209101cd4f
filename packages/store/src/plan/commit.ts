import type { Actor } from '@plenary/core/access/actor';
import { may } from '@plenary/core/access/may';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import type { Database } from '../database/database.ts';
import { canonicalText, digestOf, isStorable } from '../log/canonical-text.ts';
import type { LogEntry } from '../log/log-entry.ts';
import { branchMerged, branchPut } from './branches.ts';
import type { Edit } from './edit.ts';
import { changed, type Edited, imported, keyed, proposalPut, putWhole } from './edited.ts';
import { keepable } from './keepable.ts';
import { loadPlan } from './load.ts';
import type { PlanKey, PlanRecord } from './plan-record.ts';
import { save } from './save.ts';
import { undone } from './undone.ts';

/** An edit of a plan, by somebody, for a reason. */
export interface Commit extends PlanKey {
  readonly actor: Actor;
  readonly reason: string;
  /** When, as an ISO text with its zone. The caller says it. */
  readonly at: string;
  /** The revision that the edit was made from; 0 for a new plan. */
  readonly basedOn: number;
  readonly edit: Edit;
}

/** What came of a commit. */
export interface Committed {
  readonly record: PlanRecord;
}

/** Why nothing was committed; whoever lost to somebody faster gets the state as it stands now, and the own edit back. */
export interface CommitRefusal extends Refusal {
  readonly conflict?: { readonly current: PlanRecord; readonly edit: Edit };
}

/**
 * The one door for writes: load, see whether the actor may, apply, check, save if nobody was faster. When it answers `ok` the
 * revision is in the log for good. Refuses `revision-conflict`, `not-allowed`, `unknown-plan`, `plan-exists`,
 * `plan-id-fixed`, `time-not-readable`, `id-not-keepable`, `text-not-keepable`, `id-taken`, `wrong-dimensions`,
 * `unknown-revision`, `creation-stays`, `version-frozen` and `cell-locked` for figures that must stay, and what core refuses to apply or to merge.
 */
export async function commit(db: Database, wanted: Commit): Promise<Result<Committed, CommitRefusal>> {
  const { edit, basedOn } = wanted;
  const key = { organization: wanted.organization, plan: wanted.plan };
  if (Number.isNaN(Date.parse(wanted.at))) return refuse('time-not-readable', { text: wanted.at });
  const loaded = await loadPlan(db, key);
  const current = loaded.ok ? loaded.value : null;
  if (edit.kind === 'create') {
    if (current) return refuse('plan-exists', { plan: key.plan });
  } else if (!current) return refuse('unknown-plan', { plan: key.plan });
  else if (current.revision !== basedOn) return conflict(current, wanted);
  const edited = await editedBy(db, wanted, key, current);
  if (!edited.ok) return edited;
  const sound = keepable(key, current, edited.value.content, 'whole' in edited.value.done);
  if (!sound.ok) return sound;
  const written = entryOf(wanted, key, current, edited.value);
  if (!isStorable(written.body)) return refuse('text-not-keepable', {});
  const saved = await save(db, current, edited.value, written);
  if (saved) return ok({ record: saved });
  db.memory.forget(key);
  const faster = await loadPlan(db, key);
  if (!faster.ok) return faster;
  return edit.kind === 'create' ? refuse('plan-exists', { plan: key.plan }) : conflict(faster.value, wanted);
}

async function editedBy(
  db: Database,
  { actor, edit }: Commit,
  key: PlanKey,
  current: PlanRecord | null,
): Promise<Result<Edited>> {
  if (edit.kind === 'create' || !current) {
    if (edit.kind !== 'create') return refuse('unknown-plan', { plan: key.plan });
    const allowed = may(actor, { kind: 'create' });
    if (!allowed.ok) return allowed;
    const plan = keyed(edit.plan, key);
    return ok(putWhole({ plan, proposals: edit.proposals, source: edit.source ?? null }));
  }
  if (edit.kind === 'change') return changed(actor, current, edit.changes);
  if (edit.kind === 'put-proposal') return proposalPut(actor, current, edit);
  if (edit.kind === 'put-branch') return branchPut(actor, current, edit);
  if (edit.kind === 'merge-branch') return branchMerged(actor, current, edit);
  if (edit.kind === 'undo') return await undone(db.sql, key, actor, current, edit.revision);
  const { proposals, source } = edit;
  return imported(actor, current, { plan: keyed(edit.plan, key), proposals, source });
}

function entryOf(
  { actor, reason, at, edit }: Commit,
  key: PlanKey,
  current: PlanRecord | null,
  { done }: Edited,
): { readonly entry: LogEntry; readonly body: string; readonly hash: string } {
  const entry: LogEntry = {
    format: 1,
    ...key,
    revision: (current?.revision ?? 0) + 1,
    previous: current?.hash ?? null,
    at: new Date(at).toISOString(),
    actor,
    reason,
    kind: edit.kind,
    ...(edit.kind === 'undo' ? { undoes: edit.revision } : {}),
    ...(edit.kind === 'change' && edit.file ? { file: edit.file } : {}),
    done,
  };
  const body = canonicalText(entry);
  return { entry, body, hash: digestOf(body) };
}

function conflict(
  current: PlanRecord,
  { edit, basedOn }: Commit,
): { readonly ok: false; readonly refusal: CommitRefusal } {
  const facts = { basedOn, current: current.revision };
  return { ok: false, refusal: { code: 'revision-conflict', facts, conflict: { current, edit } } };
}
