import { gapCost, type Item, itemLikeness } from './item.ts';

/** Positions of the same item in two lists. */
export type Pair = readonly [number, number];

/** A stretch of two lists, ends not included. */
export interface Gap {
  readonly from: Pair;
  readonly to: Pair;
}

/** Beyond this many comparisons a stretch is only compared near its diagonal. */
const mostComparisons = 250_000;

/**
 * Pairs the items of two stretches in order so that likeness is greatest (Needleman and Wunsch 1970), leaving out those
 * that stand in one list only. Long stretches are compared within a band.
 */
export function fillGap(a: readonly Item[], b: readonly Item[], gap: Gap, ratio: number): readonly Pair[] {
  const rows = gap.to[0] - gap.from[0];
  const columns = gap.to[1] - gap.from[1];
  if (rows === 0 || columns === 0) return [];
  const band = bandWidth(rows, columns);
  const width = 2 * band + 1;
  const steps = new Uint8Array((rows + 1) * width);
  const scores: { above: Float64Array; here: Float64Array } = {
    above: new Float64Array(width).fill(Number.NEGATIVE_INFINITY),
    here: new Float64Array(width).fill(Number.NEGATIVE_INFINITY),
  };
  for (let row = 0; row <= rows; row += 1) {
    const centre = Math.round((row * columns) / rows);
    const centreAbove = Math.round(((row - 1) * columns) / rows);
    scores.here.fill(Number.NEGATIVE_INFINITY);
    for (let slot = 0; slot < width; slot += 1) {
      const column = centre + slot - band;
      if (column < 0 || column > columns) continue;
      const above = column - centreAbove + band;
      const first = a[gap.from[0] + row - 1];
      const second = b[gap.from[1] + column - 1];
      const options = [
        row > 0 && column > 0 && first && second
          ? at(scores.above, above - 1) + itemLikeness(first, second, ratio)
          : Number.NEGATIVE_INFINITY,
        row > 0 ? at(scores.above, above) - gapCost : Number.NEGATIVE_INFINITY,
        column > 0 ? at(scores.here, slot - 1) - gapCost : Number.NEGATIVE_INFINITY,
      ];
      const best = row === 0 && column === 0 ? 0 : Math.max(...options);
      scores.here[slot] = best;
      steps[row * width + slot] = options.indexOf(best) + 1;
    }
    [scores.above, scores.here] = [scores.here, scores.above];
  }
  return traced(steps, gap, band);
}

function bandWidth(rows: number, columns: number): number {
  if ((rows + 1) * (columns + 1) <= mostComparisons) return Math.max(rows, columns);
  return Math.min(Math.max(rows, columns), Math.max(8, Math.floor(mostComparisons / (rows + 1))));
}

function at(scores: Float64Array, slot: number): number {
  return scores[slot] ?? Number.NEGATIVE_INFINITY;
}

function traced(steps: Uint8Array, gap: Gap, band: number): readonly Pair[] {
  const rows = gap.to[0] - gap.from[0];
  const columns = gap.to[1] - gap.from[1];
  const pairs: Pair[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const slot = column - Math.round((row * columns) / rows) + band;
    const step = steps[row * (2 * band + 1) + slot] ?? 0;
    if (step === 1) {
      row -= 1;
      column -= 1;
      pairs.push([gap.from[0] + row, gap.from[1] + column]);
    } else if (step === 2 && row > 0) row -= 1;
    else if (column > 0) column -= 1;
    else row -= 1;
  }
  return pairs.reverse();
}
