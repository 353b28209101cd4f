/** The smallest sets that meet every conflict. */
export interface HittingSets {
  /** Each in ascending order; the sets in the order of their elements. */
  readonly sets: readonly (readonly number[])[];
  /** False where a limit ended the search: the sets are some, not proven smallest or all. */
  readonly proven: boolean;
}

/** Ends of the search. */
export interface HittingLimits {
  readonly nodes: number;
  readonly repairs: number;
}

/**
 * All hitting sets of least size (Reiter 1987, "A theory of diagnosis from first principles"), by branch and bound: on
 * the smallest conflict not yet met, leaving out what earlier branches took, cut where conflicts that share nothing
 * already need more elements than are left. Size by size from the lower bound, in fixed order.
 */
export function smallestHittingSets(
  conflicts: readonly ReadonlySet<number>[],
  limits: HittingLimits,
): HittingSets {
  const search: Search = { conflicts, limits, nodes: 0, found: [], ended: false };
  for (let size = disjoint(conflicts, new Set(), new Set()); size <= conflicts.length; size += 1) {
    branch(search, new Set(), new Set(), size);
    if (search.found.length > 0 || search.ended) break;
  }
  const sets = search.found.map((set) => set.sort((a, b) => a - b)).sort(compareSets);
  return { sets, proven: !search.ended };
}

/** Sets of conflicts that share no element, directly or through others; each in its given order. */
export function separateConflicts(
  conflicts: readonly ReadonlySet<number>[],
): readonly (readonly ReadonlySet<number>[])[] {
  let groups: { elements: Set<number>; conflicts: ReadonlySet<number>[] }[] = [];
  for (const conflict of conflicts) {
    const touching = groups.filter((group) => meets(group.elements, conflict));
    const merged = {
      elements: new Set([...touching.flatMap((group) => [...group.elements]), ...conflict]),
      conflicts: [...touching.flatMap((group) => group.conflicts), conflict],
    };
    groups = [...groups.filter((group) => !touching.includes(group)), merged];
  }
  return groups.map((group) => group.conflicts);
}

/** Says whether two sets share an element. */
export function meets(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  for (const element of fewer) if (more.has(element)) return true;
  return false;
}

interface Search {
  readonly conflicts: readonly ReadonlySet<number>[];
  readonly limits: HittingLimits;
  nodes: number;
  readonly found: number[][];
  ended: boolean;
}

function branch(search: Search, taken: ReadonlySet<number>, left: ReadonlySet<number>, room: number): void {
  const state = search;
  state.nodes += 1;
  if (state.nodes > state.limits.nodes || state.found.length >= state.limits.repairs) state.ended = true;
  if (state.ended) return;
  const open = state.conflicts.filter((conflict) => !meets(conflict, taken));
  if (open.length === 0) {
    state.found.push([...taken]);
    return;
  }
  if (disjoint(open, taken, left) > room) return;
  const smallest = open.reduce((best, conflict) => (conflict.size < best.size ? conflict : best));
  const passed = new Set(left);
  for (const element of [...smallest].sort((a, b) => a - b)) {
    if (passed.has(element)) continue;
    branch(state, new Set([...taken, element]), passed, room - 1);
    passed.add(element);
  }
}

/** How many of the conflicts share nothing pairwise (picked greedily): as many elements are needed at least. */
function disjoint(
  conflicts: readonly ReadonlySet<number>[],
  taken: ReadonlySet<number>,
  left: ReadonlySet<number>,
): number {
  const used = new Set<number>();
  let count = 0;
  for (const conflict of conflicts) {
    if (meets(conflict, taken)) continue;
    const usable = [...conflict].filter((element) => !left.has(element));
    if (usable.length === 0) return Infinity;
    if (usable.some((element) => used.has(element))) continue;
    for (const element of usable) used.add(element);
    count += 1;
  }
  return count;
}

function compareSets(a: readonly number[], b: readonly number[]): number {
  for (const [index, element] of a.entries()) {
    const other = b[index] ?? -1;
    if (element !== other) return element - other;
  }
  return a.length - b.length;
}
