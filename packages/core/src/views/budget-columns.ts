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
  /** The ids of the two versions that are compared. */
  readonly versions: readonly string[];
  readonly columns: readonly Column[];
  readonly cells: (figure: (version: string) => Linear) => readonly ViewCell[];
}

/** A version and the one before it that it is compared with. */
export interface ComparedVersions {
  readonly first: Version;
  readonly base: Version;
}

/** The first version shown and the approved one it is compared with, or else the second; `null` where there is no other. */
export function comparedVersions(versions: readonly Version[]): ComparedVersions | null {
  const [first, second] = versions;
  const base = versions.find((version) => version.stage === 'approved' && version !== first) ?? second;
  return first && base ? { first, base } : null;
}

/**
 * Compares the first version shown with the approved one, or else with the second; the percentage is of the latter. Where
 * there is no other version nothing is compared.
 */
export function comparison(versions: readonly Version[]): Comparison {
  const compared = comparedVersions(versions);
  if (!compared) return { versions: [], columns: [], cells: () => [] };
  const { first, base } = compared;
  return {
    versions: [first.id, base.id],
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

/** The cells of a row in the columns of versions and of what is compared; `null` where the plan has no figure to compare. */
export function comparedCells(
  versions: readonly Version[],
  figure: (version: string) => Linear | null,
): readonly ViewCell[] {
  const compared = comparison(versions);
  const there = compared.versions.every((version) => figure(version) !== null);
  const known = (version: string): Linear => figure(version) ?? { kind: 'linear', terms: [] };
  const changes = there ? compared.cells(known) : compared.columns.map(() => null);
  return [...versions.map((version) => figure(version.id)), ...changes];
}

/** The columns of versions and of what is compared. */
export function comparedColumns(versions: readonly Version[]): readonly Column[] {
  return [...versionColumns(versions), ...comparison(versions).columns];
}
