import type { Period } from '../../../basics/period.ts';
import type { Stage } from '../../cube.ts';
import type { LineMapping } from '../line-mapping.ts';
import { ColumnFinder, namedColumns } from '../mapped-columns.ts';

/**
 * What a mapping takes one column of a file as. Columns count from 1. A `modification` lies in a sum that is checked and is no amount of its
 * own, as what was added to an initial budget; a `compared` column states such a sum.
 */
export type ColumnRole =
  | { readonly kind: 'left-out' }
  | { readonly kind: 'period' }
  | { readonly kind: 'modification' }
  | { readonly kind: 'compared' }
  | {
      readonly kind: 'amount';
      readonly stage: Stage;
      /** The years of this column; `null` where they are those of its line. */
      readonly period: Period | null;
      /** The power of ten of the major unit. */
      readonly power: number;
      /** Whether amounts count as they stand, or turned round: a file whose expenditure is negative. Where it is not said it stays. */
      readonly sign?: 1 | -1;
    }
  | {
      readonly kind: 'level';
      readonly dimension: string;
      /** Which level from the outermost, from 1; `null` where its place among the columns of the file says it. */
      readonly level: number | null;
      /** What stands between code and name where one cell has both; empty: it has the code alone. Where it is not said it stays. */
      readonly split?: string;
    }
  | { readonly kind: 'name'; readonly of: number }
  | { readonly kind: 'filter'; readonly in: readonly string[]; readonly notIn: readonly string[] }
  | { readonly kind: 'totals'; readonly words: readonly string[] };

/** What a mapping takes a column as (from 1), in a file whose columns have these names. Of a column of several roles it is the first. */
export function columnRole(mapping: LineMapping, names: readonly string[], column: number): ColumnRole {
  return columnRoles(mapping, names, column)[0] ?? { kind: 'left-out' };
}

/** All that a mapping takes a column as (from 1): none where it is left out. */
export function columnRoles(
  mapping: LineMapping,
  names: readonly string[],
  column: number,
): readonly ColumnRole[] {
  const finder = new ColumnFinder(names);
  const is = (one: string | number | undefined): boolean =>
    one !== undefined && finder.find(one) === column - 1;
  const amounts = mapping.amounts
    .filter((one) => is(one.column))
    .map(({ stage, period = null, power = 0, sign }): ColumnRole => {
      return { kind: 'amount', stage, period, power, ...(sign === undefined ? {} : { sign }) };
    });
  // What is an amount stands in sums as one of their ends: that is no role of its own.
  const others = otherRoles(mapping, is).filter(({ kind }) => amounts.length === 0 || !isOfSum.has(kind));
  return [...amounts, ...keyRoles(mapping, finder, is), ...others];
}

const isOfSum: ReadonlySet<ColumnRole['kind']> = new Set(['modification', 'compared']);

function keyRoles(
  { dimensions }: LineMapping,
  finder: ColumnFinder,
  is: (one: string | number | undefined) => boolean,
): readonly ColumnRole[] {
  return dimensions.flatMap(({ id, levels = [] }): readonly ColumnRole[] => {
    const found = levels.flatMap(({ column, split }, index): readonly ColumnRole[] => {
      if (!is(column)) return [];
      return [{ kind: 'level', dimension: id, level: index + 1, ...(split === undefined ? {} : { split }) }];
    });
    // A column that names several levels names the innermost.
    const named = levels.findLast((one) => is(one.name));
    return named ? [...found, { kind: 'name', of: finder.find(named.column) + 1 }] : found;
  });
}

function otherRoles(
  { period, checks = [], totals = [], filter = [] }: LineMapping,
  is: (one: string | number | undefined) => boolean,
): readonly ColumnRole[] {
  const isModified = checks.some((one) => one.sum.some((part) => is(part.column)));
  const words = totals.find((one) => is(one.column))?.words;
  const filtered = filter.find((one) => is(one.column));
  return [
    ...('column' in period && is(period.column) ? [{ kind: 'period' } as const] : []),
    ...(isModified ? [{ kind: 'modification' } as const] : []),
    ...(checks.some((one) => is(one.equals)) ? [{ kind: 'compared' } as const] : []),
    ...(words ? [{ kind: 'totals', words } as const] : []),
    ...(filtered ? [{ kind: 'filter', in: filtered.in ?? [], notIn: filtered.notIn ?? [] } as const] : []),
  ];
}

/** What a mapping calls columns that a file with these names does not have. */
export function missingColumns(mapping: LineMapping, names: readonly string[]): readonly string[] {
  const finder = new ColumnFinder(names);
  return namedColumns(mapping).filter((one) => finder.find(one) < 0);
}
