import type { Arrangement, ComparedVersions } from '@plenary/api/budget/arrangement';
import { branchVersion } from '@plenary/core/negotiation/branch-version';
import { comparing } from '../shelf/zones.ts';

/** A branch by what it is shown as: its id, and the version that it stands beside. */
export interface Beside {
  readonly id: string;
  readonly version: string;
}

/** Whether a branch stands in a table. */
export function isBeside({ compare }: Arrangement, { id, version }: Beside): boolean {
  return compare !== null && membersOf(compare).includes(branchVersion(version, id));
}

/**
 * The arrangement with a branch beside the plan, or without it. The first one stands beside its version of the plan; more join what is compared
 * already where that is among branches or begins with that version.
 */
export function withBeside(arrangement: Arrangement, branch: Beside, is: boolean): Arrangement {
  const own = branchVersion(branch.version, branch.id);
  const { compare } = arrangement;
  if (!is) return comparing(arrangement, compare && without(compare, own, branch.version));
  const joins = compare !== null && (compare.from === branch.version || membersOf(compare).some(isOfBranch));
  const all = joins ? [...membersOf(compare), own] : [branch.version, own];
  return comparing(arrangement, comparisonOf([...new Set(all)]));
}

/** What is compared, the one that others are measured by first. */
export function membersOf({ from, to, also = [] }: ComparedVersions): readonly string[] {
  return [from, to, ...also];
}

/** A comparison of so many members; `null` for fewer than two. */
export function comparisonOf([from, to, ...also]: readonly string[]): ComparedVersions | null {
  if (from === undefined || to === undefined) return null;
  return also.length === 0 ? { from, to } : { from, to, also };
}

function without(compare: ComparedVersions, gone: string, version: string): ComparedVersions | null {
  const left = membersOf(compare).filter((one) => one !== gone);
  // What is left alone is measured by the plan.
  const [only, ...more] = left;
  return more.length === 0 && only !== undefined && only !== version
    ? comparisonOf([version, only])
    : comparisonOf(left);
}

function isOfBranch(id: string): boolean {
  return id.includes('@');
}
