import type { LineMapping, MappedColumn, MappedDimension } from '../line-mapping.ts';

/** Says whether a column of a mapping is the one that is meant. */
export type IsColumn = (column: MappedColumn | undefined) => boolean;

/** What a mapping without any dimension has instead: every line is at its one member. */
export const noDimension: MappedDimension = { id: 'line', member: 'all' };

/** Years that a mapping is left with when its column of years is taken away: they have to be stated. */
export interface AssumedYear {
  readonly year: number;
}

/** A mapping that takes a column as nothing. It may be left without amounts, which no mapping may be. */
export function withoutColumn(mapping: LineMapping, is: IsColumn, { year }: AssumedYear): LineMapping {
  const { checks = [], filter = [], totals = [], ...rest } = mapping;
  const kept = {
    checks: checks.flatMap((one) => {
      const sum = one.sum.filter((part) => !is(part.column));
      return is(one.equals) || sum.length === 0 ? [] : [{ ...one, sum }];
    }),
    filter: filter.filter((one) => !is(one.column)),
    totals: totals.filter((one) => !is(one.column)),
  };
  const isPeriod = 'column' in mapping.period && is(mapping.period.column);
  return {
    ...rest,
    amounts: mapping.amounts.filter((one) => !is(one.column)),
    dimensions: dimensionsWithout(mapping, is),
    ...(kept.checks.length > 0 ? { checks: kept.checks } : {}),
    ...(kept.filter.length > 0 ? { filter: kept.filter } : {}),
    ...(kept.totals.length > 0 ? { totals: kept.totals } : {}),
    ...(isPeriod ? { period: { from: year, to: year }, assumed: 'period' as const } : {}),
  };
}

function dimensionsWithout({ dimensions, amounts }: LineMapping, is: IsColumn): LineMapping['dimensions'] {
  const kept = dimensions.flatMap((dimension): readonly MappedDimension[] => {
    const { levels, ...rest } = dimension;
    if (!levels) return [dimension];
    const left = levels
      .filter((one) => !is(one.column))
      .map(({ name, ...level }) => (name === undefined || is(name) ? level : { ...level, name }));
    if (left.length > 0) return [{ ...rest, levels: left }];
    // Columns of amounts may stand for its members.
    return amounts.some(({ at = {} }) => at[dimension.id] !== undefined) ? [rest] : [];
  });
  return kept.length > 0 ? kept : [noDimension];
}
