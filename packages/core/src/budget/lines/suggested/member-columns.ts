import type { Period } from '../../../basics/period.ts';
import type { Stage } from '../../cube.ts';
import type { AddingUp } from './adding-up.ts';
import type { ColumnTraits } from './column-traits.ts';
import { monthIn } from './stage-words.ts';

/** A column with the stage and the years that its name says. */
export interface SaidColumn {
  readonly column: ColumnTraits;
  readonly stage: Stage | null;
  readonly period: Period | null;
}

/** Columns that are members of a dimension. */
export interface MemberColumns {
  readonly id: string;
  readonly columns: readonly { readonly said: SaidColumn; readonly member: string }[];
}

/**
 * Finds columns that are members: months; parts of a sum that are all of one stage and the same years; and, under each stage and year, the
 * same names. `null` where columns are stages and years only.
 */
export function membersIn(said: readonly SaidColumn[], sums: readonly AddingUp[]): MemberColumns | null {
  const months = said.filter((one) => monthIn(one.column.header) !== null);
  if (months.length >= 3) {
    const columns = months.map((one) => ({
      said: one,
      member: String(monthIn(one.column.header) ?? 0).padStart(2, '0'),
    }));
    return { id: 'month', columns };
  }
  const groups = [...Map.groupBy(said, keyOf).values()];
  const parted = groups.map((group) => ({ group, names: ownNames(group.map((one) => one.column.header)) }));
  const [first] = parted;
  if (!first || first.names.length < 2 || first.names.some((name) => name === '')) return null;
  const wanted = first.names.join('\u0001');
  if (parted.some(({ names }) => names.join('\u0001') !== wanted)) return null;
  // Columns whose names say no stage are kinds of one amount: who knows better says so.
  const isUnsaid = said.every((one) => one.stage === null && one.period === null);
  const isPartsOfSum = sums.some(({ parts }) => first.group.every((one) => parts.includes(one.column)));
  if (groups.length < 2 && !isPartsOfSum && !isUnsaid) return null;
  return {
    id: 'column',
    columns: parted.flatMap(({ group, names }) =>
      group.map((one, index) => ({ said: one, member: names[index] ?? '' })),
    ),
  };
}

function keyOf({ stage, period }: SaidColumn): string {
  return `${stage} ${period?.from} ${period?.to}`;
}

/** What names do not have in common. */
function ownNames(headers: readonly string[]): readonly string[] {
  const words = headers.map((header) => header.split(/\s+/));
  const [first = [], ...rest] = words;
  const common = new Set(first.filter((word) => rest.length > 0 && rest.every((one) => one.includes(word))));
  return words.map((one) => one.filter((word) => !common.has(word)).join(' '));
}
