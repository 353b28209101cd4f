import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The log, what it refers to, and the projections of where it stands. */
export const firstTables: Migration = {
  up: async (db) => {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};

// Names compare by code points everywhere, so that an order is the same on every server.
const name = `text collate "C" not null`;
const member = `text collate "C"`;

const statements: readonly string[] = [
  `create table plenary.plans (
    organization ${name}, plan ${name},
    revision integer not null, hash text not null,
    identity jsonb not null, source jsonb, changed_at timestamptz not null,
    primary key (organization, plan))`,
  `create table plenary.entities (
    organization ${name}, plan ${name}, kind ${name}, position integer not null,
    id text not null, body jsonb not null,
    primary key (organization, plan, kind, position))`,
  `create table plenary.facts (
    organization ${name}, plan ${name}, cube ${name}, position integer not null,
    version ${member}, sector ${member}, unit ${member}, result ${member}, object ${member},
    fund ${member}, donor ${member}, rest jsonb,
    amount bigint check (abs(amount) <= 9007199254740991), half_width double precision not null,
    primary key (organization, plan, cube, position))`,
  `create table plenary.revisions (
    organization ${name}, plan ${name}, revision integer not null,
    hash text not null, kind text not null, at timestamptz not null,
    actor text not null, reason text not null, body text not null,
    primary key (organization, plan, revision))`,
  `create table plenary.checkpoints (
    organization ${name}, plan ${name}, revision integer not null, body text not null,
    primary key (organization, plan, revision))`,
  `create table plenary.fact_chunks (
    organization ${name}, digest ${name}, facts integer not null, body text not null,
    primary key (organization, digest))`,
  `create table plenary.sources (
    organization ${name}, digest ${name}, size bigint not null, bytes bytea not null,
    kept_at timestamptz not null default now(),
    primary key (organization, digest))`,
  `create function plenary.refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'plenary.% is append-only', tg_table_name; end $$`,
  ...['revisions', 'fact_chunks', 'sources'].map(
    (table) => `create trigger append_only before update or delete or truncate on plenary.${table}
      for each statement execute function plenary.refuse_change()`,
  ),
];
