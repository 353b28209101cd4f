import { type Address, coordinatesText } from '../../basics/address.ts';
import { membersUnder } from '../cube-index.ts';
import type { FactTable } from '../table/fact-table.ts';
import { isBelow, type MemberTree } from '../table/member-tree.ts';
import type { PivotHeader } from './headers.ts';
import type { Pivot } from './pivot.ts';

/** Where the figure at an address is in a pivot. */
export interface AddressPlaces {
  /** The cell that is the figure itself; `null` where none is. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** The rows and the columns of which every crossing is wholly a part of the figure, or the figure itself; in ascending order. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The rows and the columns of which every crossing holds something that counts into the figure: parts of it, and sums over them. */
  readonly partRows: readonly number[];
  readonly partColumns: readonly number[];
}

/** What is asked of: a pivot, the table it is of, and the trees that addresses count members by. */
export interface PivotOfTable {
  readonly pivot: Pivot;
  readonly table: FactTable;
  readonly budget: Parameters<typeof membersUnder>[0];
}

const nowhere: AddressPlaces = { cell: null, rows: [], columns: [], partRows: [], partColumns: [] };

/** Finds the figure at addresses in a pivot: the cell that is it, and the cells that are parts of it, however the pivot is arranged. */
export function placesOfAddress(of: PivotOfTable): (address: Address) => AddressPlaces {
  const { pivot } = of;
  const { query } = pivot;
  const rows = exactPlaces(pivot.rows);
  const columns = exactPlaces(pivot.columns);
  const onRows = new Set(query.rows.map(({ dimension }) => dimension));
  return ({ cube, at }) => {
    if (cube !== query.cube) return nowhere;
    const names = Object.keys(at);
    const isIn = (header: PivotHeader, own: readonly string[]): boolean =>
      own.every((dimension) => {
        const member = header.at[dimension];
        return member !== undefined && countsInto(of, dimension, member, at[dimension] ?? '');
      });
    const aside = names.filter(
      (dimension) => query.filter[dimension] !== undefined && !isOnSide(pivot, dimension),
    );
    const inFilter = aside.every((dimension) =>
      query.filter[dimension]?.every((member) => countsInto(of, dimension, member, at[dimension] ?? '')),
    );
    const across = names.filter((dimension) => !onRows.has(dimension) && !aside.includes(dimension));
    const down = names.filter((dimension) => onRows.has(dimension));
    const parts = inFilter
      ? {
          ...nowhere,
          rows: placesWhere(pivot.rows, (header) => isIn(header, down)),
          columns: placesWhere(pivot.columns, (header) => header.shows === 'amount' && isIn(header, across)),
        }
      : nowhere;
    const [row, column] = [rows.get(textOf(at, down)), columns.get(textOf(at, across))];
    const isWhole = row !== undefined && column !== undefined && isFiltered(of, at);
    const isEmpty = parts.rows.length === 0 || parts.columns.length === 0;
    const held = isEmpty ? nowhere : parts;
    return { ...held, ...partlyIn(of, at), cell: isWhole ? { row, column } : null };
  };
}

/** Where something of the figure at an address counts in: rows and columns name different dimensions, so each side is asked alone. */
function partlyIn(of: PivotOfTable, at: Address['at']): Pick<AddressPlaces, 'partRows' | 'partColumns'> {
  const { pivot } = of;
  const counts = new Map(Object.keys(at).map((name) => [name, countedUnder(of, name, at[name] ?? '')]));
  const isOver = (header: PivotHeader): boolean =>
    header.shows === 'amount' &&
    [...counts].every(([dimension, counted]) => {
      const member = header.at[dimension];
      if (member === undefined) return counted.all > 0;
      return header.own.includes(dimension) ? counted.at(member) > 0 : counted.under(member) > 0;
    });
  return { partRows: placesWhere(pivot.rows, isOver), partColumns: placesWhere(pivot.columns, isOver) };
}

/** How many members that count into one and that a filter leaves there are: in all, under a member, and at it. */
function countedUnder({ pivot, table, budget }: PivotOfTable, dimension: string, into: string) {
  const tree = table.trees.find((one) => one.dimension === dimension);
  const under = membersUnder(budget, dimension, into);
  const filter = pivot.query.filter[dimension];
  const left = filter && codesUnder(tree, filter);
  const before = [0];
  for (const code of tree?.order ?? []) {
    const counts = under.has(tree?.ids[code] ?? '') && (!left || left.has(code));
    before.push((before.at(-1) ?? 0) + (counts ? 1 : 0));
  }
  const between = (from: number, to: number): number => (before[to] ?? 0) - (before[from] ?? 0);
  const placeOf = (member: string): readonly [number, number] => {
    const code = tree?.codes.get(member);
    return tree && code !== undefined ? [tree.places[code] ?? 0, tree.ends[code] ?? 0] : [0, 0];
  };
  return {
    all: before.at(-1) ?? 0,
    under: (member: string): number => between(...placeOf(member)),
    at: (member: string): number => {
      const [place, end] = placeOf(member);
      return end > place ? between(place, place + 1) : 0;
    },
  };
}

/** Whether a filter leaves of each dimension what an address names of it, all of that and nothing else. */
function isFiltered(of: PivotOfTable, at: Address['at']): boolean {
  const { pivot, table } = of;
  return Object.entries(pivot.query.filter).every(([dimension, members]) => {
    if (isOnSide(pivot, dimension)) {
      // Narrowed on a side: the cells are what they are of the whole only where the address itself is within what is left.
      const member = at[dimension];
      return member !== undefined && members.some((one) => countsInto(of, dimension, member, one));
    }
    const tree = table.trees.find((one) => one.dimension === dimension);
    const wanted = at[dimension];
    const left = codesUnder(tree, members);
    const named = wanted === undefined ? new Set(tree?.ids.keys()) : codesUnder(tree, [wanted]);
    return left.size === named.size && [...left].every((code) => named.has(code));
  });
}

function isOnSide({ query }: Pivot, dimension: string): boolean {
  return [...query.rows, ...query.columns].some((axis) => axis.dimension === dimension);
}

function codesUnder(tree: MemberTree | undefined, members: readonly string[]): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const member of members) {
    const code = tree?.codes.get(member);
    if (!tree || code === undefined) continue;
    for (let place = tree.places[code] ?? 0; place < (tree.ends[code] ?? 0); place += 1) {
      codes.add(tree.order[place] ?? -1);
    }
  }
  return codes;
}

/** Whether all that stands at a member of a pivot counts into a member of an address. Of a group that is so where it is of all below it. */
function countsInto(
  { table, budget }: PivotOfTable,
  dimension: string,
  member: string,
  into: string,
): boolean {
  const under = membersUnder(budget, dimension, into);
  const tree = table.trees.find((one) => one.dimension === dimension);
  if (!tree?.groups.has(member)) return under.has(member);
  const group = tree.codes.get(member) ?? -1;
  return tree.ids.every((id, code) => tree.groups.has(id) || !isBelow(tree, code, group) || under.has(id));
}

function placesWhere(
  headers: readonly PivotHeader[],
  holds: (header: PivotHeader) => boolean,
): readonly number[] {
  return headers.flatMap((header, place) => (holds(header) ? [place] : []));
}

// What stands at a member itself has the coordinates of its subtotal, and is not the figure that an address means.
function exactPlaces(headers: readonly PivotHeader[]): ReadonlyMap<string, number> {
  return new Map(
    headers.flatMap((header, place): readonly (readonly [string, number])[] =>
      header.own.length === 0 && header.shows === 'amount' ? [[coordinatesText(header.at), place]] : [],
    ),
  );
}

function textOf(at: Address['at'], dimensions: readonly string[]): string {
  return coordinatesText(Object.fromEntries(dimensions.map((dimension) => [dimension, at[dimension] ?? ''])));
}
