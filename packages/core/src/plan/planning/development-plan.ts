import { ok, type Result } from '../../basics/result.ts';
import { withDevelopment } from '../../budget/definitions/development-cube.ts';
import type { Plan } from '../plan.ts';

/**
 * A plan whose budget also has the cube of what counts as development expenditure within a cube, under each of its definitions: to be pivoted
 * and shown, never kept. The same value as long as the plan lives. Refuses as `withDevelopment`.
 */
export function planWithDevelopment(plan: Plan, cube: string): Result<Plan> {
  const known = derived.get(plan) ?? new Map<string, Result<Plan>>();
  derived.set(plan, known);
  const found = known.get(cube);
  if (found) return found;
  const budget = withDevelopment(plan.budget, cube);
  const made = budget.ok ? ok({ ...plan, budget: budget.value }) : budget;
  known.set(cube, made);
  return made;
}

const derived = new WeakMap<Plan, Map<string, Result<Plan>>>();
