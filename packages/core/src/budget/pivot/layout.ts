import { ok, type Result, refuse } from '../../basics/result.ts';
import { dimensionIndex, type FactTable } from '../table/fact-table.ts';
import { type Axis, axesOf, maskOf } from './axis.ts';
import { comparedMembers, type PivotQuery, versionDimension } from './pivot-query.ts';

/** A query as a table understands it. */
export interface Layout {
  readonly rows: readonly Axis[];
  readonly columns: readonly Axis[];
  /** For each dimension which codes count; `null` where all do. */
  readonly masks: readonly (Uint8Array | null)[];
  /** The dimension of versions and the codes of those compared, the first first; -1 for one without facts. */
  readonly compared: { readonly column: number; readonly codes: readonly number[] } | null;
  /** The place of the axis that headers of a side must name, because nothing is added up over it; -1 where there is none. */
  readonly boundRow: number;
  readonly boundColumn: number;
}

/** How many groups the axes of a side tell apart at most. */
export function sizeOf(axes: readonly Axis[]): number {
  return axes.reduce((product, axis) => product * axis.members.length, 1);
}

/** Understands a query. Refuses as `pivot`, but for adding versions up where that is asked for. */
export function layoutOf(table: FactTable, query: PivotQuery, addVersions = false): Result<Layout> {
  const { compare, filter } = query;
  const taken = new Set(compare ? [versionDimension] : []);
  const rows = axesOf(table, query.rows, taken);
  if (!rows.ok) return rows;
  for (const axis of rows.value) taken.add(axis.tree.dimension);
  const columns = axesOf(table, query.columns, taken);
  if (!columns.ok) return columns;
  for (const dimension of Object.keys(filter)) {
    if (dimensionIndex(table, dimension) < 0) {
      return refuse('unknown-dimension', { cube: table.cube, dimension });
    }
  }
  const bound = addVersions ? ok(noneBound) : boundAxes(table, query, rows.value, columns.value);
  if (!bound.ok) return bound;
  const versions = comparedIn(table, query);
  if (!versions.ok) return versions;
  const masks = table.trees.map((tree, column) => {
    const compared = column === versions.value?.column && compare;
    const members = compared ? comparedMembers(compare) : filter[tree.dimension];
    return members ? maskOf(tree, members) : null;
  });
  return ok({ rows: rows.value, columns: columns.value, masks, compared: versions.value, ...bound.value });
}

function comparedIn(table: FactTable, { compare, filter }: PivotQuery): Result<Layout['compared']> {
  if (!compare) return ok(null);
  const column = dimensionIndex(table, versionDimension);
  const tree = table.trees[column];
  if (!tree) return refuse('unknown-dimension', { cube: table.cube, dimension: versionDimension });
  const members = comparedMembers(compare);
  if (filter[versionDimension] || new Set(members).size < members.length) {
    return refuse('dimension-twice', { dimension: versionDimension });
  }
  return ok({ column, codes: members.map((member) => tree.codes.get(member) ?? -1) });
}

type Bound = Pick<Layout, 'boundRow' | 'boundColumn'>;

const noneBound: Bound = { boundRow: -1, boundColumn: -1 };

function boundAxes(
  table: FactTable,
  { compare, filter }: PivotQuery,
  rows: readonly Axis[],
  columns: readonly Axis[],
): Result<Bound> {
  const version = dimensionIndex(table, versionDimension);
  if (version < 0 || compare || filter[versionDimension]?.length === 1) {
    return ok(noneBound);
  }
  const boundRow = rows.findIndex((axis) => axis.column === version);
  const boundColumn = columns.findIndex((axis) => axis.column === version);
  if (boundRow < 0 && boundColumn < 0) return refuse('version-not-named', { cube: table.cube });
  return ok({ boundRow, boundColumn });
}
