import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The revisions of the schema `reporting` tell the file that each came by. */
export const revisionFiles: Migration = {
  up: async (db) => {
    await sql
      .raw(`create or replace view reporting.revisions as
        select organization, plan, revision, at, actor, reason, kind, hash,
          coalesce(
            body::jsonb #>> '{file,name}',
            case when kind in ('create', 'import') then
              coalesce(body::jsonb #>> '{done,source,after,name}', body::jsonb #>> '{done,whole,source,name}')
            end) as file
        from plenary.revisions`)
      .execute(db);
  },
};
