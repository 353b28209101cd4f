import type { Words } from '../basics/words.ts';
import type { Change } from '../plan/change.ts';

/**
 * Attributed, undecided changes, taken or left as one. Its words are the elements of the plan's texts that name it;
 * its figures and lists are `changes`. `by` is empty where the document shows a change and names nobody.
 */
export interface Proposal {
  readonly id: string;
  readonly by: readonly string[];
  readonly changes: readonly Change[];
  /** The proposal whose words this one changes. */
  readonly amends?: string;
  /** Proposals that cannot be adopted together with this one. */
  readonly excludes: readonly string[];
  /** Set on a branch of planners: what it is called. Nobody proposes a branch, and no book shows one. */
  readonly branch?: Words;
  /** What a branch is for. */
  readonly note?: Words;
  /** Set on a branch that was merged: nothing of it is left to be merged. */
  readonly merged?: true;
}
