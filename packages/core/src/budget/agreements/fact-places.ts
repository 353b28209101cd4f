import { type Coordinates, coordinatesText } from '../../basics/address.ts';
import type { Budget, Cube, Fact, Figure } from '../cube.ts';

/** What of a budget tells which members stand below which. */
export type Trees = Budget['dimensions'];

/** Where a cube has facts, told by some of its dimensions. */
export function placesOf(cube: Cube, dimensions: readonly string[]): ReadonlyMap<string, Coordinates> {
  const places = new Map<string, Coordinates>();
  eachByPlace(cube.facts, dimensions, (at) => places.set(coordinatesText(at), at));
  return places;
}

/** Places and all those above them, by their texts. */
export function placesAbove(places: ReadonlyMap<string, Coordinates>, trees: Trees): ReadonlySet<string> {
  const parents = parentsIn(trees);
  const found = new Set<string>(places.keys());
  const waiting = [...places.values()];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const [dimension, member] of Object.entries(at)) {
      const parent = parents.get(dimension)?.get(member);
      if (parent === undefined) continue;
      const above = { ...at, [dimension]: parent };
      const key = coordinatesText(above);
      if (found.has(key)) continue;
      found.add(key);
      waiting.push(above);
    }
  }
  return found;
}

/**
 * The figures of a cube at places told by the same dimensions, in their order; `null` where a fact under a place is unknown or there is
 * none. Reads the facts once, however many places there are.
 */
export function figuresAtPlaces(
  cube: Cube,
  places: readonly Coordinates[],
  trees: Trees,
): readonly (Figure | null)[] {
  const [one] = places;
  if (!one) return [];
  const dimensions = Object.keys(one);
  const sums = new Map(places.map((at) => [coordinatesText(at), new Sum()]));
  const sumsOver = (at: Coordinates): readonly Sum[] =>
    [...placesAbove(new Map([[coordinatesText(at), at]]), trees)].flatMap((place) => sums.get(place) ?? []);
  eachByPlace(cube.facts, dimensions, sumsOver, (over, fact) => {
    for (const sum of over) sum.add(fact);
  });
  return places.map((at) => sums.get(coordinatesText(at))?.figure ?? null);
}

class Sum {
  #amount = 0;
  #halfWidth = 0;
  #isKnown = true;
  #facts = 0;

  add({ amount, halfWidth }: Fact): void {
    this.#facts += 1;
    this.#amount += amount ?? 0;
    this.#halfWidth += halfWidth;
    if (amount === null) this.#isKnown = false;
  }

  get figure(): Figure | null {
    if (!this.#isKnown || this.#facts === 0) return null;
    return { amount: this.#amount, halfWidth: this.#halfWidth };
  }
}

/**
 * Makes something for each place where facts stand, told by some dimensions, and takes with it each fact there; facts that have not all
 * of the dimensions stand nowhere. Descends member by member: a text for each fact would take most of the time.
 */
function eachByPlace<Made>(
  facts: readonly Fact[],
  dimensions: readonly string[],
  make: (at: Coordinates) => Made,
  take: (made: Made, fact: Fact) => void = () => undefined,
): void {
  const root: Branch<Made> = { below: new Map(), made: null };
  for (const fact of facts) {
    const branch = branchOf(root, fact, dimensions);
    if (!branch) continue;
    branch.made ??= { value: make(placeOf(fact, dimensions)) };
    take(branch.made.value, fact);
  }
}

interface Branch<Made> {
  readonly below: Map<string, Branch<Made>>;
  made: { readonly value: Made } | null;
}

function branchOf<Made>(
  root: Branch<Made>,
  { at }: Fact,
  dimensions: readonly string[],
): Branch<Made> | null {
  let branch = root;
  for (const dimension of dimensions) {
    const member = at[dimension];
    if (member === undefined) return null;
    let next = branch.below.get(member);
    if (!next) {
      next = { below: new Map(), made: null };
      branch.below.set(member, next);
    }
    branch = next;
  }
  return branch;
}

function placeOf({ at }: Fact, dimensions: readonly string[]): Coordinates {
  return Object.fromEntries(dimensions.map((dimension) => [dimension, at[dimension] ?? '']));
}

/** The parents of members by dimension. */
function parentsIn(trees: Trees): ReadonlyMap<string, ReadonlyMap<string, string | undefined>> {
  const known = parentsOfTrees.get(trees);
  if (known) return known;
  const parents = new Map(
    trees.map((tree) => [tree.id, new Map(tree.members.map((member) => [member.id, member.parent]))]),
  );
  parentsOfTrees.set(trees, parents);
  return parents;
}

// Plans are immutable, so what is computed from one of their values holds as long as the value lives.
const parentsOfTrees = new WeakMap<Trees, ReadonlyMap<string, ReadonlyMap<string, string | undefined>>>();
