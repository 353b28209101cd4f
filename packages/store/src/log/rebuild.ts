import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Database } from '../database/database.ts';
import { projectFacts } from '../facts/project-facts.ts';
import { identityText, projectEntities } from '../plan/entity-rows.ts';
import { planRevision } from '../plan/load.ts';
import type { PlanKey, PlanRecord } from '../plan/plan-record.ts';
import { recordFromLog } from './replay.ts';

/** Makes the current tables of a plan anew from its log, which is the truth. Refuses `unknown-plan`. */
export async function rebuildProjections(db: Database, key: PlanKey): Promise<Result<PlanRecord>> {
  const revision = await planRevision(db, key);
  const record = revision === null ? null : await recordFromLog(db.sql, key, revision);
  if (!record) return refuse('unknown-plan', { plan: key.plan });
  await db.sql.transaction().execute(async (transaction) => {
    const head = {
      identity: identityText(record.plan),
      source: record.source && JSON.stringify(record.source),
    };
    // The head is locked first: whoever commits waits, and then finds the revision as it was.
    await transaction
      .updateTable('plans')
      .set(head)
      .where('organization', '=', key.organization)
      .where('plan', '=', key.plan)
      .execute();
    for (const table of ['entities', 'facts'] as const) {
      await transaction
        .deleteFrom(table)
        .where('organization', '=', key.organization)
        .where('plan', '=', key.plan)
        .execute();
    }
    await projectEntities(transaction, key, null, record);
    await projectFacts(transaction, key, [], record.plan.budget.cubes);
  });
  db.memory.forget(key);
  return ok(record);
}
