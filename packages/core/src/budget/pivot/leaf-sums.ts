import type { Codes, FactTable } from '../table/fact-table.ts';
import type { Axis } from './axis.ts';
import { mostGroups, sumsBy } from './kernel.ts';
import { type Layout, sizeOf } from './layout.ts';
import { sparseSumsBy } from './sparse-kernel.ts';

/** Facts added up as finely as a pivot tells them apart. */
export interface LeafSums {
  /** The groups of each side that have facts, in ascending order. */
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  /** How many numbers there are for each row and column: the versions of a comparison, or one. */
  readonly planes: number;
  /** The sums of each column of values; -0 where there is nothing. */
  readonly values: readonly Float64Array[];
  /** Where the numbers of each row begin, and how far from there those of each column are; a plane is one further each. */
  readonly rowStarts: Float64Array;
  readonly columnStarts: Float64Array;
}

/**
 * Adds columns of values beside the facts of a table up by the groups of a layout; -0 in the first one says that there is no
 * fact. `null` where there would be more than `most` numbers or the groups cannot be numbered.
 */
export function leafSums(
  table: FactTable,
  layout: Layout,
  values: readonly Float64Array[],
  most: number,
): LeafSums | null {
  const planes = layout.compared?.codes.length ?? 1;
  const rowSize = sizeOf(layout.rows);
  const columnSize = sizeOf(layout.columns);
  const groups = rowSize * columnSize * planes;
  if (groups > Number.MAX_SAFE_INTEGER) return null;
  const maps = beside(table, mapsOf(table, layout)).map(({ codes, of }) => ({ codes, map: of }));
  const filters = beside(table, layout.masks).map(({ codes, of }) => ({ codes, mask: of }));
  const dense = groups <= Math.min(mostGroups, Math.max(2 ** 16, 4 * table.count));
  if (!dense) {
    const { numbers, sums } = sparseSumsBy(maps, filters, values, table.count);
    return laidOut(numbers, sums, columnSize, planes, most);
  }
  const columns = maps.map(({ codes, map }) => ({ codes, map: Int32Array.from(map) }));
  const all = values.map((list) => sumsBy({ columns, filters, groups }, list, table.count));
  const used = usedIn(all[0] ?? new Float64Array(), rowSize, columnSize, planes);
  return {
    ...used,
    planes,
    values: all,
    rowStarts: used.rows.map((row) => row * columnSize * planes),
    columnStarts: used.columns.map((column) => column * planes),
  };
}

/** What each code of each dimension adds to a group's number; `null` where all add nothing. */
function mapsOf(table: FactTable, { rows, columns, compared }: Layout): readonly (Float64Array | null)[] {
  const maps = table.trees.map((): Float64Array | null => null);
  let stride = 1;
  if (compared) {
    const map = new Float64Array(table.trees[compared.column]?.ids.length ?? 0);
    for (const [plane, code] of compared.codes.entries()) if (code >= 0) map[code] = plane;
    maps[compared.column] = map;
    stride = compared.codes.length;
  }
  const put = (axis: Axis): void => {
    const times = stride;
    maps[axis.column] = Float64Array.from(axis.nodes, (node) => node * times);
    stride *= axis.members.length;
  };
  for (const axis of columns.toReversed()) put(axis);
  for (const axis of rows.toReversed()) put(axis);
  return maps;
}

/** The codes of each dimension beside what there is for it. */
function beside<Of>(
  table: FactTable,
  list: readonly (Of | null)[],
): readonly { readonly codes: Codes; readonly of: Of }[] {
  return list.flatMap((of, column) => {
    const codes = table.codes[column];
    return of && codes ? [{ codes, of }] : [];
  });
}

/** The rows and columns that have a number in any place. */
function usedIn(
  sums: Float64Array,
  rowSize: number,
  columnSize: number,
  planes: number,
): Pick<LeafSums, 'rows' | 'columns'> {
  const rows = new Uint8Array(rowSize);
  const columns = new Uint8Array(columnSize);
  let at = 0;
  for (let row = 0; row < rowSize; row += 1) {
    for (let column = 0; column < columnSize; column += 1) {
      for (let plane = 0; plane < planes; plane += 1) {
        // What is used on both sides already needs no look.
        if ((rows[row] ?? 0) + (columns[column] ?? 0) < 2 && !Object.is(sums[at] ?? -0, -0)) {
          rows[row] = 1;
          columns[column] = 1;
        }
        at += 1;
      }
    }
  }
  return { rows: marked(rows), columns: marked(columns) };
}

function marked(marks: Uint8Array): Float64Array {
  const places: number[] = [];
  for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1) places.push(place);
  return Float64Array.from(places);
}

/** Sums of groups, by number in ascending order, as a table of the rows and columns that have any. */
function laidOut(
  numbers: Float64Array,
  sums: readonly Float64Array[],
  columnSize: number,
  planes: number,
  most: number,
): LeafSums | null {
  const rows = distinct(numbers, (number) => Math.floor(number / (columnSize * planes)));
  const columns = distinct(numbers, (number) => Math.floor(number / planes) % columnSize).sort();
  const width = columns.length * planes;
  if (rows.length * width > most) return null;
  const places = new Map([...columns].map((number, place) => [number, place]));
  const values = sums.map(() => new Float64Array(rows.length * width).fill(-0));
  let row = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    const rowNumber = Math.floor(number / (columnSize * planes));
    while ((rows[row] ?? 0) < rowNumber) row += 1;
    const column = places.get(Math.floor(number / planes) % columnSize) ?? 0;
    const at = row * width + column * planes + (number % planes);
    for (let which = 0; which < values.length; which += 1) {
      const list = values[which];
      if (list) list[at] = sums[which]?.[index] ?? 0;
    }
  }
  return {
    rows,
    columns,
    planes,
    values,
    rowStarts: rows.map((_, place) => place * width),
    columnStarts: columns.map((_, place) => place * planes),
  };
}

/** The different answers for ascending numbers, as they come. */
function distinct(numbers: Float64Array, of: (number: number) => number): Float64Array {
  const found = new Set<number>();
  let last = -1;
  for (let index = 0; index < numbers.length; index += 1) {
    const one = of(numbers[index] ?? 0);
    if (one !== last) found.add(one);
    last = one;
  }
  return Float64Array.from(found);
}
