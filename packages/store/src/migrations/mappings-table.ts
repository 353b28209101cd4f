import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Mappings of files of lines, by their names. */
export const mappingsTable: Migration = {
  up: async (db) => {
    await sql
      .raw(`create table plenary.mappings (
        name text collate "C" not null primary key,
        mapping text not null, changed_at timestamptz not null default now())`)
      .execute(db);
  },
};
