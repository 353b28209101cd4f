import type { ColumnType, Generated, Kysely } from 'kysely';

/** JSON: read as something that must be looked at, written as text. */
export type Json = ColumnType<unknown, string, string>;

/** A moment, as ISO text both ways. */
export type Moment = ColumnType<string, string, string>;

/** What a plan is known by: every table's key begins with the organization. */
interface Keyed {
  readonly organization: string;
  readonly plan: string;
}

/** The head of a plan: where its log stands. */
export interface PlansTable extends Keyed {
  readonly revision: number;
  readonly hash: string;
  readonly identity: Json;
  readonly source: ColumnType<unknown, string | null, string | null>;
  readonly changed_at: Moment;
}

/** Everything of a plan that is not a fact: sectors, indicators, proposals, …, in their order. */
export interface EntitiesTable extends Keyed {
  readonly kind: string;
  readonly position: number;
  readonly id: string;
  readonly body: Json;
}

/** Facts of cubes. `rest` holds the members of dimensions without a column. */
export interface FactsTable extends Keyed {
  readonly cube: string;
  readonly position: number;
  readonly version: string | null;
  readonly sector: string | null;
  readonly unit: string | null;
  readonly result: string | null;
  readonly object: string | null;
  readonly fund: string | null;
  readonly donor: string | null;
  readonly rest: Json | null;
  readonly amount: number | null;
  readonly half_width: number;
}

/** The log. `body` is the canonical text that `hash` is the SHA-256 of; the other columns repeat what it says. */
export interface RevisionsTable extends Keyed {
  readonly revision: number;
  readonly hash: string;
  readonly kind: string;
  readonly at: Moment;
  readonly actor: string;
  readonly reason: string;
  readonly body: string;
}

/** A plan as it stood, so that not the whole log must be read; an empty `body` stands in the revision itself. */
export interface CheckpointsTable extends Keyed {
  readonly revision: number;
  readonly body: string;
}

/** Facts that a revision or a checkpoint refers to, by the SHA-256 of their text. */
export interface FactChunksTable {
  readonly organization: string;
  readonly digest: string;
  readonly facts: number;
  readonly body: string;
}

/** Files that were imported, by the SHA-256 of their bytes. */
export interface SourcesTable {
  readonly organization: string;
  readonly digest: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  readonly kept_at: Generated<Moment>;
}

/** Mappings of files of lines, by their names. */
export interface MappingsTable {
  readonly organization: string;
  readonly name: string;
  readonly mapping: string;
  readonly changed_at: Moment;
}

/** The tables, in the schema `plenary`. */
export interface Tables {
  readonly plans: PlansTable;
  readonly entities: EntitiesTable;
  readonly facts: FactsTable;
  readonly revisions: RevisionsTable;
  readonly checkpoints: CheckpointsTable;
  readonly fact_chunks: FactChunksTable;
  readonly sources: SourcesTable;
  readonly mappings: MappingsTable;
}

/** What queries run on: the database, or a transaction. */
export type Queries = Kysely<Tables>;
