import type { ShownBranch } from '@plenary/api/budget/branches';
import type { PivotTable } from '@plenary/api/budget/pivot';
import { branchVersion } from '@plenary/core/negotiation/branch-version';

/** The versions that can be compared: each followed by the branches that stand beside it. */
export function versionsWithBranches(
  versions: PivotTable['versions'],
  branches: readonly Pick<ShownBranch, 'id' | 'name' | 'version'>[],
): PivotTable['versions'] {
  return versions.flatMap((version) => [
    version,
    ...branches
      .filter((branch) => branch.version === version.id)
      .map((branch) => ({ id: branchVersion(version.id, branch.id), label: branch.name })),
  ]);
}
