import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Mappings of files of lines of an organization, by their names. */
export const mappingsTable: Migration = {
  up: async (db) => {
    await sql
      .raw(`create table plenary.mappings (
        organization text collate "C" not null, name text collate "C" not null,
        mapping text not null, changed_at timestamptz not null default now(),
        primary key (organization, name))`)
      .execute(db);
  },
};
