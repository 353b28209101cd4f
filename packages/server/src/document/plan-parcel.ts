import type { Fact } from '@plenary/core/budget/cube';
import type { Plan } from '@plenary/core/plan/plan';

/** The facts of a cube on their way: all of them, or those that are others than in the plan that was sent before, by position. */
export type SentFacts =
  | { readonly kind: 'whole'; readonly facts: readonly Fact[] }
  | { readonly kind: 'changed'; readonly changed: readonly (readonly [position: number, fact: Fact])[] };

/** A plan on its way to a thread that may have the one before: copying every fact of a large one would hold up the server. */
export interface PlanParcel {
  /** Its cubes are without facts. */
  readonly plan: Plan;
  /** Those of each cube, in the order of the cubes. */
  readonly facts: readonly SentFacts[];
}

/** Packs a plan for whoever has another one. Facts that are the same in both are the same objects. */
export function packed(plan: Plan, before: Plan | null): PlanParcel {
  return {
    plan: withFacts(plan, () => []),
    facts: plan.budget.cubes.map(({ id }) => sent(id, plan, before)),
  };
}

/** The plan of a parcel, for whoever has the one that was before. */
export function unpacked({ plan, facts }: PlanParcel, before: Plan | null): Plan {
  return withFacts(plan, (id, place) => {
    const own = facts[place];
    if (own?.kind !== 'changed') return own?.facts ?? [];
    const list = [...factsIn(before, id)];
    for (const [position, fact] of own.changed) list[position] = fact;
    return list;
  });
}

function sent(id: string, plan: Plan, before: Plan | null): SentFacts {
  const [own, others] = [factsIn(plan, id), factsIn(before, id)];
  const changed: (readonly [number, Fact])[] = [];
  if (own.length !== others.length) return { kind: 'whole', facts: own };
  for (const [position, fact] of own.entries()) if (fact !== others[position]) changed.push([position, fact]);
  return changed.length > own.length / 4 ? { kind: 'whole', facts: own } : { kind: 'changed', changed };
}

function factsIn(plan: Plan | null, id: string): readonly Fact[] {
  return plan?.budget.cubes.find((cube) => cube.id === id)?.facts ?? [];
}

function withFacts(plan: Plan, facts: (cube: string, place: number) => readonly Fact[]): Plan {
  const cubes = plan.budget.cubes.map((cube, place) => ({ ...cube, facts: facts(cube.id, place) }));
  return { ...plan, budget: { ...plan.budget, cubes } };
}
