import type { Database, Listener } from '../database/database.ts';

/**
 * Tells a listener of new revisions, of this process and of every other on the same database, until the answer is called.
 * After the line to the database was broken it says `reconnected`: whoever must not miss anything looks again.
 */
export function onRevision(db: Database, listener: Listener): () => void {
  return db.listen(listener);
}
