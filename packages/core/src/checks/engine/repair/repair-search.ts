import { examine, type Subject } from '../examine.ts';
import { type HittingSets, meets, separateConflicts, smallestHittingSets } from './hitting-sets.ts';

/** Conflicts that hang together, and every smallest set of figures whose reprinting mends them. */
export interface ConflictGroup {
  readonly conflicts: readonly ReadonlySet<number>[];
  readonly repairs: readonly CertifiedRepair[];
  readonly proven: boolean;
}

/** Figures that, freed together with the other groups' repair, leave a sound rest: `values` shows it. */
export interface CertifiedRepair {
  readonly figures: readonly number[];
  readonly others: readonly number[];
  readonly values: readonly number[];
}

/**
 * Implicit hitting sets: the smallest sets that meet the conflicts known so far are tried; each that leaves a conflict
 * adds it; when all leave the rest sound they are all the smallest repairs there are, because a repair meets every
 * conflict. Groups that share no figure are searched apart, so that two errors are two findings, not their product.
 */
export async function searchRepairs(
  subject: Subject,
  first: ReadonlySet<number>,
): Promise<readonly ConflictGroup[]> {
  const conflicts: ReadonlySet<number>[] = [first];
  const certified = new Map<string, readonly number[]>();
  for (;;) {
    const groups = separateConflicts(conflicts).map((members) => ({
      members,
      hitting: smallestHittingSets(members, subject.limits),
    }));
    const round = await tryAll(subject, groups, certified);
    conflicts.push(...round.conflicts);
    if (round.conflicts.length === 0 || round.ended) return round.groups;
  }
}

interface Group {
  readonly members: readonly ReadonlySet<number>[];
  readonly hitting: HittingSets;
}

interface Round {
  readonly conflicts: readonly ReadonlySet<number>[];
  readonly groups: readonly ConflictGroup[];
  readonly ended: boolean;
}

async function tryAll(
  subject: Subject,
  groups: readonly Group[],
  certified: Map<string, readonly number[]>,
): Promise<Round> {
  const found: ReadonlySet<number>[] = [];
  const results: ConflictGroup[] = [];
  let ended = false;
  for (const group of groups) {
    const others = groups.filter((other) => other !== group).flatMap((other) => other.hitting.sets[0] ?? []);
    const repairs: CertifiedRepair[] = [];
    let proven = group.hitting.proven;
    for (const figures of group.hitting.sets) {
      const freed = new Set([...figures, ...others]);
      if (found.some((conflict) => !meets(conflict, freed))) continue;
      const key = [...freed].sort((a, b) => a - b).join();
      const known = certified.get(key);
      const verdict = known ? { kind: 'sound' as const, values: known } : await examine(subject, freed);
      if (verdict.kind === 'conflict') found.push(verdict.figures);
      if (verdict.kind === 'unknown') ended = true;
      if (verdict.kind === 'unknown') proven = false;
      if (verdict.kind !== 'sound') continue;
      certified.set(key, verdict.values);
      repairs.push({ figures, others, values: verdict.values });
    }
    results.push({ conflicts: group.members, repairs, proven });
    ended ||= !group.hitting.proven;
  }
  const groupsFound = ended ? results.map((group) => ({ ...group, proven: false })) : results;
  return { conflicts: found, groups: groupsFound, ended };
}
