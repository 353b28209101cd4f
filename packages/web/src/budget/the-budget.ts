import { getBudget } from '@plenary/api/budget';
import { aboutPlan } from '../app/server.ts';
import type { Shown } from '../app/use-shown.ts';

/** The question for the budget as a whole. */
export function theBudget({ plan, language, scenario }: Shown) {
  return aboutPlan(plan, getBudget, { params: { plan }, query: { language, scenario } });
}
