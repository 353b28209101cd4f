import type { Bounds } from './bounds.ts';
import type { SystemRow } from './row.ts';
import type { System } from './system.ts';

/** A column, or a sum of others, and where it lies as far as its parts and what is printed of it tell. */
interface Nested {
  readonly parts: readonly number[];
  readonly low: number;
  readonly high: number;
  readonly size: number;
}

/**
 * Where to start a search in sums that are nested in one another (a hierarchy of rows, parts and their totals): bounds
 * go from the parts up to the whole, then values within them from the whole down to its parts, each as near to `start` as
 * it can be. Exact for such sums alone. Sums that cross others are left out; the search that follows tries every row.
 */
export function nestedStart(
  system: System,
  freed: ReadonlySet<number>,
  bounds: Bounds,
  start: readonly number[],
): readonly number[] {
  const nested: Nested[] = start.map((_, column) => ({
    parts: [],
    low: bounds.low[column] ?? -Infinity,
    high: bounds.high[column] ?? Infinity,
    size: 1,
  }));
  const above: number[] = nested.map((_, node) => node);
  for (const row of plainSums(system, freed)) {
    const parts = [...new Set(row.terms.map(({ column }) => topOf(above, column)))];
    const size = total(parts, (part) => nested[part]?.size ?? 0);
    if (size !== row.terms.length) continue;
    const node = nested.length;
    nested.push(sumOfParts(row, parts, size, nested));
    above.push(node);
    for (const part of parts) above[part] = node;
  }
  return handedDown(nested, start);
}

/** Sums of columns that each count once, the smallest first. */
function plainSums(system: System, freed: ReadonlySet<number>): readonly SystemRow[] {
  return system.rows
    .filter(
      ({ figure, terms, slope }) =>
        slope === undefined &&
        terms.length > 1 &&
        (figure === null || !freed.has(figure)) &&
        Math.abs(terms[0]?.coefficient ?? 0) === 1 &&
        terms.every(({ coefficient }) => coefficient === terms[0]?.coefficient),
    )
    .toSorted((a, b) => a.terms.length - b.terms.length);
}

function sumOfParts(
  row: SystemRow,
  parts: readonly number[],
  size: number,
  nested: readonly Nested[],
): Nested {
  const [low, high] = row.terms[0]?.coefficient === 1 ? [row.low, row.high] : [-row.high, -row.low];
  return {
    parts,
    size,
    low: Math.max(
      low,
      total(parts, (part) => nested[part]?.low ?? -Infinity),
    ),
    high: Math.min(
      high,
      total(parts, (part) => nested[part]?.high ?? Infinity),
    ),
  };
}

/** Values within the bounds of every sum: what a sum misses is made up for by its parts in proportion to their room. */
function handedDown(nested: readonly Nested[], start: readonly number[]): readonly number[] {
  const columns = start.length;
  const values: number[] = [...start];
  for (let node = columns; node < nested.length; node += 1)
    values[node] = total(nested[node]?.parts ?? [], (part) => values[part] ?? 0);
  const handed = new Set<number>();
  for (let node = nested.length - 1; node >= columns; node -= 1) {
    if (!handed.has(node)) values[node] = within(values[node] ?? 0, nested[node]);
    const { parts = [] } = nested[node] ?? {};
    for (const part of parts) {
      handed.add(part);
      values[part] = within(values[part] ?? 0, nested[part]);
    }
    const missing = (values[node] ?? 0) - total(parts, (part) => values[part] ?? 0);
    const room = (part: number): number => {
      const { low = -Infinity, high = Infinity } = nested[part] ?? {};
      return Math.min(
        Number.MAX_SAFE_INTEGER,
        missing > 0 ? high - (values[part] ?? 0) : (values[part] ?? 0) - low,
      );
    };
    const rooms = parts.map(room);
    const all = rooms.reduce((sum, one) => sum + one, 0);
    if (missing === 0 || all <= 0) continue;
    const share = Math.min(1, Math.abs(missing) / all) * Math.sign(missing);
    parts.forEach((part, index) => {
      values[part] = (values[part] ?? 0) + share * (rooms[index] ?? 0);
    });
  }
  return values.slice(0, columns);
}

function within(value: number, node: Nested | undefined): number {
  return Math.min(Math.max(value, node?.low ?? -Infinity), node?.high ?? Infinity);
}

function total(parts: readonly number[], amount: (part: number) => number): number {
  let sum = 0;
  for (const part of parts) sum += amount(part);
  return sum;
}

function topOf(above: number[], node: number): number {
  const links = above;
  let one = node;
  while ((links[one] ?? one) !== one) {
    links[one] = links[links[one] ?? one] ?? one;
    one = links[one] ?? one;
  }
  return one;
}
