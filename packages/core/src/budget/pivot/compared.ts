import type { PivotHeader } from './headers.ts';
import { type Comparison, comparedMembers, comparedWidth, versionDimension } from './pivot-query.ts';

/** Numbers of cells: -0 where there is no fact, NaN where there is no value. */
export interface Added {
  readonly amounts: Float64Array;
  readonly widths: Float64Array | null;
  /** 1 where a number that is none is a percentage of nothing. */
  readonly undefinedRatios?: Uint8Array;
}

/** The headers that a comparison makes of each: from, then for every other itself, the difference, and that in percent of `from`. */
export function comparedHeaders(
  headers: readonly PivotHeader[],
  compare: Comparison,
): readonly PivotHeader[] {
  const width = comparedWidth(compare);
  const [from = '', ...others] = comparedMembers(compare);
  return headers.flatMap((header) => {
    const parent = (place: number): number =>
      header.parent < 0 ? header.parent : width * header.parent + place;
    const showing = (member: string, place: number): PivotHeader => ({
      ...header,
      parent: parent(place),
      at: { ...header.at, [versionDimension]: member },
    });
    return [
      showing(from, 0),
      ...others.flatMap((member, index): readonly PivotHeader[] => {
        const place = 3 * index + 1;
        const of = others.length > 1 ? { of: member } : {};
        return [
          showing(member, place),
          { ...header, ...of, parent: parent(place + 1), shows: 'difference' },
          { ...header, ...of, parent: parent(place + 2), shows: 'percentage' },
        ];
      }),
    ];
  });
}

/**
 * The numbers of a comparison for each group of numbers, `planes` in each. What has no fact in one version is nothing there, so that
 * differences add up to the difference of the totals; in percent of nothing, or of what may be nothing as coarsely as it is known, a
 * difference has no value.
 */
export function comparedColumns({ amounts, widths }: Added, planes: number): Added {
  const groups = amounts.length / planes;
  const wide = 3 * planes - 2;
  const made = {
    amounts: new Float64Array(wide * groups),
    widths: widths ? new Float64Array(wide * groups) : null,
    undefinedRatios: new Uint8Array(wide * groups),
  };
  for (let group = 0; group < groups; group += 1) {
    const start = group * planes;
    const base = { amount: amounts[start] ?? 0, width: widths?.[start] ?? 0 };
    made.amounts[wide * group] = base.amount;
    if (made.widths) made.widths[wide * group] = base.width;
    for (let plane = 1; plane < planes; plane += 1) {
      const other = { amount: amounts[start + plane] ?? 0, width: widths?.[start + plane] ?? 0 };
      putPair(made, wide * group + 3 * plane - 2, base, other);
    }
  }
  return made;
}

interface Known {
  readonly amount: number;
  readonly width: number;
}

function putPair(made: Required<Added>, at: number, from: Known, to: Known): void {
  const neither = Object.is(from.amount, -0) && Object.is(to.amount, -0);
  const difference = neither ? -0 : to.amount - from.amount + 0;
  const hasBase = Math.abs(from.amount) > from.width;
  const ratio = neither ? -0 : hasBase ? withoutSign((100 * difference) / from.amount) : Number.NaN;
  made.amounts[at] = to.amount;
  made.amounts[at + 1] = difference;
  made.amounts[at + 2] = ratio;
  if (made.widths) {
    made.widths[at] = to.width;
    made.widths[at + 1] = from.width + to.width;
  }
  if (!neither && !hasBase && !Number.isNaN(difference)) made.undefinedRatios[at + 2] = 1;
}

/** Zero is zero: a -0 would say that there is no fact. */
function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}
