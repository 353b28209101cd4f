import type { Actor } from '@plenary/core/access/actor';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Change } from '@plenary/core/plan/change';
import type { Database } from '../database/database.ts';
import type { PlanKey } from '../plan/plan-record.ts';
import {
  type FileTaken,
  type LogEntry,
  type ProposalsReplaced,
  type RevisionKind,
  readLogEntry,
} from './log-entry.ts';
import { changesOfSteps } from './replay.ts';

/** A file that a revision came by. */
export interface RevisionFile {
  readonly kind: 'document' | FileTaken['kind'];
  readonly name: string;
  /** How many figures the revision set, changed or removed; `null` where it put a plan whole. */
  readonly figures: number | null;
}

/** A revision as lists show it. */
export interface Revision {
  readonly revision: number;
  readonly hash: string;
  readonly previous: string | null;
  readonly kind: RevisionKind;
  readonly at: string;
  readonly actor: Actor;
  readonly reason: string;
  /** The revision that this one takes back. */
  readonly undoes?: number;
  /** The file it came by, where it did and that is known. */
  readonly file?: RevisionFile;
  /** How many changes it made; `null` where it put a plan whole. */
  readonly count: number | null;
  /** The changes, but for those that stand in chunks: `changesOf` has all. */
  readonly changes: readonly Change[];
  readonly proposals: readonly ProposalsReplaced[];
}

/** The revisions of a plan, newest first; `before` is the last one of the page before. */
export async function revisionsOf(
  db: Database,
  options: PlanKey & { readonly before?: number; readonly limit: number },
): Promise<readonly Revision[]> {
  let query = db.sql
    .selectFrom('revisions')
    .select(['hash', 'body'])
    .where('organization', '=', options.organization)
    .where('plan', '=', options.plan)
    .orderBy('revision', 'desc')
    .limit(options.limit);
  if (options.before !== undefined) query = query.where('revision', '<', options.before);
  const rows = await query.execute();
  return rows.map((row) => revisionOf(readLogEntry(row.body), row.hash));
}

/** All changes of a revision, facts from their chunks; none where it put a plan whole. Refuses `unknown-revision`. */
export async function changesOf(
  db: Database,
  { organization, plan, revision }: PlanKey & { readonly revision: number },
): Promise<Result<readonly Change[]>> {
  const row = await db.sql
    .selectFrom('revisions')
    .select('body')
    .where('organization', '=', organization)
    .where('plan', '=', plan)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (!row) return refuse('unknown-revision', { plan, revision });
  const { done } = readLogEntry(row.body);
  return ok('whole' in done ? [] : await changesOfSteps(db.sql, organization, done.steps));
}

function revisionOf(entry: LogEntry, hash: string): Revision {
  const { revision, previous, kind, at, actor, reason, undoes, done } = entry;
  const steps = 'whole' in done ? [] : done.steps;
  const count = steps.reduce((sum, step) => sum + ('facts' in step ? step.count : step.changes.length), 0);
  return {
    revision,
    hash,
    previous,
    kind,
    at,
    actor,
    reason,
    ...(undoes === undefined ? {} : { undoes }),
    ...fileOf(entry),
    count: 'whole' in done ? null : count,
    changes: steps.flatMap((step) => ('facts' in step ? [] : step.changes)),
    proposals: 'whole' in done ? [] : done.proposals,
  };
}

function fileOf({ kind, file, done }: LogEntry): Pick<Revision, 'file'> {
  if ('whole' in done) {
    const { source } = done.whole;
    const isRead = source && (kind === 'create' || kind === 'import');
    return isRead ? { file: { kind: 'document', name: source.name, figures: null } } : {};
  }
  const document = kind === 'import' ? done.source?.after : null;
  const taken = document ? { kind: 'document' as const, name: document.name } : file;
  if (!taken) return {};
  const figures = done.steps.reduce(
    (sum, step) =>
      sum + ('facts' in step ? step.count : step.changes.filter((one) => one.kind === 'set-fact').length),
    0,
  );
  return { file: { ...taken, figures } };
}
