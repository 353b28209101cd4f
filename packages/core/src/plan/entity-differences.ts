import { same } from '../basics/same.ts';
import type { Entities, Put } from './change.ts';
import { type Collection, collections } from './collections.ts';
import { longestCommonOrder } from './longest-common-order.ts';
import type { Plan } from './plan.ts';

/** What happens to one collection: puts come before what refers to them changes, removals after. */
export interface EntityDifferences<What extends keyof Entities> {
  readonly put: readonly Put<What>[];
  readonly removed: readonly Put<What>[];
}

/**
 * The puts that turn one collection into another, order included: kept entities that are out of order move, to right
 * behind what they shall follow. What shall go stands until the removals. Ids are unique in each plan.
 */
export function entityDifferences<What extends keyof Entities>(
  what: What,
  a: Plan,
  b: Plan,
): EntityDifferences<What> {
  const collection: Collection<Entities[What]> = collections[what];
  const before = new Map(
    collection.of(a).map((entity) => [collection.idOf(entity), collection.bare(entity)]),
  );
  const after = collection.of(b).map((entity) => collection.bare(entity));
  const wanted = after.map((entity) => collection.idOf(entity));
  const order = [...before.keys()];
  const stays = longestCommonOrder(order, wanted);
  const puts: Put<What>[] = [];
  for (const [position, entity] of after.entries()) {
    const id = collection.idOf(entity);
    const old = before.get(id) ?? null;
    const from = order.indexOf(id);
    if (stays.has(id)) {
      if (!same(old, entity)) puts.push(putOf(what, { id, index: from }, old, entity));
      continue;
    }
    if (old) order.splice(from, 1);
    const index = position === 0 ? 0 : order.indexOf(wanted[position - 1] ?? '') + 1;
    order.splice(index, 0, id);
    const place = old ? { id, index, from } : { id, index };
    if (!old || index !== from || !same(old, entity)) puts.push(putOf(what, place, old, entity));
  }
  const kept = new Set(wanted);
  const removed: Put<What>[] = [];
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const id = order[index] ?? '';
    if (!kept.has(id)) removed.push(putOf(what, { id, index }, before.get(id) ?? null, null));
  }
  return { put: puts, removed };
}

function putOf<What extends keyof Entities>(
  what: What,
  place: { readonly id: string; readonly index: number; readonly from?: number },
  before: Entities[What] | null,
  after: Entities[What] | null,
): Put<What> {
  return { kind: 'put', what, ...place, before, after };
}
