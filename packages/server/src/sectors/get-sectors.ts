import { getSectors } from '@plenary/api/sectors';
import { ok } from '@plenary/core/basics/result';
import { handled } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { unitOf } from '../app/reading/shown-table.ts';
import { sectorSummary } from './sector-summary.ts';

/** Answers every sector with its money. */
export const handleSectors = handled(getSectors, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok(sectorsOf(shownPlan.value)) : shownPlan;
});

const sectorsOf = once((shownPlan: ShownPlan) => ({
  unit: unitOf(shownPlan),
  findingsKnown: shownPlan.findings.known,
  sectors: shownPlan.plan.organization.sectors.map((sector) => sectorSummary(sector, shownPlan)),
}));
