import { ok, type Result, refuse } from '../../basics/result.ts';

/** What a tree is made of: members in the order in which they are shown; `Dimension` is one. */
export interface GivenTree {
  readonly id: string;
  readonly members: readonly { readonly id: string; readonly parent?: string }[];
  /** Members that no address can name (the pillar of a result): their figures are the sums of those below them. */
  readonly groups?: ReadonlySet<string>;
}

/** The members of a dimension by code, and their tree. Codes never change while members are added. */
export interface MemberTree {
  readonly dimension: string;
  readonly ids: readonly string[];
  readonly codes: ReadonlyMap<string, number>;
  /** The code of each member's parent, -1 for roots. */
  readonly parents: Int32Array;
  /** From 0 for roots. */
  readonly levels: Int32Array;
  /** Codes as a reader sees them: a member, then those below it. */
  readonly order: Int32Array;
  /** The place of each code in `order`, and the first place after the last member below it. */
  readonly places: Int32Array;
  readonly ends: Int32Array;
  readonly groups: ReadonlySet<string>;
}

/**
 * The tree of a dimension over the ids that have codes already: their codes stay. Members that are listed keep their order;
 * those that facts name alone are roots after them, by the numbers in their codes. Refuses `member-circle`.
 */
export function memberTree(
  dimension: string,
  given: GivenTree | undefined,
  coded: readonly string[],
): Result<MemberTree> {
  const parentOf = new Map((given?.members ?? []).map((member) => [member.id, member.parent]));
  const listed = new Set(parentOf.keys());
  for (const id of parentOf.values()) if (id !== undefined) listed.add(id);
  const shown = [...listed, ...coded.filter((id) => !listed.has(id)).toSorted(byNumbers)];
  const known = new Set(coded);
  const ids = [...coded, ...shown.filter((id) => !known.has(id))];
  const codes = new Map(ids.map((id, code) => [id, code]));
  const codeOf = (id: string | undefined): number => (id === undefined ? -1 : (codes.get(id) ?? -1));
  const parents = Int32Array.from(ids, (id) => codeOf(parentOf.get(id)));
  const walked = walk(shown.map(codeOf), parents);
  const lost = ids.find((_, code) => (walked.places[code] ?? -1) < 0);
  if (lost !== undefined) return refuse('member-circle', { dimension, member: lost });
  return ok({ dimension, ids, codes, parents, ...walked, groups: given?.groups ?? new Set() });
}

/** Says whether a member is another one or stands below it. */
export function isBelow(tree: MemberTree, code: number, other: number): boolean {
  const place = tree.places[code] ?? -1;
  return place >= (tree.places[other] ?? 0) && place < (tree.ends[other] ?? 0);
}

/** The codes of the members right below one, as shown. */
export function childrenOf(tree: MemberTree, code: number): readonly number[] {
  const children: number[] = [];
  const end = tree.ends[code] ?? 0;
  for (let place = (tree.places[code] ?? 0) + 1; place < end; ) {
    const child = tree.order[place] ?? 0;
    children.push(child);
    place = tree.ends[child] ?? end;
  }
  return children;
}

type Walked = Pick<MemberTree, 'order' | 'places' | 'ends' | 'levels'>;

function walk(shown: readonly number[], parents: Int32Array): Walked {
  const children = Map.groupBy(shown, (code) => parents[code] ?? -1);
  const order = new Int32Array(parents.length);
  const places = new Int32Array(parents.length).fill(-1);
  const ends = new Int32Array(parents.length);
  const levels = new Int32Array(parents.length);
  let place = 0;
  // A stack of its own: trees may be deeper than calls can nest.
  const waiting: { readonly list: readonly number[]; at: number; readonly code: number }[] = [
    { list: children.get(-1) ?? [], at: 0, code: -1 },
  ];
  for (let top = waiting.at(-1); top; top = waiting.at(-1)) {
    const next = top.list[top.at];
    if (next === undefined) {
      if (top.code >= 0) ends[top.code] = place;
      waiting.pop();
      continue;
    }
    top.at += 1;
    levels[next] = waiting.length - 1;
    order[place] = next;
    places[next] = place;
    place += 1;
    waiting.push({ list: children.get(next) ?? [], at: 0, code: next });
  }
  return { order, places, ends, levels };
}

/** `2.9` before `2.10`, and what has no number after what has one, by its letters. */
function byNumbers(a: string, b: string): number {
  const [left, right] = [a.match(parts) ?? [], b.match(parts) ?? []];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one = '', other = ''] = [left[at], right[at]];
    if (one === other) continue;
    const difference = Number(one) - Number(other);
    if (one !== '' && other !== '' && difference !== 0 && !Number.isNaN(difference)) return difference;
    return one < other ? -1 : 1;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

const parts = /\d+|\D+/g;
