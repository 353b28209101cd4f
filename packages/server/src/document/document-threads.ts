import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { CheckedDocument } from '../app/handler.ts';
import type { DocumentJob, JobNews, Stage } from './document-job.ts';

/** What a job may take: so many at once, so much time in milliseconds, so much memory in MB. */
const bounds = { atOnce: 2, time: 180_000, memory: 1536 } as const;

/** How a job is watched and given up. */
export interface Watching {
  readonly stage?: (stage: Stage) => void;
  readonly signal?: AbortSignal;
}

/**
 * Threads that read, understand and check documents, a thread for each job, so that nothing a document does can hold up or
 * end the server.
 */
export class DocumentThreads {
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #workers = new Set<Worker>();

  /**
   * Does a job. Refuses what reading and understanding refuse; `document-too-demanding` where it takes too much time or
   * memory; `job-cancelled` where it was given up.
   */
  async run(job: DocumentJob, { stage, signal }: Watching = {}): Promise<Result<CheckedDocument>> {
    await this.#turn();
    try {
      return signal?.aborted === true ? refuse('job-cancelled') : await this.#inThread(job, stage, signal);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Ends every thread. */
  async end(): Promise<void> {
    await Promise.all([...this.#workers].map((worker) => worker.terminate()));
  }

  async #turn(): Promise<void> {
    while (this.#running >= bounds.atOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#running += 1;
  }

  async #inThread(
    job: DocumentJob,
    stage: Watching['stage'],
    signal: AbortSignal | undefined,
  ): Promise<Result<CheckedDocument>> {
    const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
    });
    this.#workers.add(worker);
    const end = (): void => void worker.terminate();
    const timer = setTimeout(end, bounds.time);
    signal?.addEventListener('abort', end, { once: true });
    try {
      return await outcomeOf(worker, stage, signal);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      this.#workers.delete(worker);
      await worker.terminate();
    }
  }
}

async function outcomeOf(
  worker: Worker,
  stage: Watching['stage'],
  signal: AbortSignal | undefined,
): Promise<Result<CheckedDocument>> {
  return await new Promise((resolve, reject) => {
    worker.on('message', (news: JobNews) => {
      if (news.kind === 'stage') stage?.(news.stage);
      else resolve(news.kind === 'done' ? ok(news.checked) : { ok: false, refusal: news.refusal });
    });
    worker.on('error', (error) => {
      const tooMuch = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (tooMuch) resolve(refuse('document-too-demanding'));
      else reject(error);
    });
    worker.on('exit', () =>
      resolve(refuse(signal?.aborted === true ? 'job-cancelled' : 'document-too-demanding')),
    );
  });
}
