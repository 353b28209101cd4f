import {
  deviationOf,
  nearestUnit,
  type RoundedTable,
  type RoundingSum,
  type RoundingTable,
  signedCells,
  slipOf,
} from './rounding-table.ts';

/** A sum whose printed parts do not come to its printed total: by how much, and what rounding may explain at the most. */
export interface Slip {
  readonly sum: RoundingSum;
  readonly by: number;
  /** Half a unit for each cell of the sum: a printed cell stands for an interval, and the checks ask no more of it. */
  readonly most: number;
}

/** Each cell rounded to the nearest unit, for itself; sums can slip by what rounding explains. */
export function plainRounding(table: RoundingTable): RoundedTable & { readonly slips: readonly Slip[] } {
  const units = table.values.map((value) => nearestUnit(value, table.unit));
  const slips = table.sums.flatMap((sum): readonly Slip[] => {
    const by = slipOf(sum, units);
    return by === 0 ? [] : [{ sum, by, most: signedCells(sum).length / 2 }];
  });
  return { units, deviation: deviationOf(table, units), reach: 0, slips };
}
