import { ok, type Result, refuse } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import type { Entities, Put } from './change.ts';
import { type Collection, collections } from './collections.ts';
import type { Plan } from './plan.ts';
import { idsOf, provides, type Reference, referencesIn, referencesOf } from './references.ts';

/** A put of any of these kinds, each with its own type of entity. */
export type PutOf<What extends keyof Entities = keyof Entities> = {
  readonly [One in What]: Put<One>;
}[What];

interface PlaceOf {
  readonly at: string;
  readonly id: string;
  readonly index: number;
  readonly stood: number;
}

/**
 * Adds, replaces, moves or removes an entity. Refuses `change-conflicts` where the plan does not hold what was before, at
 * that index; `id-taken`; `unknown-reference` where the entity newly points at nothing, `still-referred-to` where
 * something would be left pointing at nothing; a cube that would lose its facts.
 */
export function putEntity<What extends keyof Entities>(put: PutOf<What>, plan: Plan): Result<Plan> {
  const collection: Collection<Entities[What]> = collections[put.what];
  const before: Entities[What] | null = put.before;
  const after: Entities[What] | null = put.after;
  const place = { at: `${put.what}:${put.id}`, id: put.id, index: put.index, stood: put.from ?? put.index };
  const checked = checkedEntities(place, collection, before, after);
  if (!checked.ok) return checked;
  const entities = placed(place, collection, collection.of(plan), before, after);
  if (!entities.ok) return entities;
  const next = collection.replaced(plan, entities.value);
  const referring: (entity: Entities[What]) => readonly Reference[] = referencesOf[put.what];
  const introduced = missing(place.at, before ? referring(before) : [], after ? referring(after) : [], next);
  if (!introduced.ok) return introduced;
  const providing: (entity: Entities[What]) => readonly string[] = provides[put.what];
  const kinds = new Set([before, after].flatMap((entity) => (entity ? providing(entity) : [])));
  const left = leftDangling(kinds, plan, next);
  return left.ok ? ok(next) : left;
}

/** Refuses `unknown-reference` where references are new and point at nothing. */
export function missing(
  from: string,
  before: readonly Reference[],
  after: readonly Reference[],
  plan: Plan,
): Result<null> {
  for (const reference of after) {
    if (before.some((old) => same(old, reference))) continue;
    const ids = idsOf(plan, reference.to);
    if (ids && !ids.has(reference.id)) {
      return refuse('unknown-reference', { from, kind: reference.to, id: reference.id });
    }
  }
  return ok(null);
}

function checkedEntities<Entity>(
  place: PlaceOf,
  collection: Collection<Entity>,
  before: Entity | null,
  after: Entity | null,
): Result<null> {
  if (!before && !after) return refuse('empty-change', { at: place.at });
  for (const entity of [before, after]) {
    if (!entity) continue;
    const id = collection.idOf(entity);
    if (id !== place.id) return refuse('id-mismatch', { at: place.at, id });
    if (!same(entity, collection.bare(entity))) return refuse('cube-with-facts', { cube: place.id });
  }
  return ok(null);
}

function placed<Entity>(
  { at, id, index, stood }: PlaceOf,
  collection: Collection<Entity>,
  entities: readonly Entity[],
  before: Entity | null,
  after: Entity | null,
): Result<readonly Entity[]> {
  const taken = entities.findIndex((entity) => collection.idOf(entity) === id);
  if (!before && taken >= 0) return refuse('id-taken', { at });
  const current = before ? (entities[stood] ?? null) : null;
  if (before && (taken !== stood || !current || !same(collection.bare(current), before))) {
    return refuse('change-conflicts', { at });
  }
  const allowed = collection.allows(current, after);
  if (!allowed.ok) return allowed;
  const rest = current ? entities.toSpliced(stood, 1) : entities;
  if (!after) return ok(rest);
  if (!Number.isInteger(index) || index < 0 || index > rest.length) {
    return refuse('index-out-of-range', { at, index, count: rest.length });
  }
  return ok(rest.toSpliced(index, 0, current ? collection.merged(current, after) : after));
}

function leftDangling(kinds: ReadonlySet<string>, plan: Plan, next: Plan): Result<null> {
  const lost = new Map<string, (id: string) => boolean>();
  for (const kind of kinds) {
    const before = idsOf(plan, kind);
    const after = idsOf(next, kind);
    if (!after) continue;
    if (!before || [...before].some((id) => !after.has(id))) {
      lost.set(kind, (id) => !after.has(id) && (!before || before.has(id)));
    }
  }
  if (lost.size === 0) return ok(null);
  for (const reference of referencesIn(next, new Set(lost.keys()))) {
    if (lost.get(reference.to)?.(reference.id)) {
      return refuse('still-referred-to', { from: reference.from, kind: reference.to, id: reference.id });
    }
  }
  return ok(null);
}
