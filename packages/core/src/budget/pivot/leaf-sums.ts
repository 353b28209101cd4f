import type { FactTable } from '../table/fact-table.ts';
import type { Axis } from './axis.ts';
import { excluded, groupingOf, mostGroups, sumsBy } from './kernel.ts';
import { type Layout, sizeOf } from './layout.ts';
import { sparseSumsBy } from './sparse-kernel.ts';

/** The groups that have facts, as numbers in ascending order, with the sums of amounts and of half-widths. */
interface UsedGroups {
  readonly numbers: Float64Array;
  readonly sums: readonly Float64Array[];
}

/** Facts added up as finely as a pivot tells them apart. */
export interface LeafSums {
  /** The groups of each side that have facts, in ascending order. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** How many numbers there are for each row and column: the two versions of a comparison, or one. */
  readonly planes: number;
  /** Amounts, and half-widths where the table has them: by row, column and plane; -0 where there is nothing. */
  readonly values: readonly Float64Array[];
}

/**
 * Adds the facts of a table up by the groups of a layout; `null` where there would be more than `most` numbers or the groups
 * cannot be numbered.
 */
export function leafSums(table: FactTable, layout: Layout, most: number): LeafSums | null {
  const planes = layout.compared ? 2 : 1;
  const columnSize = sizeOf(layout.columns);
  const groups = sizeOf(layout.rows) * columnSize * planes;
  if (groups > Number.MAX_SAFE_INTEGER) return null;
  const maps = mapsOf(table, layout);
  const dense = groups <= Math.min(mostGroups, Math.max(2 ** 16, 4 * table.count));
  const used = dense ? denseGroups(table, maps, groups) : sparseGroups(table, maps);
  const rows = distinct(used.numbers, (number) => Math.floor(number / (columnSize * planes)));
  const columns = distinct(used.numbers, (number) => Math.floor(number / planes) % columnSize).sort();
  const size = rows.length * columns.length * planes;
  if (size > most) return null;
  const places = new Map([...columns].map((number, place) => [number, place]));
  const values = used.sums.map(() => new Float64Array(size).fill(-0));
  let row = 0;
  for (const [index, number] of used.numbers.entries()) {
    const rowNumber = Math.floor(number / (columnSize * planes));
    while ((rows[row] ?? 0) < rowNumber) row += 1;
    const column = places.get(Math.floor(number / planes) % columnSize) ?? 0;
    const at = (row * columns.length + column) * planes + (number % planes);
    for (const [which, sums] of used.sums.entries()) {
      const list = values[which];
      if (list) list[at] = sums[index] ?? 0;
    }
  }
  return { rows, columns, planes, values };
}

/** What each code of each dimension adds to a group's number, -Infinity where it does not count; `null` where all add nothing. */
function mapsOf(table: FactTable, layout: Layout): readonly (Float64Array | null)[] {
  const { rows, columns, masks, compared } = layout;
  const maps = table.trees.map((_, column) =>
    masks[column] ? new Float64Array(masks[column].length) : null,
  );
  let stride = compared ? 2 : 1;
  const put = (axis: Axis): void => {
    maps[axis.column] = Float64Array.from(axis.nodes, (node) => node * stride);
    stride *= axis.members.length;
  };
  for (const axis of columns.toReversed()) put(axis);
  for (const axis of rows.toReversed()) put(axis);
  if (compared) {
    const map = new Float64Array(table.trees[compared.column]?.ids.length ?? 0).fill(
      Number.NEGATIVE_INFINITY,
    );
    if (compared.from >= 0) map[compared.from] = 0;
    if (compared.to >= 0) map[compared.to] = 1;
    maps[compared.column] = map;
  }
  for (const [column, mask] of masks.entries()) {
    const map = maps[column];
    if (!map || !mask) continue;
    for (const [code, counts] of mask.entries()) if (counts === 0) map[code] = Number.NEGATIVE_INFINITY;
  }
  return maps;
}

function denseGroups(table: FactTable, maps: readonly (Float64Array | null)[], groups: number): UsedGroups {
  const whole = maps.map((map) => map && Int32Array.from(map, (number) => Math.max(number, excluded)));
  const grouping = groupingOf(table, whole, groups);
  const all = valuesOf(table).map((values) => sumsBy(grouping, values, table.count));
  const [amounts = new Float64Array()] = all;
  let count = 0;
  for (let number = 0; number < groups; number += 1) if (!Object.is(amounts[number], -0)) count += 1;
  const numbers = new Float64Array(count);
  let place = 0;
  for (let number = 0; number < groups; number += 1) {
    if (Object.is(amounts[number], -0)) continue;
    numbers[place] = number;
    place += 1;
  }
  return { numbers, sums: all.map((sums) => Float64Array.from(numbers, (number) => sums[number] ?? 0)) };
}

function sparseGroups(table: FactTable, maps: readonly (Float64Array | null)[]): UsedGroups {
  const columns = maps.flatMap((map, index) => {
    const codes = table.codes[index];
    return map && codes ? [{ codes, map }] : [];
  });
  return sparseSumsBy(columns, valuesOf(table), table.count);
}

function valuesOf({ amounts, halfWidths }: FactTable): readonly Float64Array[] {
  return halfWidths ? [amounts, halfWidths] : [amounts];
}

/** The different answers for ascending numbers, as they come. */
function distinct(numbers: Float64Array, of: (number: number) => number): Float64Array {
  const found = new Set<number>();
  for (const number of numbers) found.add(of(number));
  return Float64Array.from(found);
}
