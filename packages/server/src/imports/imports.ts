import { randomUUID } from 'node:crypto';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { DocumentThreads } from '../document/document-threads.ts';
import type { Events } from '../events/events.ts';
import type { Library } from '../plans/library.ts';
import { type ImportJob, isUnderWay, progressOf } from './import-job.ts';
import type { KeptImports } from './kept-imports.ts';

/** How many imports may be under way, how many are remembered, and for how long (ms). */
const bounds = { underWay: 4, remembered: 12, age: 3_600_000 } as const;

/** What imports work with. */
export interface ImportsParts {
  readonly threads: DocumentThreads;
  readonly library: Library;
  readonly events: Events;
  readonly kept: KeptImports;
  readonly failed: (error: unknown) => void;
}

/**
 * Imports on their way. Nothing is written to a plan before one is accepted; the file itself is kept until it is accepted, given up
 * or refused, and understood again where the server has forgotten what it understood.
 */
export class Imports {
  readonly #threads: DocumentThreads;
  readonly #library: Library;
  readonly #events: Events;
  readonly #kept: KeptImports;
  readonly #failed: (error: unknown) => void;
  #arriving = 0;
  readonly #jobs = new Map<string, ImportJob>();

  constructor({ threads, library, events, kept, failed }: ImportsParts) {
    this.#threads = threads;
    this.#library = library;
    this.#events = events;
    this.#kept = kept;
    this.#failed = failed;
  }

  /** Begins an import. Refuses `too-many-imports`. */
  async begin(file: string, bytes: Uint8Array): Promise<Result<ImportJob>> {
    this.#forget();
    const underWay = [...this.#jobs.values()].filter(isUnderWay).length;
    if (underWay + this.#arriving >= bounds.underWay) return refuse('too-many-imports');
    const id = randomUUID();
    this.#arriving += 1;
    try {
      await this.#kept.keep(id, { file, bytes });
      return ok(this.#begun(id, file, bytes));
    } finally {
      this.#arriving -= 1;
    }
  }

  #begun(id: string, file: string, bytes: Uint8Array): ImportJob {
    const job: ImportJob = {
      id,
      file,
      bytes,
      cancel: new AbortController(),
      began: Date.now(),
      state: 'reading',
      checked: null,
      refusal: null,
      replaces: false,
    };
    this.#jobs.set(job.id, job);
    void this.#work(job);
    return job;
  }

  /** The import of an id. Refuses `unknown-import`. */
  async get(id: string): Promise<Result<ImportJob>> {
    const job = this.#jobs.get(id);
    if (job) return ok(job);
    const kept = await this.#kept.get(id);
    // Somebody else may have asked for it meanwhile.
    const begun = this.#jobs.get(id) ?? (kept && this.#begun(id, kept.file, kept.bytes));
    return begun ? ok(begun) : refuse('unknown-import', { import: id });
  }

  /** Gives an import up; its thread ends. One that is accepted stays accepted. */
  async cancel(job: ImportJob): Promise<void> {
    if (job.state === 'accepted') return;
    job.cancel.abort();
    job.checked = null;
    this.move(job, 'cancelled');
    await this.#kept.drop(job.id);
  }

  /** Lets go of the file of an import that has become a plan. */
  async accepted(job: ImportJob): Promise<void> {
    await this.#kept.drop(job.id);
  }

  /** Puts an import into another state, and lets everybody know. */
  move(job: ImportJob, state: ImportJob['state']): void {
    job.state = state;
    const { id } = job;
    this.#events.tell({
      event: 'import',
      plan: null,
      data: () => ({ id, state, progress: progressOf(job) }),
    });
  }

  async #work(job: ImportJob): Promise<void> {
    const { signal } = job.cancel;
    const stage = (name: 'reading' | 'interpreting' | 'checking'): void => {
      if (!signal.aborted) this.move(job, name);
    };
    try {
      const work = { kind: 'source', file: job.file, bytes: job.bytes, current: null } as const;
      const outcome = await this.#threads.run(work, { stage, signal });
      if (signal.aborted) return;
      if (outcome.ok) {
        job.replaces = (await this.#library.head(outcome.value.interpretation.plan.id)).ok;
        job.checked = outcome.value;
        this.move(job, 'ready');
        return;
      }
      job.refusal = outcome.refusal;
    } catch (error) {
      this.#failed(error);
      job.refusal = { code: 'unexpected-error', facts: {} };
    }
    if (signal.aborted) return;
    this.move(job, 'refused');
    await this.#kept.drop(job.id).catch(this.#failed);
  }

  #forget(): void {
    const old = [...this.#jobs.values()].filter((job) => !isUnderWay(job));
    const late = old.filter((job) => Date.now() - job.began > bounds.age);
    for (const job of [...late, ...old.slice(0, Math.max(0, old.length - bounds.remembered))]) {
      this.#jobs.delete(job.id);
    }
  }
}
