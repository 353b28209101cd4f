import type { Coordinates } from '../../basics/address.ts';
import type { Axis } from './axis.ts';

/**
 * A row or a column. Lines are what nothing shown is below; a subtotal is the sum of the headers whose parent it is, a `rest`
 * among them: what stands at the member of the subtotal itself. Parents come before what is below them, the total is last.
 */
export interface PivotHeader {
  /** The members it is at; those of a `rest` are those of its subtotal. */
  readonly at: Coordinates;
  /** From 0. */
  readonly level: number;
  readonly kind: 'line' | 'rest' | 'subtotal' | 'total';
  /** The place of the subtotal it is part of; -1 for what the total is the sum of, and for the total. */
  readonly parent: number;
  /** In a comparison the difference of the versions, and that in percent; otherwise money or people. */
  readonly shows: 'amount' | 'difference' | 'percentage';
  /** Where more than two are compared: the one whose difference from the first it shows. */
  readonly of?: string;
  /** The dimensions in which only what stands at the very member counts, and not what is below it. */
  readonly own: readonly string[];
}

/** The headers of a side, and for each the group of facts it shows alone (its place among those used), -1 where it is a sum. */
export interface Side {
  readonly headers: readonly PivotHeader[];
  readonly leaves: Int32Array;
}

/**
 * The headers of a side over the groups that have facts. A group's number has the node of each axis as a digit, the outermost
 * first. Headers above `bound` (the place of an axis whose members must not be added up; -1 where there is none) are left out.
 */
export function sideOf(axes: readonly Axis[], used: Float64Array, bound: number): Side {
  const strides = axes.map((_, index) =>
    axes.slice(index + 1).reduce((product, axis) => product * axis.members.length, 1),
  );
  const headers: PivotHeader[] = [];
  const leaves: number[] = [];
  const emit: Walk['emit'] = (header, leaf) => {
    if (header.axis < bound) return -1;
    const { at, kind, parent, own } = header;
    const level = parent < 0 ? 0 : (headers[parent]?.level ?? 0) + 1;
    headers.push({ at, level, kind, parent, shows: 'amount', own });
    leaves.push(leaf);
    return headers.length - 1;
  };
  const digits = axes.map((axis, index) => {
    const [stride, size] = [strides[index] ?? 1, axis.members.length];
    const list = new Int32Array(used.length);
    for (let at = 0; at < used.length; at += 1) list[at] = Math.floor((used[at] ?? 0) / stride) % size;
    return list;
  });
  walk({ axes, digits, emit }, { index: 0, low: 0, high: used.length, at: {}, own: [], parent: -1 });
  if (bound < 0) emit({ at: {}, own: [], kind: 'total', parent: -1, axis: 0 }, axes.length === 0 ? 0 : -1);
  return { headers, leaves: Int32Array.from(leaves) };
}

interface Walk {
  readonly axes: readonly Axis[];
  /** For each axis the node of each group. */
  readonly digits: readonly Int32Array[];
  readonly emit: (
    header: Pick<PivotHeader, 'at' | 'own' | 'kind' | 'parent'> & { readonly axis: number },
    leaf: number,
  ) => number;
}

/** Groups from `low` to before `high`, all of them at `at`, to be told by the axis of an index. */
interface Range {
  readonly index: number;
  readonly low: number;
  readonly high: number;
  readonly at: Coordinates;
  readonly own: readonly string[];
  readonly parent: number;
}

function walk(given: Walk, range: Range): void {
  for (let low = range.low; low < range.high; ) {
    low = branch(given, { ...range, low }, 0);
  }
}

/** The headers of one node and those below it: the one at a level of the tree that the first group is under. Gives where it ends. */
function branch(given: Walk, range: Range, level: number): number {
  const { index, low, parent } = range;
  const axis = given.axes[index];
  if (!axis) return range.high;
  const node = ancestor(axis, digit(given, index, low), level);
  const end = until(given, index, range, axis.ends[node] ?? 0);
  const ownEnd = until(given, index, range, node + 1);
  const code = axis.members[node] ?? 0;
  const at = { ...range.at, [axis.tree.dimension]: axis.tree.ids[code] ?? '' };
  const isLast = index === given.axes.length - 1;
  const hasBelow = ownEnd < end;
  const single = isLast && !hasBelow;
  const kind = single ? 'line' : 'subtotal';
  const header = given.emit({ at, own: range.own, kind, parent, axis: index }, single ? low : -1);
  if (single) return end;
  const inner = { index: index + 1, low, high: ownEnd, at, own: range.own, parent: header };
  if (hasBelow && low < ownEnd) {
    const own = [...range.own, axis.tree.dimension];
    const rest = given.emit({ at, own, kind: 'rest', parent: header, axis: index }, isLast ? low : -1);
    walk(given, { ...inner, own, parent: rest });
  } else walk(given, inner);
  for (let from = ownEnd; from < end; ) {
    from = branch(given, { ...range, low: from, high: end, parent: header }, level + 1);
  }
  return end;
}

function digit({ digits }: Walk, index: number, place: number): number {
  return digits[index]?.[place] ?? 0;
}

/** The first place from `low` on whose node is `node` or later. */
function until(given: Walk, index: number, { low, high }: Range, node: number): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (digit(given, index, middle) < node) from = middle + 1;
    else to = middle;
  }
  return from;
}

function ancestor(axis: Axis, node: number, level: number): number {
  const { tree, members, nodes } = axis;
  let code = members[node] ?? 0;
  while ((tree.levels[code] ?? 0) > level) code = tree.parents[code] ?? 0;
  return nodes[code] ?? 0;
}
