import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { viewStatements } from '../reporting/views.ts';

/** The views of the schema `reporting`. */
export const reportingViews: Migration = {
  up: async (db) => {
    for (const statement of viewStatements) await sql.raw(statement).execute(db);
  },
};
