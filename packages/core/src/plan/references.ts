import type { Coordinates } from '../basics/address.ts';
import type { Budget } from '../budget/cube.ts';
import { unallocated } from '../budget/unallocated.ts';
import type { Section } from '../narrative/narrative.ts';
import { expectedResults } from '../results/strategy.ts';
import type { Entities, Identity } from './change.ts';
import type { Plan } from './plan.ts';

/** What something in a plan points at: `to` is a kind (`sector`, `result`, …) or a dimension of the budget. */
export interface Reference {
  readonly to: string;
  readonly id: string;
}

/** A reference and what makes it, e.g. `unit:asia`. */
export interface MadeReference extends Reference {
  readonly from: string;
}

type ReferencesOf = {
  readonly [What in keyof Entities]: (entity: Entities[What]) => readonly Reference[];
};

/** What an entity of each kind points at. */
export const referencesOf: ReferencesOf = {
  sector: () => [],
  unit: (unit) => [{ to: 'sector', id: unit.sector }],
  delegation: () => [],
  pillar: (pillar) =>
    pillar.results.flatMap((result) => (result.wordings ?? []).map(({ sector }) => toSector(sector))),
  priority: (priority) => [{ to: 'pillar', id: priority.pillar }, ...priority.sectors.map(toSector)],
  indicator: (indicator) => [
    { to: 'result', id: indicator.result },
    ...indicator.responsible.map(toSector),
    ...indicator.contributions.map((contribution) => toSector(contribution.sector)),
    ...indicator.contributions.flatMap((contribution) =>
      contribution.result === undefined ? [] : [{ to: 'result', id: contribution.result }],
    ),
  ],
  risk: (risk) => [
    ...(risk.sector === undefined ? [] : [toSector(risk.sector)]),
    ...(risk.result === undefined ? [] : [{ to: 'result', id: risk.result }]),
  ],
  section: sectorsNamedIn,
  footnote: () => [],
  version: () => [],
  dimension: () => [],
  cube: () => [],
  ceiling: ({ at }) => [{ to: 'cube', id: at.cube }, ...membersNamed(at.at)],
  lock: ({ at }) => [{ to: 'cube', id: at.cube }, ...membersNamed(at.at)],
  definition: ({ shares }) => shares.flatMap(({ at }) => membersNamed(at)),
  'bridge-step': ({ from, to, cube, amounts }) => [
    ...[from, to].map((id) => ({ to: 'version', id })),
    { to: 'cube', id: cube },
    ...amounts.flatMap(({ at }) => membersNamed(at)),
  ],
  waiver: () => [],
};

type Provides = { readonly [What in keyof Entities]: (entity: Entities[What]) => readonly string[] };

/** The kinds of reference that an entity of each kind can be the end of. */
export const provides: Provides = {
  sector: () => ['sector'],
  unit: () => ['unit'],
  delegation: () => [],
  pillar: () => ['pillar', 'result'],
  priority: () => ['priority'],
  indicator: () => [],
  risk: () => [],
  section: () => [],
  footnote: () => [],
  version: () => ['version'],
  dimension: (dimension) => [dimension.id],
  cube: () => ['cube'],
  ceiling: () => [],
  lock: () => [],
  definition: () => [],
  'bridge-step': () => [],
  waiver: () => [],
};

/** What the plan's own data points at: the sectors an extract contains. */
export function identityReferences(identity: Pick<Identity, 'publication'>): readonly Reference[] {
  const scope = identity.publication.scope;
  return scope.kind === 'extract' ? Object.keys(scope.sectors).map(toSector) : [];
}

/** The ids a reference of a kind may name; `null` for a dimension the budget does not list: there any name will do. */
export function idsOf(plan: Plan, kind: string): ReadonlySet<string> | null {
  const own = ownIds(plan, kind);
  if (own) return new Set(own);
  const listed = plan.budget.dimensions.find((dimension) => dimension.id === kind);
  return listed ? new Set(listed.members.map((member) => member.id)) : null;
}

/** Every reference of the given kinds in a plan, coordinates of facts included. */
export function* referencesIn(plan: Plan, kinds: ReadonlySet<string>): Generator<MadeReference> {
  for (const reference of entityReferences(plan)) if (kinds.has(reference.to)) yield reference;
  for (const cube of plan.budget.cubes) {
    const dimensions = cube.dimensions.filter((dimension) => kinds.has(dimension));
    for (const dimension of dimensions)
      for (const fact of cube.facts) {
        const id = fact.at[dimension] ?? '';
        if (id !== unallocated) yield { to: dimension, id, from: `cube:${cube.id}` };
      }
  }
}

function* entityReferences(plan: Plan): Generator<MadeReference> {
  yield* made('plan', plan.id, identityReferences(plan));
  for (const unit of plan.organization.units) yield* made('unit', unit.id, referencesOf.unit(unit));
  for (const pillar of plan.strategy.pillars) yield* made('pillar', pillar.id, referencesOf.pillar(pillar));
  for (const priority of plan.priorities) {
    yield* made('priority', priority.id, referencesOf.priority(priority));
  }
  for (const indicator of plan.indicators) {
    yield* made('indicator', indicator.id, referencesOf.indicator(indicator));
  }
  for (const risk of plan.risks) yield* made('risk', risk.id, referencesOf.risk(risk));
  for (const section of plan.narrative.sections) {
    yield* made('section', section.id, referencesOf.section(section));
  }
  yield* budgetReferences(plan.budget);
}

function* budgetReferences(budget: Budget): Generator<MadeReference> {
  for (const ceiling of budget.ceilings ?? []) {
    yield* made('ceiling', ceiling.id, referencesOf.ceiling(ceiling));
  }
  for (const lock of budget.locks ?? []) yield* made('lock', lock.id, referencesOf.lock(lock));
  for (const one of budget.definitions ?? []) {
    yield* made('definition', one.id, referencesOf.definition(one));
  }
  for (const step of budget.bridge ?? []) {
    yield* made('bridge-step', step.id, referencesOf['bridge-step'](step));
  }
}

function made(kind: string, id: string, references: readonly Reference[]): readonly MadeReference[] {
  return references.map((reference) => ({ ...reference, from: `${kind}:${id}` }));
}

function ownIds(plan: Plan, kind: string): readonly string[] | null {
  switch (kind) {
    case 'sector':
      return plan.organization.sectors.map((sector) => sector.id);
    case 'unit':
      return plan.organization.units.map((unit) => unit.id);
    case 'pillar':
      return plan.strategy.pillars.map((pillar) => pillar.id);
    case 'result':
      return expectedResults(plan.strategy).map((result) => result.code);
    case 'priority':
      return plan.priorities.map((priority) => priority.id);
    case 'version':
      return plan.budget.versions.map((version) => version.id);
    case 'cube':
      return plan.budget.cubes.map((cube) => cube.id);
    default:
      return null;
  }
}

function toSector(id: string): Reference {
  return { to: 'sector', id };
}

function membersNamed(at: Coordinates): readonly Reference[] {
  const named = Object.entries(at).filter(([, id]) => id !== unallocated);
  return named.map(([to, id]) => ({ to, id }));
}

function sectorsNamedIn(section: Section): readonly Reference[] {
  const own = section.sector === undefined ? [] : [toSector(section.sector)];
  return [...own, ...section.sections.flatMap(sectorsNamedIn)];
}
