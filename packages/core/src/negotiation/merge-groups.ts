import { type Address, addressText } from '../basics/address.ts';
import { versionDimension } from '../budget/pivot/pivot-query.ts';
import type { Organization } from '../organization/organization.ts';

/** What figures of a merge can be grouped by. */
export const mergeGroupings = ['sector', 'result'] as const;

/** What figures of a merge are grouped by. */
export type MergeGrouping = (typeof mergeGroupings)[number];

/** Where a figure of a merge belongs: with whom it is summed, and to which group of each kind; `null` where to none. */
export interface MergePlace extends Readonly<Record<MergeGrouping, string | null>> {
  /** The text of the address of its cube and version. Money that is cut in two ways is no sum: each cut has its own. */
  readonly cut: string;
}

/** A figure of a merge as sums need it: as it stands and as the branch has it, in minor units or people. */
export interface PlacedFigure extends MergePlace {
  readonly now: number | null;
  readonly branch: number | null;
}

/** What figures of one cut come to; what is not there counts as nothing. */
export interface MergeSum extends Readonly<Record<'now' | 'branch', number>> {
  readonly cut: string;
  /** How many figures. */
  readonly count: number;
}

/** The address of the cube and the version that a figure is of. */
export function cutOf({ cube, at }: Address): Address {
  const version = at[versionDimension];
  return { cube, at: version === undefined ? {} : { [versionDimension]: version } };
}

/** Where a figure of a merge belongs. What a unit has belongs to its sector. */
export function mergePlace(address: Address, { units }: Pick<Organization, 'units'>): MergePlace {
  const { sector, unit, result } = address.at;
  const ofUnit = unit === undefined ? undefined : units.find((one) => one.id === unit)?.sector;
  return {
    cut: addressText(cutOf(address)),
    sector: sector ?? ofUnit ?? null,
    result: result ?? null,
  };
}

/** What figures of a merge come to, cut by cut, in the order in which the cuts are first met. */
export function mergeSums(figures: readonly PlacedFigure[]): readonly MergeSum[] {
  const sums = new Map<string, MergeSum>();
  for (const { cut, now, branch } of figures) {
    const sum = sums.get(cut) ?? { cut, count: 0, now: 0, branch: 0 };
    sums.set(cut, {
      cut,
      count: sum.count + 1,
      now: sum.now + (now ?? 0),
      branch: sum.branch + (branch ?? 0),
    });
  }
  return [...sums.values()];
}

/** The figures of a merge by the members of what they are grouped by; those that belong to none are at `null`. */
export function mergeGroups<Figure extends MergePlace>(
  figures: readonly Figure[],
  by: MergeGrouping,
): ReadonlyMap<string | null, readonly Figure[]> {
  return Map.groupBy(figures, (figure) => figure[by]);
}
