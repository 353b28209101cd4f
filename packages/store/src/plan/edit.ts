import type { Branch } from '@plenary/core/negotiation/branch';
import type { MergeOrder } from '@plenary/core/negotiation/merge';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Change, Reword } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import type { FileTaken } from '../log/log-entry.ts';
import type { SourceRef } from './plan-record.ts';

/** What somebody does to a plan; each becomes one revision. */
export type Edit =
  | {
      /** Makes a plan. It gets the id and the organization that it is committed under. */
      readonly kind: 'create';
      readonly plan: Plan;
      readonly proposals: readonly Proposal[];
      readonly source?: SourceRef | null;
    }
  | {
      readonly kind: 'change';
      readonly changes: readonly Change[];
      /** The file that the figures came by. */
      readonly file?: FileTaken;
    }
  | {
      /** Puts a proposal, in the place of one with its id, or takes it away (`null`); `words` mark its words in the plan's texts. */
      readonly kind: 'put-proposal';
      readonly id: string;
      readonly proposal: Proposal | null;
      readonly words?: readonly Reword[];
    }
  | {
      /** Puts a branch of planners, in the place of one with its id, or takes it away (`null`). */
      readonly kind: 'put-branch';
      readonly id: string;
      readonly branch: Branch | null;
    }
  | {
      /** Merges a branch, or a part of it, into the plan. */
      readonly kind: 'merge-branch';
      readonly id: string;
      readonly order: MergeOrder;
    }
  | { readonly kind: 'undo'; readonly revision: number }
  | {
      /** Puts what a document says in the place of the plan; id and organization stay. */
      readonly kind: 'import';
      readonly plan: Plan;
      readonly proposals: readonly Proposal[];
      readonly source: SourceRef | null;
    };
