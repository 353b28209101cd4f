import { ok, type Result, refuse } from '../../basics/result.ts';
import type { FactTable } from '../table/fact-table.ts';
import { type Axis, axesOf } from './axis.ts';
import { mostGroups, sumsBy } from './kernel.ts';
import { layoutOf } from './layout.ts';
import type { PivotAxis, PivotQuery } from './pivot-query.ts';

/**
 * The total of every combination of members of some dimensions, at every level of their trees, and over all members of any of
 * them: what a pivot of any of these dimensions would show. `at` finds the place of a combination.
 */
export interface CubeTotals {
  readonly axes: readonly Axis[];
  /** -0 where there is no fact, NaN where one is not known. */
  readonly sums: Float64Array;
  /** How far apart the nodes of each axis lie; the node after the last one stands for all members. */
  readonly strides: readonly number[];
}

/**
 * Adds up facts in all ways at once: once from the facts, the rest from sums. Versions are not told apart from other members:
 * whoever asks for the total of several gets it. Refuses `unknown-dimension`, `dimension-twice` and `pivot-too-large`.
 */
export function cubeTotals(
  table: FactTable,
  given: readonly PivotAxis[],
  filter: PivotQuery['filter'],
): Result<CubeTotals> {
  const axes = axesOf(table, given, new Set());
  if (!axes.ok) return axes;
  const masks = layoutOf(table, { cube: table.cube, rows: [], columns: [], filter }, true);
  if (!masks.ok) return masks;
  const strides: number[] = [];
  let size = 1;
  for (const axis of axes.value.toReversed()) {
    strides.unshift(size);
    size *= axis.members.length + 1;
  }
  if (size > mostGroups) return refuse('pivot-too-large', { limit: mostGroups });
  const columns = axes.value.flatMap(({ column, nodes }, index) => {
    const codes = table.codes[column];
    return codes ? [{ codes, map: nodes.map((node) => node * (strides[index] ?? 0)) }] : [];
  });
  const filters = masks.value.masks.flatMap((mask, column) => {
    const codes = table.codes[column];
    return mask && codes ? [{ codes, mask }] : [];
  });
  const sums = sumsBy({ columns, filters, groups: size }, table.amounts, table.count);
  for (const [index, axis] of axes.value.entries()) addUpAlong(sums, axis, strides[index] ?? 1);
  return ok({ axes: axes.value, sums, strides });
}

/** The total at members, one for each axis by its id; `null` for all. NaN where no such member is shown. */
export function totalAt({ axes, sums, strides }: CubeTotals, members: readonly (string | null)[]): number {
  let place = 0;
  for (const [index, axis] of axes.entries()) {
    const member = members[index] ?? null;
    const node = member === null ? axis.members.length : nodeOf(axis, member);
    if (node === null) return Number.NaN;
    place += node * (strides[index] ?? 0);
  }
  return sums[place] ?? Number.NaN;
}

function nodeOf({ tree, nodes, members }: Axis, member: string): number | null {
  const code = tree.codes.get(member);
  const node = code === undefined ? undefined : nodes[code];
  return node !== undefined && members[node] === code ? node : null;
}

/** Adds each node into the one above it, the last first, and roots into the place of all. */
function addUpAlong(sums: Float64Array, axis: Axis, stride: number): void {
  const { members, nodes, tree } = axis;
  const all = members.length;
  const period = (all + 1) * stride;
  for (let start = 0; start < sums.length; start += period) {
    for (let node = all - 1; node >= 0; node -= 1) {
      const parent = tree.parents[members[node] ?? 0] ?? -1;
      const into = start + (parent < 0 ? all : (nodes[parent] ?? 0)) * stride;
      const part = start + node * stride;
      for (let at = 0; at < stride; at += 1) {
        sums[into + at] = (sums[into + at] ?? 0) + (sums[part + at] ?? 0);
      }
    }
  }
}
