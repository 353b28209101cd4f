import { ok, type Result } from '../basics/result.ts';
import type { Budget, Cube, Dimension } from '../budget/cube.ts';
import { isTree, keepsFacts } from './budget-shape.ts';
import type { Entities } from './change.ts';
import type { Plan } from './plan.ts';

/** How the entities of one kind stand in a plan. */
export interface Collection<Entity> {
  readonly idOf: (entity: Entity) => string;
  readonly idsIn: (plan: Plan) => readonly string[];
  readonly of: (plan: Plan) => readonly Entity[];
  readonly replaced: (plan: Plan, entities: readonly Entity[]) => Plan;
  /** What a change says of an entity: the entity, but for cubes, whose facts have changes of their own. */
  readonly bare: (entity: Entity) => Entity;
  /** What stands in the plan when `after` is put where `current` stands. */
  readonly merged: (current: Entity, after: Entity) => Entity;
  /** Refuses what this kind of entity may not become. */
  readonly allows: (current: Entity | null, after: Entity | null) => Result<null>;
}

/** Collections by the word for one of their entities. */
export type Collections = { readonly [What in keyof Entities]: Collection<Entities[What]> };

/** Every collection of a plan. */
export const collections: Collections = {
  sector: byId(
    (plan) => plan.organization.sectors,
    (plan, sectors) => ({ ...plan, organization: { ...plan.organization, sectors } }),
  ),
  unit: byId(
    (plan) => plan.organization.units,
    (plan, units) => ({ ...plan, organization: { ...plan.organization, units } }),
  ),
  delegation: byId(
    (plan) => plan.organization.delegations,
    (plan, delegations) => ({ ...plan, organization: { ...plan.organization, delegations } }),
  ),
  pillar: byId(
    (plan) => plan.strategy.pillars,
    (plan, pillars) => ({ ...plan, strategy: { ...plan.strategy, pillars } }),
  ),
  priority: byId(
    (plan) => plan.priorities,
    (plan, priorities) => ({ ...plan, priorities }),
  ),
  indicator: byId(
    (plan) => plan.indicators,
    (plan, indicators) => ({ ...plan, indicators }),
  ),
  risk: byId(
    (plan) => plan.risks,
    (plan, risks) => ({ ...plan, risks }),
  ),
  section: byId(
    (plan) => plan.narrative.sections,
    (plan, sections) => ({ ...plan, narrative: { ...plan.narrative, sections } }),
  ),
  footnote: byId(
    (plan) => plan.narrative.footnotes,
    (plan, footnotes) => ({ ...plan, narrative: { ...plan.narrative, footnotes } }),
  ),
  version: byId(
    (plan) => plan.budget.versions,
    (plan, versions) => ({ ...plan, budget: { ...plan.budget, versions } }),
  ),
  dimension: {
    ...byId(
      (plan) => plan.budget.dimensions,
      (plan, dimensions: readonly Dimension[]) => ({ ...plan, budget: { ...plan.budget, dimensions } }),
    ),
    allows: (_current, after) => (after ? isTree(after) : ok(null)),
  },
  cube: {
    ...byId(
      (plan) => plan.budget.cubes,
      (plan, cubes: readonly Cube[]) => ({ ...plan, budget: { ...plan.budget, cubes } }),
    ),
    bare: (cube) => ({ ...cube, facts: [] }),
    merged: (current, after) => ({ ...after, facts: current.facts }),
    allows: keepsFacts,
  },
  ceiling: byId(
    (plan) => plan.budget.ceilings ?? [],
    (plan, ceilings) => holding(plan, { ceilings }),
  ),
  lock: byId(
    (plan) => plan.budget.locks ?? [],
    (plan, locks) => holding(plan, { locks }),
  ),
  definition: byId(
    (plan) => plan.budget.definitions ?? [],
    (plan, definitions) => holding(plan, { definitions }),
  ),
  'bridge-step': byId(
    (plan) => plan.budget.bridge ?? [],
    (plan, bridge) => holding(plan, { bridge }),
  ),
  waiver: byId(
    (plan) => plan.waivers ?? [],
    ({ waivers: _, ...plan }, waivers) => (waivers.length === 0 ? plan : { ...plan, waivers }),
  ),
};

/** What a budget has only while something is in it. */
const heldTo = ['ceilings', 'locks', 'definitions', 'bridge'] as const;

function holding(plan: Plan, lists: Pick<Budget, (typeof heldTo)[number]>): Plan {
  const budget: { -readonly [Part in keyof Budget]: Budget[Part] } = { ...plan.budget, ...lists };
  for (const list of heldTo) if (budget[list]?.length === 0) delete budget[list];
  return { ...plan, budget };
}

function byId<Entity extends { readonly id: string }>(
  of: (plan: Plan) => readonly Entity[],
  replaced: (plan: Plan, entities: readonly Entity[]) => Plan,
): Collection<Entity> {
  return {
    idOf: (entity) => entity.id,
    idsIn: (plan) => of(plan).map((entity) => entity.id),
    of,
    replaced,
    bare: (entity) => entity,
    merged: (_current, after) => after,
    allows: () => ok(null),
  };
}
