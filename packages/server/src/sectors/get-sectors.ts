import { getSectors, type sectorsFoot } from '@plenary/api/sectors';
import { ok } from '@plenary/core/basics/result';
import { type Foot, footOf } from '@plenary/core/views/budget-by-sector';
import { label } from '@plenary/core/views/labels';
import type * as z from 'zod';
import { handled } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { said } from '../app/reading/said.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { unitOf } from '../app/reading/shown-table.ts';
import { sectorSummary, shownMoney, versionsOf } from './sector-summary.ts';

/** Answers every sector with its money. */
export const handleSectors = handled(getSectors, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok(sectorsOf(shownPlan.value)) : shownPlan;
});

const sectorsOf = once((shownPlan: ShownPlan) => ({
  unit: unitOf(shownPlan),
  findingsKnown: shownPlan.findings.known,
  sectors: shownPlan.plan.organization.sectors.map((sector) => sectorSummary(sector, shownPlan)),
  foot: footRows(shownPlan),
}));

/** The rows under those of the sectors, so that all rows add up: without what is not allocated where there is none of it. */
function footRows(shownPlan: ShownPlan): z.output<typeof sectorsFoot>[] {
  const { plan, language } = shownPlan;
  const { version, previousVersion } = versionsOf(shownPlan);
  const footIn = (id: string | null): Foot =>
    id === null ? { sectors: null, rest: null, total: null } : footOf(plan, id);
  const [now, before] = [footIn(version), footIn(previousVersion)];
  const row = (id: z.output<typeof sectorsFoot>['id'], of: keyof Foot) => ({
    id,
    label: said(label(id), language),
    ...shownMoney(now[of], before[of], shownPlan),
  });
  const total = row('total', 'total');
  if (!now.rest && !before.rest) return now.total || before.total ? [total] : [];
  return [row('all-sectors', 'sectors'), row('unallocated', 'rest'), total];
}
