import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Database } from '../database/database.ts';
import { digestOf } from '../log/canonical-text.ts';
import type { SourceRef } from '../plan/plan-record.ts';

/** How large a file may be that is kept, in MB of 10^6 bytes. */
const largest = 200;

/**
 * Keeps the bytes of a file that is imported; the same bytes are kept once in an organization. `name` is what the file is
 * called, and part of the reference only. Refuses `source-too-large`.
 */
export async function keepSource(
  db: Database,
  file: { readonly organization: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<SourceRef>> {
  const { organization, name, bytes } = file;
  if (bytes.length > largest * 1_000_000) return refuse('source-too-large', { limit: largest });
  const digest = digestOf(bytes);
  await db.sql
    .insertInto('sources')
    .values({ organization, digest, size: bytes.length, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return ok({ digest, name, size: bytes.length });
}

/** The bytes of a file that was kept. Refuses `unknown-source`. */
export async function sourceBytes(
  db: Database,
  wanted: { readonly organization: string; readonly digest: string },
): Promise<Result<Uint8Array>> {
  const row = await db.sql
    .selectFrom('sources')
    .select('bytes')
    .where('organization', '=', wanted.organization)
    .where('digest', '=', wanted.digest)
    .executeTakeFirst();
  return row ? ok(new Uint8Array(row.bytes)) : refuse('unknown-source', { digest: wanted.digest });
}
