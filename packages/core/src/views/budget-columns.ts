import type { Coordinates } from '../basics/address.ts';
import { difference, type Linear, percentage } from '../basics/formula.ts';
import { factsUnder, type Version } from '../budget/cube.ts';
import type { BookCube } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { label, versionLabel } from './labels.ts';
import type { Column, ViewCell } from './view.ts';

/** Says whether a plan has a fact under coordinates of a cube. */
export function hasFacts(plan: Plan, cube: BookCube, at: Coordinates): boolean {
  return factsUnder(plan.budget, { cube, at }).length > 0;
}

/** The versions a cube has facts of under these coordinates, in the order of the budget. */
export function versionsShown(plan: Plan, cube: BookCube, at: Coordinates): readonly Version[] {
  return plan.budget.versions.filter((version) => hasFacts(plan, cube, { ...at, version: version.id }));
}

/** A column for each version. */
export function versionColumns(versions: readonly Version[]): readonly Column[] {
  return versions.map((version) => ({ id: version.id, label: versionLabel(version), unit: 'money' }));
}

/** The columns that compare the first version with the approved one before it, and their cells. */
export interface Comparison {
  readonly columns: readonly Column[];
  readonly cells: (figure: (version: string) => Linear) => readonly ViewCell[];
}

/**
 * Compares the first version shown with the approved one, or else with the second; the percentage is of the latter. Where
 * there is no other version nothing is compared.
 */
export function comparison(versions: readonly Version[]): Comparison {
  const [first, second] = versions;
  const base = versions.find((version) => version.stage === 'approved' && version !== first) ?? second;
  if (!first || !base) return { columns: [], cells: () => [] };
  return {
    columns: [
      { id: 'change-amount', label: label('change-amount'), unit: 'money' },
      { id: 'change-percentage', label: label('change-percentage'), unit: 'percentage' },
    ],
    cells: (figure) => {
      const change = difference(figure(first.id), figure(base.id));
      return [change, percentage(change, figure(base.id))];
    },
  };
}
