import type { Refusal } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import type { Plan } from '@plenary/core/plan/plan';
import type { CheckedDocument } from '../app/handler.ts';
import { type PlanParcel, packed, unpacked } from './plan-parcel.ts';

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

/** A job on its way to a thread, its plan in a parcel. */
export interface SentJob {
  readonly job: DocumentJob;
  /** What the cubes of the plan of the job are without; `null` where it has none. */
  readonly facts: PlanParcel['facts'] | null;
}

/** Packs a job for a thread that had a plan before, or none. */
export function sentJob(job: DocumentJob, before: Plan | null): SentJob {
  const plan = planOf(job);
  if (!plan) return { job, facts: null };
  const parcel = packed(plan, before);
  return { job: withPlan(job, parcel.plan), facts: parcel.facts };
}

/** The job that was sent, for the thread that had a plan before. */
export function arrivedJob({ job, facts }: SentJob, before: Plan | null): DocumentJob {
  const plan = planOf(job);
  return plan && facts ? withPlan(job, unpacked({ plan, facts }, before)) : job;
}

/** The plan that a job is about. */
export function planOf(job: DocumentJob): Plan | null {
  return job.kind === 'book' ? job.plan : (job.current?.plan ?? null);
}

function withPlan(job: DocumentJob, plan: Plan): DocumentJob {
  if (job.kind === 'book') return { ...job, plan };
  return { ...job, current: job.current && { ...job.current, plan } };
}

/** How far a job is. */
export type Stage = 'reading' | 'interpreting' | 'checking';

/** What a thread says of its job: where it is, and at the end what came of it. */
export type JobNews =
  | { readonly kind: 'stage'; readonly stage: Stage }
  | { readonly kind: 'done'; readonly checked: CheckedDocument }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
