import { randomUUID } from 'node:crypto';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { DocumentThreads } from '../document/document-threads.ts';
import type { Events } from '../events/events.ts';
import type { Library } from '../plans/library.ts';
import { type ImportJob, isUnderWay, progressOf } from './import-job.ts';

/** How many imports may be under way, how many are remembered, and for how long (ms). */
const bounds = { underWay: 4, remembered: 12, age: 3_600_000 } as const;

/** Imports on their way. They live in memory only: nothing is written before one is accepted. */
export class Imports {
  readonly #threads: DocumentThreads;
  readonly #library: Library;
  readonly #events: Events;
  readonly #failed: (error: unknown) => void;
  readonly #jobs = new Map<string, ImportJob>();

  constructor(threads: DocumentThreads, library: Library, events: Events, failed: (error: unknown) => void) {
    this.#threads = threads;
    this.#library = library;
    this.#events = events;
    this.#failed = failed;
  }

  /** Begins an import. Refuses `too-many-imports`. */
  begin(file: string, bytes: Uint8Array): Result<ImportJob> {
    this.#forget();
    const underWay = [...this.#jobs.values()].filter(isUnderWay).length;
    if (underWay >= bounds.underWay) return refuse('too-many-imports');
    const job: ImportJob = {
      id: randomUUID(),
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
    return ok(job);
  }

  /** The import of an id. Refuses `unknown-import`. */
  get(id: string): Result<ImportJob> {
    const job = this.#jobs.get(id);
    return job ? ok(job) : refuse('unknown-import', { import: id });
  }

  /** Gives an import up; its thread ends. One that is accepted stays accepted. */
  cancel(job: ImportJob): void {
    if (job.state === 'accepted') return;
    job.cancel.abort();
    job.checked = null;
    this.move(job, 'cancelled');
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
    if (!signal.aborted) this.move(job, 'refused');
  }

  #forget(): void {
    const old = [...this.#jobs.values()].filter((job) => !isUnderWay(job));
    const late = old.filter((job) => Date.now() - job.began > bounds.age);
    for (const job of [...late, ...old.slice(0, Math.max(0, old.length - bounds.remembered))]) {
      this.#jobs.delete(job.id);
    }
  }
}
