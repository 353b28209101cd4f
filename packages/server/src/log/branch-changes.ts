import { addressText } from '@plenary/core/basics/address';
import { same } from '@plenary/core/basics/same';
import { isBranch } from '@plenary/core/negotiation/branch';
import type { SetFact } from '@plenary/core/plan/change';
import type { Revision } from '@plenary/store/log/revisions';

/** What a revision changed of figures in branches: from what each had been there, or in the plan, to what the branch has. None for a merge. */
export function branchChanges(replaced: Revision['proposals']): readonly SetFact[] {
  return replaced.flatMap(({ before, after }) => {
    const [was, is] = [before.find(isBranch), after.find(isBranch)];
    if (!was && !is) return [];
    if (is?.merged || (was && !is)) return [];
    const known = new Map(
      (was?.changes ?? []).flatMap((change) =>
        change.kind === 'set-fact' ? [[addressText(change), change]] : [],
      ),
    );
    return (is?.changes ?? []).flatMap((change): readonly SetFact[] => {
      if (change.kind !== 'set-fact') return [];
      const old = known.get(addressText(change));
      return old && same(old.after, change.after) ? [] : [old ? { ...change, before: old.after } : change];
    });
  });
}
