import { sql } from 'kysely';
import type { Queries } from '../database/tables.ts';
import type { FactChunk } from './fact-chunk.ts';

/** Keeps chunks; those that are there already are not written again. */
export async function keepChunks(
  queries: Queries,
  organization: string,
  chunks: readonly FactChunk[],
): Promise<void> {
  for (const { digest, facts, body } of chunks) {
    await queries
      .insertInto('fact_chunks')
      .values({ organization, digest, facts, body })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** The texts of chunks by digest; throws where one is missing. */
export async function chunkBodies(
  queries: Queries,
  organization: string,
  digests: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (digests.length === 0) return new Map();
  const rows = await queries
    .selectFrom('fact_chunks')
    .select(['digest', 'body'])
    .where('organization', '=', organization)
    .where('digest', '=', sql<string>`any(${[...digests]})`)
    .execute();
  const bodies = new Map(rows.map((row) => [row.digest, row.body]));
  const lost = digests.find((digest) => !bodies.has(digest));
  if (lost !== undefined) throw new Error(`the chunk ${lost} is missing`);
  return bodies;
}
