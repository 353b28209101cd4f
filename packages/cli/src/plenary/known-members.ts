import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Cube } from '@plenary/core/budget/cube';
import type { MemberTree } from '@plenary/core/budget/table/member-tree';
import { isMember } from '@plenary/core/budget/unallocated';
import type { Plan } from '@plenary/core/plan/plan';
import { planTable } from '@plenary/core/views/pivot-view';

/** How many members a refusal names. */
const named = 40;

/**
 * Refuses members that neither the plan nor a fact of a cube has: `dimension-not-there`, `member-not-there`, telling those there are, and as
 * `planTable`. Where figures are looked at, groups such as the pillar of results are members too; where they are entered, there is always
 * the member for what is not allocated.
 */
export function membersKnown(
  plan: Plan,
  cube: Cube,
  wanted: Readonly<Record<string, readonly string[]>>,
  where: 'looked-at' | 'entered',
): Result<null> {
  const trees = treesIn(plan, cube);
  if (!trees.ok) return trees;
  for (const [dimension, members] of Object.entries(wanted)) {
    const tree = trees.value.find((one) => one.dimension === dimension);
    if (!tree) return noDimension(cube, dimension);
    const isGroup = (id: string): boolean => where === 'entered' && tree.groups.has(id);
    const isKnown = (id: string): boolean =>
      (tree.codes.has(id) && !isGroup(id)) || (where === 'entered' && isMember(new Set(), dimension, id));
    const lost = members.find((id) => !isKnown(id));
    if (lost !== undefined) {
      const known = someOf(
        idsOf(tree).filter((id) => !isGroup(id)),
        named,
      );
      return refuse('member-not-there', { dimension, member: lost, known });
    }
  }
  return ok(null);
}

/** Refuses more levels of a dimension than its tree has (`level-not-there`), telling some members of each, and `dimension-not-there`. */
export function levelsKnown(
  plan: Plan,
  cube: Cube,
  axes: readonly { readonly dimension: string; readonly depth?: number }[],
): Result<null> {
  const trees = treesIn(plan, cube);
  if (!trees.ok) return trees;
  for (const { dimension, depth = 1 } of axes) {
    const tree = trees.value.find((one) => one.dimension === dimension);
    if (!tree) return noDimension(cube, dimension);
    const levels = 1 + tree.levels.reduce((most, level) => Math.max(most, level), 0);
    if (depth <= levels) continue;
    const known = Array.from({ length: levels }, (_, level) => {
      const members = idsOf(tree).filter((id) => tree.levels[tree.codes.get(id) ?? 0] === level);
      return `${level + 1} (${someOf(members, 4)})`;
    });
    return refuse('level-not-there', { cube: cube.id, dimension, depth, levels, known: known.join('; ') });
  }
  return ok(null);
}

function noDimension({ id, dimensions }: Cube, dimension: string): Result<never> {
  return refuse('dimension-not-there', { cube: id, dimension, known: dimensions.join(', ') });
}

function treesIn(plan: Plan, cube: Cube): Result<readonly MemberTree[]> {
  const table = planTable(plan, cube.id);
  return table.ok ? ok(table.value.trees) : table;
}

/** Members as a reader sees them. */
function idsOf(tree: MemberTree): readonly string[] {
  return [...tree.order].flatMap((code) => tree.ids[code] ?? []).filter((id) => id !== '');
}

function someOf(ids: readonly string[], most: number): string {
  return [...ids.slice(0, most), ...(ids.length > most ? ['…'] : [])].join(', ');
}
