import {
  type MergeGrouping,
  type MergeSum,
  mergeGroups,
  mergeSums,
} from '@plenary/core/negotiation/merge-groups';
import type { PreviewedMerge } from './previewed-merge.ts';

/** What merging a branch would do, as far as figures tell. */
export type Merge = PreviewedMerge['merge'];

/** What figures of a merge come to within a cut: all of them, or those of a member. */
export interface SummedRow {
  /** `null` for figures that belong to no member, and for all. */
  readonly member: string | null;
  /** The member and the cut. */
  readonly words: string;
  readonly unit: Merge['figures'][number]['unit'];
  readonly sum: MergeSum;
}

/** What the figures of a merge come to: all of them, and where they are of more than one member those of each, as the page groups them. */
export function summedMerge(
  merge: Merge,
): readonly { readonly by: 'all' | MergeGrouping; readonly rows: readonly SummedRow[] }[] {
  const grouped = (['sector', 'result'] as const)
    .filter((by) => merge.groups[by].length > 1)
    .map((by) => ({ by, rows: ofMembers(merge, by) }));
  return [{ by: 'all', rows: rowsOf(merge, merge.figures, null, '') }, ...grouped];
}

function ofMembers(merge: Merge, by: MergeGrouping): readonly SummedRow[] {
  const members = mergeGroups(merge.figures, by);
  return merge.groups[by].flatMap(({ id, words }) => rowsOf(merge, members.get(id) ?? [], id, `${words} · `));
}

function rowsOf(
  { cuts }: Merge,
  figures: readonly Merge['figures'][number][],
  member: string | null,
  before: string,
): readonly SummedRow[] {
  return mergeSums(figures).map((sum) => {
    const { words = sum.cut, unit = 'money' } = cuts.find(({ id }) => id === sum.cut) ?? {};
    return { member, words: `${before}${words}`, unit, sum };
  });
}
