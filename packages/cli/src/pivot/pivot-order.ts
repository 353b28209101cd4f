import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Cube } from '@plenary/core/budget/cube';
import {
  type Comparison,
  comparedMembers,
  type PivotAxis,
  type PivotQuery,
  versionDimension,
} from '@plenary/core/budget/pivot/pivot-query';
import type { Plan } from '@plenary/core/plan/plan';
import { type Arguments, lastValue } from '../plenary/arguments.ts';
import { levelsKnown, membersKnown } from '../plenary/known-members.ts';

/**
 * The query that options say: `--rows sector,object:1`, `--filter version=proposed-2024/25`, `--compare FROM,TO` (and more). Without `--cube` the
 * smallest cube that has every dimension named. Refuses `cube-not-there`, `axis-malformed`, `filter-malformed`,
 * `compare-malformed`, `dimension-not-there`, `member-not-there` and `level-not-there`.
 */
export function pivotOrder(given: Arguments, plan: Plan): Result<PivotQuery> {
  const axes = [axesOf(given, 'rows'), axesOf(given, 'columns')];
  const [rows, columns] = axes;
  if (!rows?.ok) return rows ?? refuse('axis-malformed', { axis: '' });
  if (!columns?.ok) return columns ?? refuse('axis-malformed', { axis: '' });
  const filter = filterOf(given);
  if (!filter.ok) return filter;
  const compare = comparedOf(lastValue(given, 'compare'));
  if (!compare.ok) return compare;
  const named = [...rows.value, ...columns.value].map((axis) => axis.dimension);
  const cube = cubeFor(plan, lastValue(given, 'cube'), [...named, ...Object.keys(filter.value)]);
  if (!cube.ok) return cube;
  const asked = compare.value ? comparedMembers(compare.value) : [];
  const wanted =
    asked.length === 0
      ? filter.value
      : { ...filter.value, [versionDimension]: [...(filter.value[versionDimension] ?? []), ...asked] };
  const known = membersKnown(plan, cube.value, wanted, 'looked-at');
  if (!known.ok) return known;
  const deep = levelsKnown(plan, cube.value, [...rows.value, ...columns.value]);
  if (!deep.ok) return deep;
  const own = rows.value.length > 0 || named.length > 0 ? rows.value : usualRows(cube.value);
  const versionsShown = columns.value.length === 0 && !compare.value && !(versionDimension in filter.value);
  const hasVersions = cube.value.dimensions.includes(versionDimension) && !named.includes(versionDimension);
  return ok({
    cube: cube.value.id,
    rows: own,
    // Versions are not added up: where nobody says which, each has its column.
    columns: versionsShown && hasVersions ? [{ dimension: versionDimension }] : columns.value,
    filter: filter.value,
    ...(compare.value ? { compare: compare.value } : {}),
  });
}

function usualRows(cube: Cube): readonly PivotAxis[] {
  const first = cube.dimensions.find((dimension) => dimension !== versionDimension);
  return first === undefined ? [] : [{ dimension: first }];
}

function axesOf(given: Arguments, option: 'rows' | 'columns'): Result<readonly PivotAxis[]> {
  const axes: PivotAxis[] = [];
  for (const text of listOf(given, option)) {
    const [dimension = '', depth, ...more] = text.split(':');
    const levels = Number(depth);
    if (
      dimension === '' ||
      more.length > 0 ||
      (depth !== undefined && !(Number.isInteger(levels) && levels > 0))
    ) {
      return refuse('axis-malformed', { axis: text });
    }
    axes.push(depth === undefined ? { dimension } : { dimension, depth: levels });
  }
  return ok(axes);
}

function filterOf(given: Arguments): Result<PivotQuery['filter']> {
  const filter: Record<string, string[]> = {};
  for (const text of given.values['filter'] ?? []) {
    const at = text.indexOf('=');
    const members = text
      .slice(at + 1)
      .split(',')
      .map((member) => member.trim())
      .filter((member) => member !== '');
    if (at < 1 || members.length === 0) return refuse('filter-malformed', { filter: text });
    const dimension = text.slice(0, at).trim();
    filter[dimension] = [...(filter[dimension] ?? []), ...members];
  }
  return ok(filter);
}

/** Reads `FROM,TO`; `null` where nothing is compared. */
export function compareOf(
  text: string | undefined,
): Result<{ readonly from: string; readonly to: string } | null> {
  const compared = comparedOf(text);
  return compared.ok && compared.value?.also ? refuse('compare-malformed', { text: text ?? '' }) : compared;
}

/** Reads `FROM,TO` and more that are compared with the first; `null` where nothing is compared. */
export function comparedOf(text: string | undefined): Result<Comparison | null> {
  if (text === undefined) return ok(null);
  const members = text.split(',').map((one) => one.trim());
  const [from = '', to = '', ...also] = members;
  if (to === '' || members.includes('') || new Set(members).size < members.length) {
    return refuse('compare-malformed', { text });
  }
  return ok(also.length === 0 ? { from, to } : { from, to, also });
}

/** The versions that options name: those compared, and those narrowed to. */
export function versionsNamed(given: Arguments): readonly string[] {
  const filters = (given.values['filter'] ?? []).flatMap((text) => text.split('=').slice(1));
  return [lastValue(given, 'compare') ?? '', ...filters]
    .flatMap((text) => text.split(','))
    .map((one) => one.trim());
}

function cubeFor(plan: Plan, asked: string | undefined, dimensions: readonly string[]): Result<Cube> {
  const { cubes } = plan.budget;
  const fitting = cubes
    .filter((cube) => dimensions.every((dimension) => cube.dimensions.includes(dimension)))
    .toSorted((a, b) => a.dimensions.length - b.dimensions.length);
  const cube = asked === undefined ? fitting[0] : cubes.find((one) => one.id === asked);
  if (cube) return ok(cube);
  const known = cubes.map(({ id, dimensions: own }) => `${id} (${own.join(', ')})`).join('; ');
  return refuse('cube-not-there', { cube: asked ?? 'none', known });
}

function listOf(given: Arguments, option: string): readonly string[] {
  return (given.values[option] ?? [])
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => text !== '');
}
