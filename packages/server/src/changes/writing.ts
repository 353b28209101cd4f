import { ok, type Result } from '@plenary/core/basics/result';
import type { Database } from '@plenary/store/database/database';
import { type Commit, commit } from '@plenary/store/plan/commit';
import type { PlanRecord } from '@plenary/store/plan/plan-record';
import type { Library } from '../plans/library.ts';

/** What shall be written of a plan that is there. */
export type Wanted = Omit<Commit, 'organization' | 'at'>;

/** Writes to the database, and lets everybody here know at once. */
export class Writing {
  readonly #db: Database;
  readonly #library: Library;

  constructor(db: Database, library: Library) {
    this.#db = db;
    this.#library = library;
  }

  /** Commits an edit of a plan that is there. Refuses `unknown-plan`, and what the store refuses. */
  async commit(wanted: Wanted): Promise<Result<PlanRecord>> {
    const head = await this.#library.head(wanted.plan);
    if (!head.ok) return head;
    return await this.commitAs({ ...wanted, organization: head.value.organization });
  }

  /** Commits an edit of a plan of an organization: the plan need not be there. */
  async commitAs(wanted: Omit<Commit, 'at'>): Promise<Result<PlanRecord>> {
    const done = await commit(this.#db, { ...wanted, at: new Date().toISOString() });
    // Whoever lost to somebody faster looks again, too.
    this.#library.news(wanted.plan);
    return done.ok ? ok(done.value.record) : done;
  }
}
