import { ok, type Result, refuse } from '../../basics/result.ts';
import { dimensionIndex, type FactTable } from '../table/fact-table.ts';
import type { MemberTree } from '../table/member-tree.ts';
import type { PivotAxis } from './pivot-query.ts';

/**
 * A dimension on a side of a pivot. Its nodes are the members down to the depth that is shown, numbered as a reader sees
 * them, so the node itself (what stands at the very member) and all below it are consecutive numbers.
 */
export interface Axis {
  readonly column: number;
  readonly tree: MemberTree;
  /** The code of each node's member. */
  readonly members: Int32Array;
  /** The first node after the last one below each. */
  readonly ends: Int32Array;
  /** For each code the node it counts into. */
  readonly nodes: Int32Array;
}

/** The axes of a side. Refuses `unknown-dimension`, and `dimension-twice` where the table shows one already. */
export function axesOf(
  table: FactTable,
  given: readonly PivotAxis[],
  taken: ReadonlySet<string>,
): Result<readonly Axis[]> {
  const axes: Axis[] = [];
  const seen = new Set(taken);
  for (const { dimension, depth } of given) {
    const column = dimensionIndex(table, dimension);
    const tree = table.trees[column];
    if (!tree) return refuse('unknown-dimension', { cube: table.cube, dimension });
    if (seen.has(dimension)) return refuse('dimension-twice', { dimension });
    seen.add(dimension);
    axes.push(axisOf(tree, column, depth ?? Number.POSITIVE_INFINITY));
  }
  return ok(axes);
}

/** For each code of a tree whether it is one of these members or below one; members nobody knows have none. */
export function maskOf(tree: MemberTree, members: readonly string[]): Uint8Array {
  const mask = new Uint8Array(tree.ids.length);
  for (const member of members) {
    const code = tree.codes.get(member);
    if (code === undefined) continue;
    for (let place = tree.places[code] ?? 0; place < (tree.ends[code] ?? 0); place += 1) {
      mask[tree.order[place] ?? 0] = 1;
    }
  }
  return mask;
}

function axisOf(tree: MemberTree, column: number, depth: number): Axis {
  const shown = tree.order.filter((code) => (tree.levels[code] ?? 0) < depth);
  const nodes = new Int32Array(tree.ids.length);
  let node = -1;
  for (const code of tree.order) {
    if ((tree.levels[code] ?? 0) < depth) node += 1;
    nodes[code] = node;
  }
  const ends = Int32Array.from(shown, (code) => {
    const after = tree.order[tree.ends[code] ?? 0];
    return after === undefined ? shown.length : (nodes[after] ?? 0);
  });
  return { column, tree, members: shown, ends, nodes };
}
