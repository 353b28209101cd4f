import type { Period } from '../../../basics/period.ts';
import type { Stage } from '../../cube.ts';
import type { LineMapping } from '../line-mapping.ts';
import { ColumnFinder } from '../mapped-columns.ts';

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
    }
  | {
      readonly kind: 'level';
      readonly dimension: string;
      /** Which level from the outermost, from 1; `null` where its place among the columns of the file says it. */
      readonly level: number | null;
    }
  | { readonly kind: 'name'; readonly of: number }
  | { readonly kind: 'filter'; readonly in: readonly string[]; readonly notIn: readonly string[] }
  | { readonly kind: 'totals'; readonly words: readonly string[] };

/** What a mapping takes a column as (from 1), in a file whose columns have these names. A column of several roles shows the first of them. */
export function columnRole(mapping: LineMapping, names: readonly string[], column: number): ColumnRole {
  const finder = new ColumnFinder(names);
  const is = (one: string | number | undefined): boolean =>
    one !== undefined && finder.find(one) === column - 1;
  const amount = mapping.amounts.find((one) => is(one.column));
  if (amount) {
    return { kind: 'amount', stage: amount.stage, period: amount.period ?? null, power: amount.power ?? 0 };
  }
  return keyRole(mapping, finder, is) ?? otherRole(mapping, is);
}

function keyRole(
  { dimensions }: LineMapping,
  finder: ColumnFinder,
  is: (one: string | number | undefined) => boolean,
): ColumnRole | null {
  for (const { id, levels = [] } of dimensions) {
    const level = levels.findIndex((one) => is(one.column));
    if (level >= 0) return { kind: 'level', dimension: id, level: level + 1 };
    // A column that names several levels names the innermost.
    const named = levels.findLast((one) => is(one.name));
    if (named) return { kind: 'name', of: finder.find(named.column) + 1 };
  }
  return null;
}

function otherRole(
  { period, checks = [], totals = [], filter = [] }: LineMapping,
  is: (one: string | number | undefined) => boolean,
): ColumnRole {
  if ('column' in period && is(period.column)) return { kind: 'period' };
  if (checks.some((one) => one.sum.some((part) => is(part.column)))) return { kind: 'modification' };
  if (checks.some((one) => is(one.equals))) return { kind: 'compared' };
  const total = totals.find((one) => is(one.column));
  if (total) return { kind: 'totals', words: total.words };
  const filtered = filter.find((one) => is(one.column));
  if (filtered) return { kind: 'filter', in: filtered.in ?? [], notIn: filtered.notIn ?? [] };
  return { kind: 'left-out' };
}

/** What a mapping calls columns that a file with these names does not have. */
export function missingColumns(mapping: LineMapping, names: readonly string[]): readonly string[] {
  const finder = new ColumnFinder(names);
  const { period, dimensions, amounts, filter = [], totals = [], checks = [] } = mapping;
  const all = [
    ...('column' in period ? [period.column] : []),
    ...dimensions.flatMap(({ levels = [] }) =>
      levels.flatMap(({ column, name }) => [column, name ?? column]),
    ),
    ...[...amounts, ...filter, ...totals].map(({ column }) => column),
    ...checks.flatMap(({ sum, equals }) => [...sum.map(({ column }) => column), equals]),
  ];
  const missing = all.filter((one) => typeof one === 'string' && finder.find(one) < 0);
  return [...new Set(missing.map(String))];
}
