import { getFramework } from '@plenary/api/results';
import { ok } from '@plenary/core/basics/result';
import { framework } from '@plenary/core/views/framework';
import { priorities } from '@plenary/core/views/priorities';
import { handled } from '../app/handler.ts';
import { once } from '../app/reading/once.ts';
import { type ShownPlan, shownPlanOf } from '../app/reading/shown-plan.ts';
import { shownTable } from '../app/reading/shown-table.ts';
import { shownIndicator } from './shown-indicator.ts';

/** Answers the results framework, the priorities and every indicator. */
export const handleFramework = handled(getFramework, async ({ params, query }, context) => {
  const shownPlan = await shownPlanOf(context, params.plan, query);
  return shownPlan.ok ? ok(pageOf(shownPlan.value)) : shownPlan;
});

const pageOf = once((shownPlan: ShownPlan) => {
  const { plan, adopted } = shownPlan;
  return {
    framework: shownTable(framework(plan), shownPlan),
    priorities: shownTable(priorities(plan, new Set(adopted.map(({ id }) => id))), shownPlan),
    indicators: plan.indicators.map((indicator) => shownIndicator(indicator, shownPlan)),
  };
});
