import type { Refusal } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Plan } from '@plenary/core/plan/plan';
import type { CheckedDocument } from '../app/handler.ts';

/** What is done to a document in a thread of its own. */
export type DocumentJob =
  | {
      /** Composes the book of a plan, reads it again, and checks it. */
      readonly kind: 'book';
      readonly plan: Plan;
      readonly proposals: readonly Proposal[];
      readonly language: Language;
    }
  | {
      /** Reads a file and checks it against the plan that was made of it, as it stands now; without one, as it was understood. */
      readonly kind: 'source';
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly current: { readonly plan: Plan; readonly proposals: readonly Proposal[] } | null;
    };

/** How far a job is. */
export type Stage = 'reading' | 'interpreting' | 'checking';

/** What a thread says of its job: where it is, and at the end what came of it. */
export type JobNews =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'done'; readonly checked: CheckedDocument }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
