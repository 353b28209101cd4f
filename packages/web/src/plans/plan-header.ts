import { openPlan, type PlanHeader } from '@plenary/api/plans';
import { useSuspenseQuery } from '@tanstack/react-query';
import { aboutPlan } from '../app/server.ts';
import { useShown } from '../app/use-shown.ts';

/** What stands at the top of every page of the plan that is shown. */
export function usePlanHeader(): PlanHeader {
  const { plan, language, scenario } = useShown();
  return useSuspenseQuery(aboutPlan(plan, openPlan, { params: { plan }, query: { language, scenario } }))
    .data;
}
