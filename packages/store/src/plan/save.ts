import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { channel } from '../database/listening-client.ts';
import type { Queries } from '../database/tables.ts';
import { keepChunks } from '../facts/kept-chunks.ts';
import { projectFacts } from '../facts/project-facts.ts';
import { canonicalText } from '../log/canonical-text.ts';
import type { LogEntry } from '../log/log-entry.ts';
import type { Content } from '../log/replay.ts';
import { snapshotOf } from '../log/written-entry.ts';
import type { Edited } from './edited.ts';
import { identityText, projectEntities } from './entity-rows.ts';
import type { PlanKey, PlanRecord } from './plan-record.ts';

/** An entry of the log with its text and its hash. */
export interface WrittenEntry {
  readonly entry: LogEntry;
  readonly body: string;
  readonly hash: string;
}

/**
 * Writes a revision and brings the projections to it, all or nothing. `null` where the plan does not stand at the state that
 * the edit was made from any more (or, for a new plan, where it is there already): then nothing is written.
 */
export async function save(
  db: Database,
  current: PlanRecord | null,
  edited: Edited,
  written: WrittenEntry,
): Promise<PlanRecord | null> {
  const { entry, hash } = written;
  const key = { organization: entry.organization, plan: entry.plan };
  const done = await db.sql.transaction().execute(async (transaction) => {
    if (!(await moveHead(transaction, current, edited, written))) return false;
    await keepChunks(transaction, key.organization, edited.chunks);
    await projectEntities(transaction, key, current, edited.content);
    const before = current?.plan.budget.cubes ?? [];
    await projectFacts(transaction, key, before, edited.content.plan.budget.cubes);
    await keepCheckpoint(transaction, key, entry, edited);
    return true;
  });
  if (!done) return null;
  const record = { organization: key.organization, ...edited.content, revision: entry.revision, hash };
  db.memory.keep(key, record);
  db.told({ kind: 'revision', ...key, revision: entry.revision });
  return record;
}

/** Moves the head of a plan, writes its log and tells whoever listens, in one statement: it does all of it or nothing. */
async function moveHead(
  queries: Queries,
  current: PlanRecord | null,
  { content }: Edited,
  { entry, body, hash }: WrittenEntry,
): Promise<boolean> {
  const { organization, plan, revision, at } = entry;
  const identity = identityText(content.plan);
  const source = content.source && JSON.stringify(content.source);
  const head = current
    ? sql`update plenary.plans set revision = ${revision}::integer, hash = ${hash},
        identity = ${identity}::jsonb, source = ${source}::jsonb, changed_at = ${at}::timestamptz
      where organization = ${organization} and plan = ${plan} and revision = ${current.revision}::integer
        and hash = ${current.hash}
      returning 1`
    : sql`insert into plenary.plans
        (organization, plan, revision, hash, identity, source, changed_at)
      values (${organization}, ${plan}, ${revision}::integer, ${hash}, ${identity}::jsonb, ${source}::jsonb, ${at}::timestamptz)
      on conflict do nothing returning 1`;
  const news = JSON.stringify({ organization, plan, revision });
  const { rows } = await sql`
    with moved as (${head}), logged as (
      insert into plenary.revisions (organization, plan, revision, hash, kind, at, actor, reason, body)
      select ${organization}::text, ${plan}::text, ${revision}::integer, ${hash}::text, ${entry.kind}::text,
        ${at}::timestamptz, ${entry.actor.id}::text, ${entry.reason}::text, ${body}::text from moved
      returning revision)
    select pg_notify(${channel}, ${news}) from logged`.execute(queries);
  return rows.length > 0;
}

/** After how many revisions a plan is kept whole again: the more facts it has, the later. */
function checkpointEvery(content: Content): number {
  const facts = content.plan.budget.cubes.reduce((count, cube) => count + cube.facts.length, 0);
  return Math.max(50, Math.ceil(facts / 1000));
}

async function keepCheckpoint(
  queries: Queries,
  key: PlanKey,
  { revision }: LogEntry,
  { content, done }: Edited,
): Promise<void> {
  // A plan put whole is its own checkpoint: the body stands in the log.
  if (!('whole' in done) && revision % checkpointEvery(content) !== 0) return;
  const { value, chunks } = 'whole' in done ? { value: null, chunks: [] } : snapshotOf(content);
  await keepChunks(queries, key.organization, chunks);
  const body = value ? canonicalText(value) : '';
  await queries
    .insertInto('checkpoints')
    .values({ ...key, revision, body })
    .execute();
}
