import { type Actor, actorKinds } from '@plenary/core/access/actor';
import { list } from '@plenary/core/basics/basics-schema';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { proposal } from '@plenary/core/negotiation/proposal-schema';
import type { Change } from '@plenary/core/plan/change';
import type { Plan } from '@plenary/core/plan/plan';
import { change } from '@plenary/core/plan/schema/change-schema';
import { plan } from '@plenary/core/plan/schema/plan-schema';
import * as z from 'zod';
import type { SourceRef } from '../plan/plan-record.ts';

/** What kinds of revisions there are. */
export const revisionKinds = [
  'create',
  'change',
  'put-proposal',
  'put-branch',
  'merge-branch',
  'undo',
  'import',
] as const;

/** A kind of revision. */
export type RevisionKind = (typeof revisionKinds)[number];

/** Changes in their order: themselves, or, where there are many facts, a chunk of them. */
export type Step =
  | { readonly changes: readonly Change[] }
  | { readonly facts: string; readonly count: number };

/** Proposals that take the place of others in the list of proposals. */
export interface ProposalsReplaced {
  readonly index: number;
  readonly before: readonly Proposal[];
  readonly after: readonly Proposal[];
}

/** A plan whole: without facts, which stand in chunks by cube. */
export interface Snapshot {
  readonly plan: Plan;
  readonly proposals: readonly Proposal[];
  readonly source: SourceRef | null;
  readonly facts: readonly { readonly cube: string; readonly chunks: readonly string[] }[];
}

/** A file that the figures of a change came by: lines by a mapping, or a workbook that was written here and changed. */
export interface FileTaken {
  readonly kind: 'lines' | 'workbook';
  /** What the file is called. */
  readonly name: string;
}

/** What a revision did: steps from the state before it, or a plan put whole in its place. */
export type Done =
  | {
      readonly steps: readonly Step[];
      readonly proposals: readonly ProposalsReplaced[];
      readonly source?: { readonly before: SourceRef | null; readonly after: SourceRef | null };
    }
  | { readonly whole: Snapshot };

/** An entry of the log. `format` is the version of what stands in it; readers keep reading every earlier one. */
export interface LogEntry {
  readonly format: 1;
  readonly organization: string;
  readonly plan: string;
  readonly revision: number;
  readonly previous: string | null;
  readonly at: string;
  readonly actor: Actor;
  readonly reason: string;
  readonly kind: RevisionKind;
  readonly undoes?: number;
  /** Entries that were written before files were kept have none. */
  readonly file?: FileTaken;
  readonly done: Done;
}

/** A file that a plan was imported from. */
export const sourceRef = z.strictObject({ digest: z.string(), name: z.string(), size: z.int() });

const actor = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.enum(actorKinds),
  delegation: z.string().exactOptional(),
  sectors: list(z.string()).exactOptional(),
});

/** A plan whole. */
export const snapshot = z.strictObject({
  plan,
  proposals: list(proposal),
  source: sourceRef.nullable(),
  facts: list(z.strictObject({ cube: z.string(), chunks: list(z.string()) })),
});

const step = z.union([
  z.strictObject({ changes: list(change) }),
  z.strictObject({ facts: z.string(), count: z.int() }),
]);

const done = z.union([
  z.strictObject({
    steps: list(step),
    proposals: list(z.strictObject({ index: z.int(), before: list(proposal), after: list(proposal) })),
    source: z.strictObject({ before: sourceRef.nullable(), after: sourceRef.nullable() }).exactOptional(),
  }),
  z.strictObject({ whole: snapshot }),
]);

const logEntry = z.strictObject({
  format: z.literal(1),
  organization: z.string(),
  plan: z.string(),
  revision: z.int(),
  previous: z.string().nullable(),
  at: z.string(),
  actor,
  reason: z.string(),
  kind: z.enum(revisionKinds),
  undoes: z.int().exactOptional(),
  file: z.strictObject({ kind: z.enum(['lines', 'workbook']), name: z.string() }).exactOptional(),
  done,
});

/** Reads an entry from its text; throws where it is none, which the hash of the text would show. */
export function readLogEntry(body: string): LogEntry {
  return logEntry.parse(JSON.parse(body));
}
