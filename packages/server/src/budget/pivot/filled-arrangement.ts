import type { Arrangement, Axis } from '@plenary/api/budget/arrangement';
import { type Cube, cubeOf, type Stage, type Version } from '@plenary/core/budget/cube';
import { membersAt } from '@plenary/core/budget/cube-index';
import { versionDimension } from '@plenary/core/budget/pivot/pivot-query';
import type { Plan } from '@plenary/core/plan/plan';
import { comparedVersions } from '@plenary/core/views/budget-columns';

/** An arrangement in which nothing is left to say. */
export interface FilledArrangement extends Arrangement {
  readonly cube: string;
}

/**
 * An arrangement with what it does not say: the cube that a plan shows first, its sectors and results as rows, what is proposed
 * compared with what was approved. What the cube does not have is left out, and versions are never added to each other. `null` where
 * the plan has no such cube.
 */
export function filledArrangement(given: Arrangement, plan: Plan): FilledArrangement | null {
  const cube = given.cube === null ? firstCube(plan) : cubeOf(plan.budget, given.cube);
  if (!cube) return null;
  const has = (dimension: string): boolean => cube.dimensions.includes(dimension);
  const seen = new Set<string>();
  const known = (axes: readonly Axis[]): readonly Axis[] =>
    axes.filter(({ dimension }) => has(dimension) && !seen.has(dimension) && seen.add(dimension));
  const asked = {
    cube: cube.id,
    rows: known(given.rows),
    columns: known(given.columns),
    where: Object.fromEntries(Object.entries(given.where).filter(([dimension]) => has(dimension))),
    compare: has(versionDimension) ? given.compare : null,
  };
  const isNew = asked.rows.length === 0 && asked.columns.length === 0;
  const begun = isNew ? { ...asked, rows: firstRows(cube) } : asked;
  return withVersions(begun, cube, plan, isNew);
}

/** The cube that tells figures apart most finely; in a book, resources by result. */
function firstCube({ budget }: Plan): Cube | undefined {
  const money = budget.cubes.filter((cube) => cube.unit === 'money' && cube.facts.length > 0);
  // Lines that were read in from elsewhere tell much apart, and are not what the plan is about.
  const own = money.find((cube) => cube.id === 'by-result');
  const most = (cubes: readonly Cube[]): Cube | undefined =>
    cubes.toSorted((a, b) => b.facts.length - a.facts.length)[0];
  const fine = most(money.filter((cube) => cube.dimensions.length > 3));
  return own ?? fine ?? most(money) ?? budget.cubes[0];
}

function firstRows(cube: Cube): readonly Axis[] {
  const others = cube.dimensions.filter((dimension) => dimension !== versionDimension);
  const usual = ['sector', 'result', 'object', 'unit'].filter((dimension) => others.includes(dimension));
  const rows = (usual.length > 0 ? usual : others).slice(0, 2);
  // A cube that tells nothing apart but versions shows these.
  return (rows.length > 0 ? rows : cube.dimensions.slice(0, 1)).map((dimension) => ({ dimension }));
}

function withVersions(given: FilledArrangement, cube: Cube, plan: Plan, isNew: boolean): FilledArrangement {
  if (!cube.dimensions.includes(versionDimension)) return given;
  const compare =
    given.compare ?? (isNew && !given.where[versionDimension] ? usualComparison(cube, plan) : null);
  if (compare) {
    const apart = (axes: readonly Axis[]): readonly Axis[] =>
      axes.filter(({ dimension }) => dimension !== versionDimension);
    const { [versionDimension]: _, ...where } = given.where;
    const rows = apart(given.rows);
    return { ...given, rows, columns: apart(given.columns), where, compare };
  }
  const named = [...given.rows, ...given.columns].some(({ dimension }) => dimension === versionDimension);
  const chosen = given.where[versionDimension] ?? [];
  if (named || chosen.length === 1) return given;
  const first = chosen[0] ?? versionsOf(cube, plan)[0]?.id;
  return first === undefined ? given : { ...given, where: { ...given.where, [versionDimension]: [first] } };
}

function usualComparison(cube: Cube, plan: Plan): Arrangement['compare'] {
  const compared = comparedVersions(versionsOf(cube, plan));
  if (!compared) return null;
  const [from, to] = [compared.base, compared.first].toSorted(byTime);
  return from && to ? { from: from.id, to: to.id } : null;
}

/** The stages of a budget, in the order it comes to them. */
const inTime: readonly Stage[] = [
  'proposed',
  'approved',
  'after-transfers',
  'revised',
  'final',
  'expenditure',
];

function byTime(a: Version, b: Version): number {
  return a.period.from - b.period.from || inTime.indexOf(a.stage) - inTime.indexOf(b.stage);
}

function versionsOf(cube: Cube, { budget }: Plan): Plan['budget']['versions'] {
  const there = new Set(membersAt(cube, versionDimension));
  return budget.versions.filter(({ id }) => there.has(id));
}
