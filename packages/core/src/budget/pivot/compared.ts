import type { PivotHeader } from './headers.ts';
import { type Comparison, versionDimension } from './pivot-query.ts';

/** Numbers of cells: -0 where there is no fact, NaN where there is no value. */
export interface Added {
  readonly amounts: Float64Array;
  readonly widths: Float64Array | null;
  /** 1 where a number that is none is a percentage of nothing. */
  readonly undefinedRatios?: Uint8Array;
}

/** Four headers for each: from, to, the difference, and that in percent of `from`. */
export function comparedHeaders(
  headers: readonly PivotHeader[],
  { from, to }: Comparison,
): readonly PivotHeader[] {
  return headers.flatMap((header) => {
    const parent = header.parent < 0 ? header.parent : 4 * header.parent;
    return [
      { ...header, parent, at: { ...header.at, [versionDimension]: from } },
      { ...header, parent: parent < 0 ? parent : parent + 1, at: { ...header.at, [versionDimension]: to } },
      { ...header, parent: parent < 0 ? parent : parent + 2, shows: 'difference' as const },
      { ...header, parent: parent < 0 ? parent : parent + 3, shows: 'percentage' as const },
    ];
  });
}

/**
 * Four numbers for each pair. What has no fact in one version is nothing there, so that differences add up to the difference
 * of the totals; in percent of nothing, or of what may be nothing as coarsely as it is known, a difference has no value.
 */
export function comparedColumns({ amounts, widths }: Added): Added {
  const pairs = amounts.length / 2;
  const numbers = new Float64Array(4 * pairs);
  const wide = widths ? new Float64Array(4 * pairs) : null;
  const undefinedRatios = new Uint8Array(4 * pairs);
  for (let pair = 0; pair < pairs; pair += 1) {
    const [from = 0, to = 0] = [amounts[2 * pair], amounts[2 * pair + 1]];
    const [fromWidth = 0, toWidth = 0] = [widths?.[2 * pair], widths?.[2 * pair + 1]];
    const neither = Object.is(from, -0) && Object.is(to, -0);
    const difference = neither ? -0 : to - from + 0;
    const base = Math.abs(from) > fromWidth;
    const ratio = neither ? -0 : base ? withoutSign((100 * difference) / from) : Number.NaN;
    numbers.set([from, to, difference, ratio], 4 * pair);
    wide?.set([fromWidth, toWidth, fromWidth + toWidth, 0], 4 * pair);
    if (!neither && !base && !Number.isNaN(difference)) undefinedRatios[4 * pair + 3] = 1;
  }
  return { amounts: numbers, widths: wide, undefinedRatios };
}

/** Zero is zero: a -0 would say that there is no fact. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}
