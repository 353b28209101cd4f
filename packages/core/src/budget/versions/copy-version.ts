import type { Coordinates } from '../../basics/address.ts';
import { ok, type Result, refuse } from '../../basics/result.ts';
import type { Assignment } from '../assignment.ts';
import type { Budget } from '../cube.ts';

/** How the facts of a version are copied to another. */
export interface VersionCopy {
  readonly from: string;
  readonly to: string;
  /** The cubes that are copied; all if absent. */
  readonly cubes?: readonly string[];
  /** By how many years the members of the dimension `year` move on; 0 if absent. */
  readonly years?: number;
}

/**
 * The assignments that give another version the facts of a version, amounts and precision, cube by cube. Refuses `version-not-empty`
 * where the other version has facts in a cube that would be copied, and `year-not-readable` for a year that is to move and is no number.
 */
export function copiedFacts(budget: Budget, copy: VersionCopy): Result<readonly Assignment[]> {
  const assignments: Assignment[] = [];
  for (const cube of budget.cubes) {
    if (!cube.dimensions.includes('version') || (copy.cubes && !copy.cubes.includes(cube.id))) continue;
    const own = cube.facts.filter((fact) => fact.at['version'] === copy.from);
    if (own.length === 0) continue;
    if (cube.facts.some((fact) => fact.at['version'] === copy.to)) {
      return refuse('version-not-empty', { version: copy.to, cube: cube.id });
    }
    for (const { at, amount, halfWidth } of own) {
      const moved = movedOn(at, copy);
      if (!moved) return refuse('year-not-readable', { year: at['year'] ?? '', cube: cube.id });
      const after = { amount, halfWidth };
      assignments.push({ kind: 'set-fact', cube: cube.id, at: moved, before: null, after });
    }
  }
  return ok(assignments);
}

function movedOn(at: Coordinates, { to, years = 0 }: VersionCopy): Coordinates | null {
  const { year } = at;
  if (year === undefined || years === 0) return { ...at, version: to };
  return /^\d+$/.test(year) ? { ...at, version: to, year: String(Number(year) + years) } : null;
}
