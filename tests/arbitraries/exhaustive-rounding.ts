import { cellRange, deviationOf, type RoundingTable } from '@plenary/core/budget/rounding/rounding-table';

/**
 * The least deviation with which a small table adds up, by trying everything that its cells which are no totals may print. `null` where
 * nothing adds up. Every total is one by a single sum. For tests: it takes time that doubles with every cell.
 */
export function exhaustiveDeviation(table: RoundingTable, reach = 0): number | null {
  const ranges = table.values.map((value) => cellRange(value, table.unit, reach));
  const sumOf = new Map(table.sums.map((sum) => [sum.total, sum.parts]));
  const leaves = [...ranges.keys()].filter((cell) => !sumOf.has(cell));
  const units: number[] = [];
  const unitOf = (cell: number): number =>
    sumOf.get(cell)?.reduce((sum, part) => sum + unitOf(part), 0) ?? units[cell] ?? 0;
  let best: number | null = null;
  const from = (place: number): void => {
    const leaf = leaves[place];
    if (leaf === undefined) {
      const all = [...ranges.keys()].map(unitOf);
      const fits = ranges.every(({ low, high }, cell) => low <= (all[cell] ?? 0) && (all[cell] ?? 0) <= high);
      if (fits) best = Math.min(best ?? Infinity, deviationOf(table, all));
      return;
    }
    const { low, high } = ranges[leaf] ?? { low: 0, high: 0 };
    for (let unit = low; unit <= high; unit += 1) {
      units[leaf] = unit;
      from(place + 1);
    }
  };
  from(0);
  return best;
}
