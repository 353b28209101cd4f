import type { Database } from '../database/database.ts';
import type { PlanKey } from './plan-record.ts';

/** Where a plan stands: enough to know whether something seen of it is still so. */
export interface PlanHead extends PlanKey {
  readonly revision: number;
  /** The revision's, which no other revision has. */
  readonly hash: string;
  readonly changedAt: string;
}

/** Where a plan of this id stands, whichever organization it is of (the first in their order); `null` where there is none. */
export async function planHead(db: Database, plan: string): Promise<PlanHead | null> {
  const row = await db.sql
    .selectFrom('plans')
    .select(['organization', 'revision', 'hash', 'changed_at'])
    .where('plan', '=', plan)
    .orderBy('organization')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { organization, revision, hash, changed_at: changedAt } = row;
  return { organization, plan, revision, hash, changedAt };
}
