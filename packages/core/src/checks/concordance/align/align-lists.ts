import type { Item } from './item.ts';
import { pairItems } from './pair-items.ts';

/** The same item in each document, `null` where it has none; as many as there are documents. */
export type Strand<Value> = readonly (Value | null)[];

/**
 * Puts the items of several lists side by side, in the order of the list at `pivot`; what that list lacks is found among
 * the others.
 */
export function alignLists<Value extends Item>(
  lists: readonly (readonly Value[])[],
  pivot: number,
): readonly Strand<Value>[] {
  const centre = (lists[pivot]?.length ?? 0) > 0 ? pivot : longest(lists);
  const own = lists[centre] ?? [];
  if (own.length === 0) return [];
  const rows = own.map((item) => lists.map((_, index): Value | null => (index === centre ? item : null)));
  const extras = new Map<number, Value[][]>();
  let anyReordered = false;
  lists.forEach((list, index) => {
    if (index === centre) return;
    const { pairs, reordered } = pairItems(own, list);
    anyReordered ||= reordered;
    const partner = new Map(pairs.map(([x, y]) => [y, x]));
    let after = -1;
    list.forEach((item, position) => {
      const x = partner.get(position);
      const row = x === undefined ? undefined : rows[x];
      if (row && x !== undefined) {
        row[index] = item;
        after = x;
      } else place(extras, after, index, item, lists.length);
    });
  });
  const groups = anyReordered ? together(extras, lists.length) : extras;
  return placed(rows, groups, pivot);
}

function placed<Value extends Item>(
  rows: readonly Strand<Value>[],
  extras: ReadonlyMap<number, readonly (readonly Value[])[]>,
  pivot: number,
): readonly Strand<Value>[] {
  const strands: Strand<Value>[] = [];
  for (let at = -1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row) strands.push(row);
    const own = extras.get(at);
    if (own) strands.push(...alignLists(own, pivot));
  }
  return strands;
}

function place<Value>(
  extras: Map<number, Value[][]>,
  after: number,
  index: number,
  item: Value,
  size: number,
): void {
  const group = extras.get(after) ?? Array.from({ length: size }, (): Value[] => []);
  group[index]?.push(item);
  extras.set(after, group);
}

/** What is left over of lists in different orders may stand anywhere. */
function together<Value>(
  extras: ReadonlyMap<number, readonly Value[][]>,
  size: number,
): Map<number, Value[][]> {
  const all = Array.from({ length: size }, (): Value[] => []);
  for (const group of extras.values()) group.forEach((items, index) => all[index]?.push(...items));
  const last = Math.max(-1, ...extras.keys());
  return all.some((items) => items.length > 0) ? new Map([[last, all]]) : new Map();
}

function longest(lists: readonly (readonly unknown[])[]): number {
  let best = 0;
  lists.forEach((list, index) => {
    if (list.length > (lists[best]?.length ?? 0)) best = index;
  });
  return best;
}
