import type { Refusal } from '@plenary/core/basics/result';
import type { RecordMemory } from '../plan/record-memory.ts';
import type { Queries } from './tables.ts';

/** Which database keeps the plans: PostgreSQL that we start ourselves, one reached by an address, or PGlite in our process. */
export type DatabaseKind = 'embedded' | 'server' | 'pglite';

/** A new revision; or that the line was broken, so that some may have been missed. */
export type News =
  | {
      readonly kind: 'revision';
      readonly organization: string;
      readonly plan: string;
      readonly revision: number;
    }
  | { readonly kind: 'reconnected' };

/** Who wants to hear of news. */
export type Listener = (news: News) => void;

/** An open database. Its functions throw where the database is gone; what is said of a plan comes as a `Result`. */
export interface Database {
  readonly kind: DatabaseKind;
  /** What whoever runs the application should know, as codes and facts. */
  readonly notices: readonly Refusal[];
  readonly sql: Queries;
  readonly memory: RecordMemory;
  /** Tells a listener of new revisions until the answer is called. */
  readonly listen: (listener: Listener) => () => void;
  /** Tells listeners in this process where the database does not do it. */
  readonly told: (news: News) => void;
  readonly close: () => Promise<void>;
}
