import { getRisks } from '@plenary/api/risks';
import { ok } from '@plenary/core/basics/result';
import { handled } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { shownRisk } from './shown-risk.ts';

/** Answers every risk, those of the whole organization first, the others as the sectors stand. */
export const handleRisks = handled(getRisks, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok(risksOf(shownPlan.value)) : shownPlan;
});

const risksOf = once((shownPlan: ShownPlan) => {
  const { sectors } = shownPlan.plan.organization;
  const rank = (sector: string | undefined): number => sectors.findIndex((one) => one.id === sector);
  const risks = shownPlan.plan.risks.toSorted((a, b) => rank(a.sector) - rank(b.sector));
  return { risks: risks.map((risk) => shownRisk(risk, shownPlan)) };
});
