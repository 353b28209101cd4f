import { listPlans } from '@plenary/api/plans';
import { ok } from '@plenary/core/basics/result';
import type { Database } from '@plenary/store/database/database';
import { listPlans as plansIn } from '@plenary/store/plan/load';
import type { PlanKey } from '@plenary/store/plan/plan-record';
import { type HandledRoute, handled } from '../app/handler.ts';
import { said } from '../app/reading/said.ts';

/** Answers which plans there are. */
export function handleListPlans(db: Database): HandledRoute<typeof listPlans> {
  return handled(listPlans, async ({ query }) => {
    const after = query.after === undefined ? {} : { after: keyIn(query.after) };
    const found = await plansIn(db, { ...after, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    return ok({
      plans: page.map((one) => ({
        id: one.id,
        title: said(one.title, query.language),
        organization: said(one.organizationName, query.language),
        period: { ...one.period },
        revision: one.revision,
        changedAt: one.changedAt,
      })),
      next:
        last && found.length > page.length
          ? keyText({ organization: last.organization, plan: last.id })
          : null,
    });
  });
}

function keyText({ organization, plan }: PlanKey): string {
  return `${encodeURIComponent(organization)}/${encodeURIComponent(plan)}`;
}

function keyIn(text: string): PlanKey {
  const [organization = '', plan = ''] = text.split('/').map(decoded);
  return { organization, plan };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
