import type { Database } from '@plenary/store/database/database';
import type { PlanRecord } from '@plenary/store/plan/plan-record';
import { sourceBytes } from '@plenary/store/sources/sources';
import type { Checking } from '../plans/library.ts';
import type { DocumentThreads } from './document-threads.ts';
import type { KeptChecks } from './kept-checks.ts';

/**
 * Checks the document of a plan in a thread: the file it was imported from, or the book that is composed of it. What comes of it is
 * kept, so that a server that starts again need not find it again.
 */
export function checkingIn(db: Database, threads: DocumentThreads, kept: KeptChecks): Checking {
  const checked = async (record: PlanRecord, isWanted: () => boolean): ReturnType<Checking['check']> => {
    const { organization, plan, proposals, source } = record;
    if (!source) {
      return await threads.run(
        { kind: 'book', plan, proposals, language: plan.publication.original },
        { isWanted },
      );
    }
    const bytes = await sourceBytes(db, { organization, digest: source.digest });
    if (!bytes.ok) return bytes;
    const current = { plan, proposals };
    return await threads.run(
      { kind: 'source', file: source.name, bytes: bytes.value, current },
      { isWanted },
    );
  };
  return {
    check: async (record, isWanted) => {
      const outcome = await checked(record, isWanted);
      if (outcome.ok) void kept.keep(record.hash, outcome.value);
      return outcome;
    },
    tried: (record, plan, isWanted) => checked({ ...record, plan }, isWanted),
    kept: (record) => kept.get(record.hash),
    keep: (record, found) => void kept.keep(record.hash, found),
  };
}
