import { readFile } from 'node:fs/promises';
import { ok, type Result } from '@plenary/core/basics/result';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import type { Database } from '@plenary/store/database/database';
import { commit } from '@plenary/store/plan/commit';
import { listPlans } from '@plenary/store/plan/load';
import { founder } from '../people/people.ts';

/** Puts the demonstration plan into a database without plans, and says whether it did. */
export async function demonstrated(db: Database, at: string): Promise<Result<boolean>> {
  const [there] = await listPlans(db, { limit: 1 });
  if (there) return ok(false);
  const path = new URL('../../../../samples/demonstration/plan.json', import.meta.url);
  const read = readPlanJson(await readFile(path, 'utf8'));
  if (!read.ok) return read;
  const { plan, proposals } = read.value;
  const key = { organization: plan.organization.id, plan: plan.id };
  const edit = { kind: 'create', plan, proposals } as const;
  const made = await commit(db, { ...key, actor: founder, reason: '', at, basedOn: 0, edit });
  // Another that began at the same time may have been first.
  if (!made.ok && made.refusal.code !== 'plan-exists') return made;
  return ok(made.ok);
}
