import type { Arrangement, Axis } from '@plenary/api/budget/arrangement';
import type { PivotTable } from '@plenary/api/budget/pivot';

/** Where a dimension stands on the shelf: in rows, in columns, or aside, where it is added up over or narrowed. */
export const zones = ['rows', 'columns', 'aside'] as const;

/** Where a dimension stands on the shelf. */
export type Zone = (typeof zones)[number];

type Dimensions = PivotTable['cubes'][number]['dimensions'];

/** The dimensions in a zone, in their order. Versions that are compared stand in no zone. */
export function inZone(zone: Zone, arrangement: Arrangement, dimensions: Dimensions): readonly string[] {
  if (zone !== 'aside') return arrangement[zone].map(({ dimension }) => dimension);
  const taken = new Set([...arrangement.rows, ...arrangement.columns].map(({ dimension }) => dimension));
  if (arrangement.compare) taken.add('version');
  return dimensions.map(({ id }) => id).filter((id) => !taken.has(id));
}

/** The arrangement with a dimension moved into a zone, before the one at `index` of those that are there without it. */
export function movedInto(
  arrangement: Arrangement,
  dimension: string,
  zone: Zone,
  index: number,
): Arrangement {
  const known = [...arrangement.rows, ...arrangement.columns].find((axis) => axis.dimension === dimension);
  const without = (axes: readonly Axis[]): readonly Axis[] =>
    axes.filter((axis) => axis.dimension !== dimension);
  const bare = { ...arrangement, rows: without(arrangement.rows), columns: without(arrangement.columns) };
  const next =
    zone === 'aside' ? bare : { ...bare, [zone]: bare[zone].toSpliced(index, 0, known ?? { dimension }) };
  // A table that adds up over everything has nothing to show.
  return next.rows.length === 0 && next.columns.length === 0 && !next.compare ? arrangement : next;
}

/** The arrangement with a dimension one place earlier or later in its zone. */
export function shifted(arrangement: Arrangement, dimension: string, by: 1 | -1): Arrangement {
  const zone = zoneOf(arrangement, dimension);
  if (zone === 'aside') return arrangement;
  const at = arrangement[zone].findIndex((axis) => axis.dimension === dimension);
  const to = at + by;
  if (to < 0 || to >= arrangement[zone].length) return arrangement;
  return movedInto(arrangement, dimension, zone, to);
}

/** The zone that a dimension is in. */
export function zoneOf({ rows, columns }: Arrangement, dimension: string): Zone {
  if (rows.some((axis) => axis.dimension === dimension)) return 'rows';
  return columns.some((axis) => axis.dimension === dimension) ? 'columns' : 'aside';
}

/** The arrangement with so many levels of a dimension shown; all where `depth` is `null`. */
export function withDepth(arrangement: Arrangement, dimension: string, depth: number | null): Arrangement {
  const deep = (axes: readonly Axis[]): readonly Axis[] =>
    axes.map((axis) => {
      if (axis.dimension !== dimension) return axis;
      return depth === null ? { dimension } : { dimension, depth };
    });
  return { ...arrangement, rows: deep(arrangement.rows), columns: deep(arrangement.columns) };
}

/** The arrangement narrowed to some members of a dimension; to all where there are none. */
export function narrowedTo(
  arrangement: Arrangement,
  dimension: string,
  members: readonly string[],
): Arrangement {
  const { [dimension]: _, ...others } = arrangement.where;
  return { ...arrangement, where: members.length === 0 ? others : { ...others, [dimension]: members } };
}

/** The arrangement with two versions compared; without, versions stand side by side in the columns. */
export function comparing(arrangement: Arrangement, compare: Arrangement['compare']): Arrangement {
  if (compare) {
    const apart = (axes: readonly Axis[]): readonly Axis[] =>
      axes.filter(({ dimension }) => dimension !== 'version');
    const { version: _, ...where } = arrangement.where;
    return {
      ...arrangement,
      rows: apart(arrangement.rows),
      columns: apart(arrangement.columns),
      where,
      compare,
    };
  }
  return { ...movedInto({ ...arrangement, compare: null }, 'version', 'columns', 0), compare: null };
}
