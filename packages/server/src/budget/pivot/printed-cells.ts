import { mostRoundedCells, type PivotTable } from '@plenary/api/budget/pivot';
import { minorUnits } from '@plenary/core/basics/amount';
import { cubeOf } from '@plenary/core/budget/cube';
import type { Pivot } from '@plenary/core/budget/pivot/pivot';
import {
  mostSolvedCells,
  type RoundedPivot,
  roundedPivot,
} from '@plenary/core/budget/rounding/rounded-pivot';
import { nearestUnit } from '@plenary/core/budget/rounding/rounding-table';
import type { Plan } from '@plenary/core/plan/plan';
import { once } from '../../app/reading/once.ts';

/** How the figures of a table of a plan are rounded. */
export function roundingOf(plan: Plan, pivot: Pivot): PivotTable['rounding'] {
  const { rounding: chosen = 'plain' } = plan.publication;
  if (!isControlled(plan, pivot)) return { chosen, printed: 'plain', solvable: false };
  if (pivot.cells.length > mostRoundedCells) return { chosen, printed: 'too-large', solvable: false };
  const printed = roundedIn(plan, pivot)?.adds ?? 'in-part';
  return { chosen, printed, solvable: printed !== 'wholly' && pivot.cells.length <= mostSolvedCells };
}

/** What cells of a table print in thousands where that is not the nearest; `null` where all figures are rounded plainly. */
export function printedCells(plan: Plan, pivot: Pivot): ((cell: number) => number | null) | null {
  if (!isControlled(plan, pivot) || pivot.cells.length > mostRoundedCells) return null;
  const rounded = roundedIn(plan, pivot);
  const unit = unitOf(plan);
  return (
    rounded &&
    ((cell) => {
      const printed = rounded.units[cell] ?? null;
      return printed === nearestUnit(pivot.cells[cell] ?? 0, unit) ? null : printed;
    })
  );
}

function isControlled({ publication, budget }: Plan, { query }: Pivot): boolean {
  return publication.rounding === 'controlled' && cubeOf(budget, query.cube)?.unit === 'money';
}

/** Rounded once for as long as the revision stands. */
function roundedIn(plan: Plan, pivot: Pivot): RoundedPivot | null {
  const known = roundedPivots(plan);
  const found = known.get(pivot);
  if (found !== undefined) return found;
  const made = roundedPivot(pivot, unitOf(plan));
  known.set(pivot, made);
  return made;
}

const roundedPivots = once<Plan, WeakMap<Pivot, RoundedPivot | null>>(() => new WeakMap());

/** The unit that a plan prints money in, in minor units: a thousand of the major one. */
export function unitOf({ organization }: Plan): number {
  return minorUnits(organization.currency, 3);
}
