import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { same } from '@plenary/core/basics/same';
import type { Database } from '../database/database.ts';
import { chunkBodies } from '../facts/kept-chunks.ts';
import { readProjections } from '../plan/load.ts';
import type { PlanKey } from '../plan/plan-record.ts';
import { digestOf } from './canonical-text.ts';
import { type LogEntry, readLogEntry } from './log-entry.ts';
import { recordFromLog } from './replay.ts';

/** What was found sound. */
export interface SoundChain {
  readonly revisions: number;
  readonly hash: string;
}

/**
 * Reads the whole log of a plan: every text has its hash, names the one before it and repeats what its columns say, every
 * chunk has its digest, and the head and the current tables are what the log comes to. Refuses `unknown-plan`, and
 * `chain-broken` with the first revision that does not hold. (Who can write the whole database can write another whole
 * chain: keep a hash elsewhere to notice that.)
 */
export async function verifyChain(db: Database, key: PlanKey): Promise<Result<SoundChain>> {
  const broken = (revision: number) => refuse('chain-broken', { plan: key.plan, revision });
  const current = await readProjections(db.sql, key);
  if (!current) return refuse('unknown-plan', { plan: key.plan });
  let previous: string | null = null;
  for (let start = 0; start < current.revision; start += 100) {
    const rows = await rowsAfter(db, key, start);
    for (const [index, row] of rows.entries()) {
      const revision = start + index + 1;
      const entry =
        row.revision === revision && digestOf(row.body) === row.hash ? readLogEntry(row.body) : null;
      const fits = entry && repeats(entry, row, key) && entry.previous === previous;
      if (!fits || !(await chunksHold(db, key, entry))) return broken(revision);
      previous = row.hash;
    }
    if (rows.length < Math.min(100, current.revision - start)) return broken(start + rows.length + 1);
  }
  if (previous !== current.hash) return broken(current.revision);
  const replayed = await recordFromLog(db.sql, key, current.revision).catch(() => null);
  return same(replayed, current)
    ? ok({ revisions: current.revision, hash: current.hash })
    : broken(current.revision);
}

interface Row {
  readonly revision: number;
  readonly hash: string;
  readonly kind: string;
  readonly at: string;
  readonly actor: string;
  readonly reason: string;
  readonly body: string;
}

async function rowsAfter(db: Database, key: PlanKey, revision: number): Promise<readonly Row[]> {
  return await db.sql
    .selectFrom('revisions')
    .select(['revision', 'hash', 'kind', 'at', 'actor', 'reason', 'body'])
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .where('revision', '>', revision)
    .orderBy('revision')
    .limit(100)
    .execute();
}

function repeats(entry: LogEntry, row: Row, key: PlanKey): boolean {
  return (
    entry.organization === key.organization &&
    entry.plan === key.plan &&
    entry.revision === row.revision &&
    entry.kind === row.kind &&
    entry.at === row.at &&
    entry.actor.id === row.actor &&
    entry.reason === row.reason
  );
}

async function chunksHold(db: Database, key: PlanKey, { done }: LogEntry): Promise<boolean> {
  const digests =
    'whole' in done
      ? done.whole.facts.flatMap((cube) => cube.chunks)
      : done.steps.flatMap((step) => ('facts' in step ? [step.facts] : []));
  for (const digest of digests) {
    const bodies = await chunkBodies(db.sql, key.organization, [digest]).catch(() => null);
    if (digestOf(bodies?.get(digest) ?? '') !== digest) return false;
  }
  return true;
}
