import { type Coordinates, coordinatesText } from '../basics/address.ts';

/** What of a dimension the index reads. */
interface Tree {
  readonly id: string;
  readonly members: readonly { readonly id: string; readonly parent?: string }[];
}

/** What of a cube the index reads. */
interface Located {
  readonly facts: readonly { readonly at: Coordinates }[];
}

type Positions = ReadonlyMap<string, readonly number[]>;

// Plans are immutable, so what is computed from one of their values holds as long as the value lives.
const below = new WeakMap<readonly Tree[], Map<string, ReadonlySet<string>>>();
const children = new WeakMap<Tree, ReadonlyMap<string, readonly string[]>>();
const exact = new WeakMap<Located, Positions>();
const located = new WeakMap<Located, Map<string, Positions>>();

/** A member of a dimension and every member below it. A dimension the budget does not list has no tree. */
export function membersUnder(
  budget: { readonly dimensions: readonly Tree[] },
  dimension: string,
  member: string,
): ReadonlySet<string> {
  const known = cached(below, budget.dimensions, () => new Map<string, ReadonlySet<string>>());
  const key = JSON.stringify([dimension, member]);
  const found = known.get(key);
  if (found) return found;
  const members = descend(
    budget.dimensions.find((one) => one.id === dimension),
    member,
  );
  known.set(key, members);
  return members;
}

/** The positions, in ascending order, of the facts of a cube that have one of these members in a dimension. */
export function positionsAt(
  cube: Located,
  dimension: string,
  members: ReadonlySet<string>,
): readonly number[] {
  const known = cached(located, cube, () => new Map<string, Positions>());
  let byMember = known.get(dimension);
  if (!byMember) {
    byMember = Map.groupBy(cube.facts.keys(), (position) => cube.facts[position]?.at[dimension] ?? '');
    known.set(dimension, byMember);
  }
  const [only, ...more] = members;
  // The positions of one member are asked for most often: they are not copied.
  if (only !== undefined && more.length === 0) return byMember.get(only) ?? [];
  return [...members].flatMap((member) => byMember.get(member) ?? []).sort((a, b) => a - b);
}

/** The positions of the facts of a cube at these very coordinates, in ascending order. */
export function positionsOf(cube: Located, at: Coordinates): readonly number[] {
  const known = cached(exact, cube, () =>
    Map.groupBy(cube.facts.keys(), (position) => coordinatesText(cube.facts[position]?.at ?? {})),
  );
  return known.get(coordinatesText(at)) ?? [];
}

function descend(tree: Tree | undefined, member: string): ReadonlySet<string> {
  const members = new Set([member]);
  if (!tree) return members;
  const under = cached(children, tree, () => childrenOf(tree));
  for (const one of members) for (const child of under.get(one) ?? []) members.add(child);
  return members;
}

function childrenOf(tree: Tree): ReadonlyMap<string, readonly string[]> {
  const withParent = tree.members.filter((member) => member.parent !== undefined);
  const grouped = Map.groupBy(withParent, (member) => member.parent ?? '');
  return new Map([...grouped].map(([parent, list]) => [parent, list.map((member) => member.id)]));
}

function cached<Key extends object, Value>(
  cache: WeakMap<Key, Value>,
  key: Key,
  compute: () => Value,
): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = compute();
  cache.set(key, value);
  return value;
}
