import type { Formula } from '@plenary/core/basics/formula';
import { cubeOf, factsUnder } from '@plenary/core/budget/cube';
import type { Plan } from '@plenary/core/plan/plan';

/**
 * Says whether a figure is a place where a fact may come to stand and none does: it names of every dimension of its cube a member that no
 * other is under.
 */
export function isOpenPlace(formula: Formula, plan: Plan): boolean {
  const [term, ...more] = formula.kind === 'linear' ? formula.terms : [];
  if (!term || more.length > 0 || term.coefficient !== 1) return false;
  const { cube: id, at } = term.at;
  const cube = cubeOf(plan.budget, id);
  if (!cube || Object.keys(at).length !== cube.dimensions.length) return false;
  return (
    cube.dimensions.every((dimension) => isFinest(plan, dimension, at[dimension])) &&
    factsUnder(plan.budget, term.at).length === 0
  );
}

function isFinest({ budget }: Plan, dimension: string, member: string | undefined): boolean {
  if (member === undefined) return false;
  if (dimension === 'version') return budget.versions.some(({ id }) => id === member);
  const members = budget.dimensions.find(({ id }) => id === dimension)?.members ?? [];
  return !members.some(({ parent }) => parent === member);
}
