import { likeness } from '../../likeness.ts';
import { fillGap, type Pair } from './fill-gap.ts';
import type { Item } from './item.ts';
import { longestIncrease } from './longest-increase.ts';

/** Which items of two lists are the same. */
export interface Pairing {
  /** Ordered by the first position. */
  readonly pairs: readonly Pair[];
  /** Whether the lists are in different orders, as rows are that each language sorts by its alphabet. */
  readonly reordered: boolean;
}

/** Lists of which fewer known items stand in the same order are in orders of their own. */
const sameOrder = 0.75;

/**
 * Pairs the items of two lists: first those that one identity makes unique in both, then what stands between them in
 * order by likeness; in lists of different orders what remains by shared figures. Time is near linear in the lists.
 */
export function pairItems(a: readonly Item[], b: readonly Item[]): Pairing {
  const known = knownPairs(a, b);
  const inOrder = longestIncrease(known.map(({ pair }) => pair[1])).flatMap((at) => known[at] ?? []);
  const reordered = known.length >= 4 && inOrder.length < known.length * sameOrder;
  if (reordered) {
    const pairs = known.map(({ pair }) => pair);
    return { pairs: inFirstOrder([...pairs, ...byShared(a, b, pairs)]), reordered };
  }
  const ratio = lengthRatio(a, b);
  const anchors = inOrder.map(({ pair }) => pair);
  // A code says which row it is wherever the row stands; figures alone may have changed places.
  const moved = known.filter(
    ({ pair, level }) => level === 0 && isCode(a[pair[0]]) && !anchors.includes(pair),
  );
  const pairs = [...anchors];
  const taken = takenBy(moved.map(({ pair }) => pair));
  let from: Pair = [0, 0];
  for (const to of [...anchors, [a.length, b.length] as const]) {
    pairs.push(...fillBetween(a, b, from, to, taken, ratio));
    from = [to[0] + 1, to[1] + 1];
  }
  pairs.push(...moved.map(({ pair }) => pair));
  const late = takenBy(pairs);
  pairs.push(...known.map(({ pair }) => pair).filter(([x, y]) => !late.first.has(x) && !late.second.has(y)));
  return { pairs: inFirstOrder([...pairs, ...byLooks(a, b, takenBy(pairs))]), reordered };
}

interface Known {
  readonly pair: Pair;
  readonly level: number;
}

function isCode(item: Item | undefined): boolean {
  return item?.identities[0] !== undefined && item.identities[0] !== null && item.label !== null;
}

/** Pairs by identities that are unique in both lists among what no stronger identity has paired. */
function knownPairs(a: readonly Item[], b: readonly Item[]): readonly Known[] {
  const known: Known[] = [];
  const levels = Math.max(0, ...[a[0], b[0]].map((item) => item?.identities.length ?? 0));
  const taken = takenBy([]);
  for (let level = 0; level < levels; level += 1) {
    const first = uniqueBy(a, level, taken.first);
    const second = uniqueBy(b, level, taken.second);
    for (const [identity, x] of first) {
      const y = second.get(identity);
      if (x < 0 || y === undefined || y < 0) continue;
      known.push({ pair: [x, y], level });
      taken.first.add(x);
      taken.second.add(y);
    }
  }
  return known.sort((one, other) => one.pair[0] - other.pair[0]);
}

/** Positions by identity; -1 where several items share it. */
function uniqueBy(
  items: readonly Item[],
  level: number,
  taken: ReadonlySet<number>,
): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  items.forEach((item, position) => {
    const identity = item.identities[level] ?? null;
    if (identity === null || taken.has(position)) return;
    const key = `${item.kind} ${identity}`;
    positions.set(key, positions.has(key) ? -1 : position);
  });
  return positions;
}

function fillBetween(
  a: readonly Item[],
  b: readonly Item[],
  from: Pair,
  to: Pair,
  taken: Taken,
  ratio: number,
): readonly Pair[] {
  const first = untaken(from[0], to[0], taken.first);
  const second = untaken(from[1], to[1], taken.second);
  const [items, others] = [first.flatMap((at) => a[at] ?? []), second.flatMap((at) => b[at] ?? [])];
  const gap = { from: [0, 0], to: [items.length, others.length] } as const;
  return fillGap(items, others, gap, ratio).flatMap(([x, y]): readonly Pair[] => [
    [first[x] ?? 0, second[y] ?? 0],
  ]);
}

function untaken(from: number, to: number, taken: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset).filter(
    (at) => !taken.has(at),
  );
}

/** A figure that more items have than this tells nothing. */
const commonFigure = 8;

/** Pairs what is left by the figures it shares, then one by one in order where as many are left on both sides. */
function byShared(a: readonly Item[], b: readonly Item[], pairs: readonly Pair[]): readonly Pair[] {
  const taken = takenBy(pairs);
  const found: Pair[] = [];
  const holders = new Map<string, number[]>();
  b.forEach((item, position) => {
    if (taken.second.has(position)) return;
    for (const key of item.keys)
      holders.set(key, [...(holders.get(key) ?? []).slice(0, commonFigure), position]);
  });
  a.forEach((item, position) => {
    if (taken.first.has(position)) return;
    const shared = new Map<number, number>();
    for (const key of item.keys) {
      const own = holders.get(key) ?? [];
      if (own.length > commonFigure) continue;
      for (const other of own) {
        if (!taken.second.has(other)) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const best = [...shared].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0];
    if (best) take(position, best[0]);
  });
  for (const [x, y] of byLooks(a, b, taken)) take(x, y);
  const first = untaken(0, a.length, taken.first);
  const second = untaken(0, b.length, taken.second);
  if (first.length === second.length) first.forEach((x, index) => take(x, second[index] ?? 0));
  return found;

  function take(x: number, y: number): void {
    if (a[x]?.kind !== b[y]?.kind) return;
    found.push([x, y]);
    taken.first.add(x);
    taken.second.add(y);
  }
}

/** So many rows that were left over are compared by how their figures look. */
const mostLooked = 100;
/** How alike the figures of rows must look to be one row with a slip in it. */
const alikeEnough = 0.5;

/** Pairs rows that are left over anywhere by how alike their figures look. */
function byLooks(a: readonly Item[], b: readonly Item[], taken: Taken): readonly Pair[] {
  const first = leftRows(a, taken.first);
  const second = leftRows(b, taken.second);
  if (first.length > mostLooked || second.length > mostLooked) return [];
  const alike = first
    .flatMap((x) => second.map((y) => ({ pair: [x, y] as const, share: looks(a[x], b[y]) })))
    .filter(({ share }) => share >= alikeEnough)
    .sort((one, other) => other.share - one.share);
  const used = takenBy([]);
  return alike.flatMap(({ pair }): readonly Pair[] => {
    if (used.first.has(pair[0]) || used.second.has(pair[1])) return [];
    used.first.add(pair[0]);
    used.second.add(pair[1]);
    return [pair];
  });
}

function leftRows(items: readonly Item[], taken: ReadonlySet<number>): readonly number[] {
  return untaken(0, items.length, taken).filter((at) => items[at]?.kind === 'row' && items[at].keys.size > 0);
}

function looks(a: Item | undefined, b: Item | undefined): number {
  if (!a || !b || (a.label !== null && b.label !== null && a.label !== b.label)) return 0;
  const [one, other] = [figuresText(a), figuresText(b)];
  return sorted(one) === sorted(other) ? 1 : likeness(one, other);
}

function figuresText(item: Item): string {
  return [...item.keys].join(' ').slice(0, 80);
}

function sorted(text: string): string {
  return Array.from(text).toSorted().join('');
}

interface Taken {
  readonly first: Set<number>;
  readonly second: Set<number>;
}

function takenBy(pairs: readonly Pair[]): Taken {
  return { first: new Set(pairs.map(([x]) => x)), second: new Set(pairs.map(([, y]) => y)) };
}

function inFirstOrder(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.toSorted((one, other) => one[0] - other[0]);
}

function lengthRatio(a: readonly Item[], b: readonly Item[]): number {
  const total = (items: readonly Item[]): number => items.reduce((sum, item) => sum + item.length, 1);
  return Math.min(8, Math.max(1 / 8, total(b) / total(a)));
}
