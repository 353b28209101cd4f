import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Plan } from '@plenary/core/plan/plan';

/** What a plan is known by. */
export interface PlanKey {
  readonly organization: string;
  readonly plan: string;
}

/** A file that was imported, by the SHA-256 of its bytes; `size` is in bytes. */
export interface SourceRef {
  readonly digest: string;
  readonly name: string;
  readonly size: number;
}

/** A plan as it is kept, at one revision. `hash` is the revision's; `source` is the document it was imported from. */
export interface PlanRecord {
  readonly organization: string;
  readonly plan: Plan;
  readonly proposals: readonly Proposal[];
  readonly revision: number;
  readonly hash: string;
  readonly source: SourceRef | null;
}
