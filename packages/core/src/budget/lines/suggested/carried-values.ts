import type { ColumnTraits } from './column-traits.ts';

/** Columns with what their empty cells say: what stands above. */
export interface Carried {
  readonly columns: readonly {
    readonly traits: ColumnTraits;
    readonly isCarried: boolean;
    readonly values: readonly string[];
    readonly filled: number;
  }[];
}

/**
 * Fills columns that say something only where it changes. A column does where what it says is mostly not what it said last, and lines below
 * say something further right; what stands further left begins it anew.
 */
export function carriedValues(columns: readonly ColumnTraits[]): Carried {
  const carried = columns.filter((one, index) => isCarried(one, columns.slice(index + 1)));
  return {
    columns: columns.map((traits) => {
      const isOwn = carried.includes(traits);
      const outer = carried.filter((one) => one.column < traits.column);
      const inner = columns.filter((one) => one.column > traits.column);
      const values = isOwn ? filledDown(traits, outer, inner) : traits.values;
      return { traits, isCarried: isOwn, values, filled: values.filter((value) => value !== '').length };
    }),
  };
}

/** Columns as they stand. */
export function ownValues(columns: readonly ColumnTraits[]): Carried {
  return {
    columns: columns.map((traits) => ({
      traits,
      isCarried: false,
      values: traits.values,
      filled: traits.filled,
    })),
  };
}

function isCarried({ values, filled }: ColumnTraits, right: readonly ColumnTraits[]): boolean {
  const lines = values.length;
  if (filled === 0 || filled > 0.8 * lines) return false;
  const said = values.filter((value) => value !== '');
  const again = said.filter((value, index) => index > 0 && said[index - 1] === value).length;
  const empty = values.flatMap((value, row) => (value === '' ? [row] : []));
  const below = empty.filter((row) => right.some((one) => one.values[row] !== ''));
  return again <= 0.2 * said.length && below.length >= 0.5 * empty.length;
}

function filledDown(
  { values }: ColumnTraits,
  outer: readonly ColumnTraits[],
  inner: readonly ColumnTraits[],
): readonly string[] {
  let last = '';
  return values.map((value, row) => {
    if (outer.some((one) => one.values[row] !== '')) last = '';
    if (value !== '') last = value;
    const isDeeper = inner.some((one) => one.values[row] !== '');
    return value !== '' || isDeeper ? last : '';
  });
}
