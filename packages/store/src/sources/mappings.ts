import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Database } from '../database/database.ts';

/** A mapping of files of lines that is kept under a name: its text, and when it was last changed, as an ISO text. */
export interface KeptMapping {
  readonly name: string;
  readonly mapping: string;
  readonly changedAt: string;
}

/** How many mappings are kept. */
const most = 1_000;

/** Where a mapping is kept: those of one organization are no matter of another. */
export interface MappingKey {
  readonly organization: string;
  readonly name: string;
}

/** Every mapping that an organization keeps, by its name. */
export async function keptMappings(db: Database, organization: string): Promise<KeptMapping[]> {
  const rows = await db.sql
    .selectFrom('mappings')
    .select(['name', 'mapping', 'changed_at'])
    .where('organization', '=', organization)
    .orderBy('name')
    .limit(most)
    .execute();
  return rows.map(({ name, mapping, changed_at }) => ({
    name,
    mapping,
    changedAt: changed_at,
  }));
}

/** The text of a mapping. Refuses `mapping-not-there`. */
export async function mappingText(db: Database, { organization, name }: MappingKey): Promise<Result<string>> {
  const row = await db.sql
    .selectFrom('mappings')
    .select('mapping')
    .where('organization', '=', organization)
    .where('name', '=', name)
    .executeTakeFirst();
  return row ? ok(row.mapping) : refuse('mapping-not-there', { name });
}

/** Keeps a mapping. Refuses `mapping-there` for a name that is taken, unless it replaces that. */
export async function keepMapping(
  db: Database,
  {
    organization,
    name,
    mapping,
    replaces,
  }: MappingKey & { readonly mapping: string; readonly replaces: boolean },
): Promise<Result<null>> {
  const row = { organization, name, mapping, changed_at: new Date().toISOString() };
  const kept = await db.sql
    .insertInto('mappings')
    .values(row)
    .onConflict((conflict) =>
      replaces
        ? conflict.columns(['organization', 'name']).doUpdateSet({ mapping, changed_at: row.changed_at })
        : conflict.columns(['organization', 'name']).doNothing(),
    )
    .returning('name')
    .execute();
  return kept.length > 0 ? ok(null) : refuse('mapping-there', { name });
}

/** Gives a mapping another name. Refuses `mapping-not-there`, and `mapping-there` for a name that is taken. */
export async function renamedMapping(
  db: Database,
  { organization, name }: MappingKey,
  to: string,
): Promise<Result<null>> {
  if (name !== to && (await mappingText(db, { organization, name: to })).ok)
    return refuse('mapping-there', { name: to });
  const done = await db.sql
    .updateTable('mappings')
    .set({ name: to })
    .where('organization', '=', organization)
    .where('name', '=', name)
    .returning('name')
    .execute();
  return done.length > 0 ? ok(null) : refuse('mapping-not-there', { name });
}

/** Lets go of a mapping. Refuses `mapping-not-there`. */
export async function dropMapping(db: Database, { organization, name }: MappingKey): Promise<Result<null>> {
  const done = await db.sql
    .deleteFrom('mappings')
    .where('organization', '=', organization)
    .where('name', '=', name)
    .returning('name')
    .execute();
  return done.length > 0 ? ok(null) : refuse('mapping-not-there', { name });
}
