import type { Entities, Put } from '../change.ts';
import { type Collection, collections } from '../collections.ts';
import type { Plan } from '../plan.ts';

/** The change that puts an entity in the place of the one with its id, or else behind all others. */
export function putting<What extends keyof Entities>(
  what: What,
  plan: Plan,
  entity: Entities[What],
): Put<What> {
  const collection: Collection<Entities[What]> = collections[what];
  const id = collection.idOf(entity);
  const { index, before } = placeOf(what, plan, id);
  return { kind: 'put', what, id, index, before, after: collection.bare(entity) };
}

/** The change that takes an entity away; `null` where there is none of that id. */
export function removing<What extends keyof Entities>(what: What, plan: Plan, id: string): Put<What> | null {
  const { index, before } = placeOf(what, plan, id);
  return before === null ? null : { kind: 'put', what, id, index, before, after: null };
}

function placeOf<What extends keyof Entities>(
  what: What,
  plan: Plan,
  id: string,
): { readonly index: number; readonly before: Entities[What] | null } {
  const collection: Collection<Entities[What]> = collections[what];
  const all = collection.of(plan);
  const found = all.findIndex((entity) => collection.idOf(entity) === id);
  const entity = all[found];
  return entity === undefined
    ? { index: all.length, before: null }
    : { index: found, before: collection.bare(entity) };
}
