import { getHouse, type House } from '@plenary/api/house';
import { ok } from '@plenary/core/basics/result';
import { incompleteIndicators } from '@plenary/core/checks/scope';
import { houseFigures } from '@plenary/core/views/house';
import { sectorsWithout } from '@plenary/core/views/money-by-result';
import { handled } from '../app/handler.ts';
import { countsOf } from '../app/reading/findings-of-plan.ts';
import { once } from '../app/reading/once.ts';
import { sectorReference } from '../app/reading/references.ts';
import { said } from '../app/reading/said.ts';
import { percent, shownCell, thousands } from '../app/reading/shown-figure.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { unitOf } from '../app/reading/shown-table.ts';
import { shownFloor, shownStorey } from './floor.ts';

/** Answers the strategy house. */
export const handleHouse = handled(getHouse, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok(houseOf(shownPlan.value)) : shownPlan;
});

const houseOf = once((shownPlan: ShownPlan): House => {
  const { plan, language } = shownPlan;
  const figures = houseFigures(plan);
  return {
    vision: null,
    total: shownCell(figures.total, thousands, shownPlan),
    developmentShare: shownCell(figures.developmentShare, thousands, shownPlan),
    developmentPercent: shownCell(figures.developmentPercent, percent, shownPlan),
    change: shownCell(figures.change, thousands, shownPlan),
    changePercent: shownCell(figures.changePercent, percent, shownPlan),
    unallocated: shownCell(figures.unallocated, thousands, shownPlan),
    unit: unitOf(shownPlan),
    pillars: plan.strategy.pillars.flatMap((pillar, index) => {
      const own = figures.pillars[index];
      if (!own) return [];
      return [
        {
          id: pillar.id,
          kind: pillar.kind,
          title: said(pillar.title, language),
          ...shownStorey(own, shownPlan),
          floors: pillar.results.flatMap((result, at) => {
            const floor = own.floors[at];
            return floor ? [shownFloor(result, floor, shownPlan)] : [];
          }),
        },
      ];
    }),
    withoutMoney: sectorsWithout(plan, 'by-result').map((id) => sectorReference(plan, id, language)),
    findingsKnown: shownPlan.findings.known,
    attention: {
      findings: countsOf(shownPlan.findings.all),
      proposals: shownPlan.opened.proposals.length,
      incompleteIndicators: incompleteIndicators(plan).length,
    },
  };
});
