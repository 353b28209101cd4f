import type { Database } from '@plenary/store/database/database';
import { sourceBytes } from '@plenary/store/sources/sources';
import type { Checking } from '../plans/library.ts';
import type { DocumentThreads } from './document-threads.ts';

/** Checks the document of a plan in a thread: the file it was imported from, or the book that is composed of it. */
export function checkingIn(db: Database, threads: DocumentThreads): Checking {
  return async (record, language) => {
    const { organization, plan, proposals, source } = record;
    if (!source) return await threads.run({ kind: 'book', plan, proposals, language });
    const bytes = await sourceBytes(db, { organization, digest: source.digest });
    if (!bytes.ok) return bytes;
    const current = { plan, proposals };
    return await threads.run({ kind: 'source', file: source.name, bytes: bytes.value, current });
  };
}
