import { ok, type Result, refuse } from '../basics/result.ts';
import { same } from '../basics/same.ts';
import type { Cube, Dimension } from '../budget/cube.ts';

/** Says whether facts of one cube fit another: the same dimensions in any order, the same unit. */
export function sameShape(a: Cube, b: Cube): boolean {
  return a.unit === b.unit && same(a.dimensions.toSorted(), b.dimensions.toSorted());
}

/** Refuses `cube-not-empty` where a cube that holds facts would go or take another shape. */
export function keepsFacts(current: Cube | null, after: Cube | null): Result<null> {
  if (!current || current.facts.length === 0 || (after && sameShape(current, after))) return ok(null);
  return refuse('cube-not-empty', { cube: current.id, count: current.facts.length });
}

/** Refuses `id-taken` for a member listed twice, `unknown-reference` for an unlisted parent and `member-circle` for one that is above itself. */
export function isTree(dimension: Dimension): Result<null> {
  const parents = new Map(dimension.members.map((member) => [member.id, member.parent]));
  if (parents.size < dimension.members.length) return refuse('id-taken', { at: `dimension:${dimension.id}` });
  const at = `dimension:${dimension.id}`;
  for (const member of dimension.members) {
    if (member.parent !== undefined && !parents.has(member.parent)) {
      return refuse('unknown-reference', { from: at, kind: dimension.id, id: member.parent });
    }
    let above = member.parent;
    for (let steps = 0; above !== undefined; steps += 1) {
      if (steps > parents.size) {
        return refuse('member-circle', { dimension: dimension.id, member: member.id });
      }
      above = parents.get(above);
    }
  }
  return ok(null);
}
