import type { Period } from '@plenary/core/basics/period';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Words } from '@plenary/core/basics/words';
import { identity } from '@plenary/core/plan/schema/plan-schema';
import type { Database } from '../database/database.ts';
import type { Queries } from '../database/tables.ts';
import { readFactRows } from '../facts/fact-rows.ts';
import { sourceRef } from '../log/log-entry.ts';
import { recordFromLog } from '../log/replay.ts';
import { readEntities } from './entity-rows.ts';
import type { PlanKey, PlanRecord } from './plan-record.ts';

/** What lists of plans show of one. No facts are read for it. */
export interface PlanSummary {
  readonly organization: string;
  readonly organizationName: Words;
  readonly id: string;
  readonly title: Words;
  readonly period: Period;
  readonly revision: number;
  /** When the newest revision was made, as its caller said. */
  readonly changedAt: string;
}

/** A plan to load, at its newest revision or at another. */
export interface WantedPlan extends PlanKey {
  readonly revision?: number;
}

/** Loads a plan as it stands, or as it stood. Refuses `unknown-plan` and `unknown-revision`. */
export async function loadPlan(db: Database, wanted: WantedPlan): Promise<Result<PlanRecord>> {
  const key = { organization: wanted.organization, plan: wanted.plan };
  const head = await headOf(db.sql, key);
  if (!head) return refuse('unknown-plan', { plan: wanted.plan });
  const { revision } = wanted;
  if (revision !== undefined && revision !== head.revision) {
    const past = revision > 0 && revision < head.revision ? await recordFromLog(db.sql, key, revision) : null;
    return past ? ok(past) : refuse('unknown-revision', { plan: wanted.plan, revision });
  }
  const known = db.memory.get(key, head.hash);
  if (known) return ok(known);
  const record = await readProjections(db.sql, key);
  if (!record) return refuse('unknown-plan', { plan: wanted.plan });
  db.memory.keep(key, record);
  return ok(record);
}

/** The newest revision of a plan, or `null` where there is no such plan. */
export async function planRevision(db: Database, key: PlanKey): Promise<number | null> {
  return (await headOf(db.sql, key))?.revision ?? null;
}

/** Plans in the order of organization and id; `after` is the last one of the page before. */
export async function listPlans(
  db: Database,
  options: { readonly organization?: string; readonly after?: PlanKey; readonly limit: number },
): Promise<readonly PlanSummary[]> {
  let query = db.sql
    .selectFrom('plans')
    .select(['organization', 'plan', 'identity', 'revision', 'changed_at'])
    .orderBy('organization')
    .orderBy('plan')
    .limit(options.limit);
  const { organization: only, after } = options;
  if (only !== undefined) query = query.where('organization', '=', only);
  if (after) {
    query = query.where((on) =>
      on(on.refTuple('organization', 'plan'), '>', on.tuple(after.organization, after.plan)),
    );
  }
  const rows = await query.execute();
  return rows.map((row) => {
    const { publication, period, organization } = identity.parse(row.identity);
    return {
      organization: row.organization,
      organizationName: organization.name,
      id: row.plan,
      title: publication.title,
      period,
      revision: row.revision,
      changedAt: row.changed_at,
    };
  });
}

/** The current state as the projections hold it: all of it at one moment. `null` where there is no such plan. */
export async function readProjections(queries: Queries, key: PlanKey): Promise<PlanRecord | null> {
  return await queries
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (now) => {
      const head = await now
        .selectFrom('plans')
        .select(['revision', 'hash', 'identity', 'source'])
        .where('organization', '=', key.organization)
        .where('plan', '=', key.plan)
        .executeTakeFirst();
      if (!head) return null;
      const { plan, proposals } = await readEntities(now, key, head.identity);
      const facts = await readFactRows(now, key);
      const cubes = plan.budget.cubes.map((cube) => ({ ...cube, facts: facts.get(cube.id) ?? [] }));
      return {
        organization: key.organization,
        plan: { ...plan, budget: { ...plan.budget, cubes } },
        proposals,
        revision: head.revision,
        hash: head.hash,
        source: sourceRef.nullable().parse(head.source),
      };
    });
}

async function headOf(
  queries: Queries,
  key: PlanKey,
): Promise<{ readonly revision: number; readonly hash: string } | undefined> {
  return await queries
    .selectFrom('plans')
    .select(['revision', 'hash'])
    .where('organization', '=', key.organization)
    .where('plan', '=', key.plan)
    .executeTakeFirst();
}
