import type { ShownBranch } from '@plenary/api/budget/branches';
import type { Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { Branch } from '@plenary/core/negotiation/branch';
import { type MergedFigure, mergePreview } from '@plenary/core/negotiation/merge';
import type { Plan } from '@plenary/core/plan/plan';
import { said } from '../../app/reading/said.ts';

/** A branch as lists show it, beside the plan as it stands. */
export function shownBranch(branch: Branch, plan: Plan, language: Language): ShownBranch {
  const { figures, collisions, held } = mergePreview(plan, branch);
  const assigned = branch.changes.flatMap((change) => (change.kind === 'set-fact' ? [change] : []));
  const { cube, version } = placeOf(assigned[0], plan);
  const isMoney = cubeOf(plan.budget, cube)?.unit === 'money';
  const own = figures.filter(({ at }) => at.cube === cube && at.at[versionDimension] === version);
  return {
    id: branch.id,
    name: said(branch.branch, language),
    note: branch.note ? said(branch.note, language) : null,
    version,
    figures: figures.length,
    collisions: collisions.length,
    held: held.size,
    difference: isMoney ? own.reduce((sum, one) => sum + differenceOf(one), 0) : null,
    merged: branch.merged === true,
  };
}

function placeOf(
  first: { readonly cube: string; readonly at: MergedFigure['at']['at'] } | undefined,
  { budget }: Plan,
): { readonly cube: string; readonly version: string } {
  const version = first?.at[versionDimension] ?? budget.versions[0]?.id ?? '';
  return { cube: first?.cube ?? '', version };
}

function differenceOf({ now, branch }: MergedFigure): number {
  return (branch?.amount ?? 0) - (now?.amount ?? 0);
}
