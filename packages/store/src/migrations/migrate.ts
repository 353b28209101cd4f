import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Tables } from '../database/tables.ts';
import { firstTables } from './first-tables.ts';
import { mappingsTable } from './mappings-table.ts';
import { reportingViews } from './reporting-views.ts';
import { revisionFiles } from './revision-files.ts';

/** What brings tables up to date, in the order of their names. One that was released is never edited. */
const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-reporting-views': reportingViews,
  '0003-mappings': mappingsTable,
  '0004-revision-files': revisionFiles,
};

/**
 * Brings the tables up to date; several processes at once take turns. Refuses `database-of-later-version` where a later
 * Plenary has changed them, and `database-not-migrated` where a step fails: then nothing has changed.
 */
export async function migrated(db: Kysely<Tables>): Promise<Result<null>> {
  try {
    const known = new Set(Object.keys(migrations));
    const done = await appliedMigrations(db);
    const later = done.find((name) => !known.has(name));
    if (later !== undefined) return refuse('database-of-later-version', { step: later });
    if (done.length === known.size) return ok(null);
    await sql`create schema if not exists plenary`.execute(db);
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => ({ ...migrations }) },
      migrationTableSchema: 'plenary',
      migrationTableName: 'migrations',
      migrationLockTableName: 'migrations_lock',
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    return ok(null);
  } catch (error) {
    return refuse('database-not-migrated', { line: error instanceof Error ? error.message : String(error) });
  }
}

async function appliedMigrations(db: Kysely<Tables>): Promise<readonly string[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('plenary.migrations') is not null as there`.execute(db);
  if (there.rows[0]?.there !== true) return [];
  const rows = await sql<{ name: string }>`select name from plenary.migrations order by name`.execute(db);
  return rows.rows.map((row) => row.name);
}
