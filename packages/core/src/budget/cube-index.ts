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
const below = new WeakMap<readonly Tree[], Map<string, Map<string, ReadonlySet<string>>>>();
const children = new WeakMap<Tree, ReadonlyMap<string, readonly string[]>>();
const exact = new WeakMap<Located, Positions>();
const located = new WeakMap<Located, Map<string, Positions>>();
const looks = new WeakMap<Located, number>();

/** A member of a dimension and every member below it. A dimension the budget does not list has no tree. */
export function membersUnder(
  budget: { readonly dimensions: readonly Tree[] },
  dimension: string,
  member: string,
): ReadonlySet<string> {
  const dimensions = cached(
    below,
    budget.dimensions,
    () => new Map<string, Map<string, ReadonlySet<string>>>(),
  );
  let known = dimensions.get(dimension);
  if (!known) {
    known = new Map();
    dimensions.set(dimension, known);
  }
  const found = known.get(member);
  if (found) return found;
  const members = descend(
    budget.dimensions.find((one) => one.id === dimension),
    member,
  );
  known.set(member, members);
  return members;
}

/** The positions, in ascending order, of the facts of a cube that have one of these members in a dimension. */
export function positionsAt(
  cube: Located,
  dimension: string,
  members: ReadonlySet<string>,
): readonly number[] {
  const byMember = byMemberOf(cube, dimension);
  const [only, ...more] = members;
  // The positions of one member are asked for most often: they are not copied.
  if (only !== undefined && more.length === 0) return byMember.get(only) ?? [];
  return [...members].flatMap((member) => byMember.get(member) ?? []).sort((a, b) => a - b);
}

function byMemberOf(cube: Located, dimension: string): Positions {
  const known = cached(located, cube, () => new Map<string, Positions>());
  const found = known.get(dimension);
  if (found) return found;
  const made = Map.groupBy(cube.facts.keys(), (position) => cube.facts[position]?.at[dimension] ?? '');
  known.set(dimension, made);
  return made;
}

/** The members that the facts of a cube have in a dimension, in the order of the facts. */
export function membersAt(cube: Located, dimension: string): Iterable<string> {
  return byMemberOf(cube, dimension).keys();
}

/** The positions of the facts of a cube at these very coordinates, in ascending order. */
export function positionsOf(cube: Located, at: Coordinates): readonly number[] {
  const known = exact.get(cube);
  if (known) return known.get(coordinatesText(at)) ?? [];
  const looked = (looks.get(cube) ?? 0) + 1;
  looks.set(cube, looked);
  if (looked <= fewLooks) return lookedFor(cube, at);
  const made = Map.groupBy(cube.facts.keys(), (position) => coordinatesText(cube.facts[position]?.at ?? {}));
  exact.set(cube, made);
  return made.get(coordinatesText(at)) ?? [];
}

/** So many times facts are looked for one by one: whoever edits a figure asks for one, and an index is made of all. */
const fewLooks = 8;

function lookedFor({ facts }: Located, at: Coordinates): readonly number[] {
  const wanted = Object.entries(at);
  const found: number[] = [];
  for (let position = 0; position < facts.length; position += 1) {
    const own = facts[position]?.at ?? {};
    if (wanted.every(([dimension, member]) => own[dimension] === member)) found.push(position);
  }
  return found.filter((position) => Object.keys(facts[position]?.at ?? {}).length === wanted.length);
}

/** What is known of where the facts of a cube stand holds for another one, whose facts stand where those of the first do. */
export function standAlike(from: Located, to: Located): void {
  carry(exact, from, to);
  carry(located, from, to);
  carry(looks, from, to);
}

function carry<Value>(index: WeakMap<Located, Value>, from: Located, to: Located): void {
  const known = index.get(from);
  if (known !== undefined) index.set(to, known);
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
