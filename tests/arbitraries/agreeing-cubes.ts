import type { Cube, Fact } from '@plenary/core/budget/cube';
import type { Plan } from '@plenary/core/plan/plan';

/**
 * The same plan, what a sector has by object in a version being what it has by result, to the minor unit: a plan whose
 * cubes are cuts of one budget.
 */
export function cubesAgreeing(plan: Plan): Plan {
  const [byResult, byObject] = ['by-result', 'by-object'].map((id) =>
    plan.budget.cubes.find((cube) => cube.id === id),
  );
  if (!byResult || !byObject) return plan;
  const wanted = totals(byResult);
  const had = totals(byObject);
  const moved = new Set<string>();
  const facts = byObject.facts.map((fact): Fact => {
    const key = keyOf(fact);
    const total = wanted.get(key);
    const own = had.get(key);
    if (fact.amount === null || total === undefined || own === undefined || moved.has(key)) return fact;
    moved.add(key);
    return { ...fact, amount: fact.amount + total - own || 0 };
  });
  const cubes = plan.budget.cubes.map((cube) => (cube === byObject ? { ...cube, facts } : cube));
  return { ...plan, budget: { ...plan.budget, cubes } };
}

function totals(cube: Cube): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const fact of cube.facts) sums.set(keyOf(fact), (sums.get(keyOf(fact)) ?? 0) + (fact.amount ?? 0));
  return sums;
}

function keyOf({ at }: Fact): string {
  return `${at['sector']} ${at['version']}`;
}
