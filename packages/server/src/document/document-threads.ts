import { Worker } from 'node:worker_threads';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Plan } from '@plenary/core/plan/plan';
import type { CheckedDocument } from '../app/handler.ts';
import { type DocumentJob, type JobNews, planOf, type SentJob, type Stage, sentJob } from './document-job.ts';

/** What jobs may take: so many at once, so much time in milliseconds and memory in MB for one. */
const bounds = { atOnce: 2, time: 180_000, memory: 1536 } as const;

/** How a job is watched and given up. */
export interface Watching {
  readonly stage?: (stage: Stage) => void;
  readonly signal?: AbortSignal;
  /** Asked when the turn of a job comes: what nobody wants any more is not begun. */
  readonly isWanted?: () => boolean;
}

/**
 * Threads that read, understand and check documents, so that nothing a document does can hold up or end the server. One
 * that has nothing to do is kept: it knows its way. One that is given up, or takes too much, ends.
 */
export class DocumentThreads {
  #running = 0;
  #ended = false;
  readonly #waiting: (() => void)[] = [];
  readonly #busy = new Set<Worker>();
  #idle: Worker | null = null;
  /** The plan that each thread had last. */
  readonly #had = new WeakMap<Worker, Plan>();

  /**
   * Does a job. Refuses what reading and understanding refuse; `document-too-demanding` where it takes too much time or
   * memory; `job-cancelled` where it was given up.
   */
  async run(job: DocumentJob, { stage, signal, isWanted }: Watching = {}): Promise<Result<CheckedDocument>> {
    while (this.#running >= bounds.atOnce) await new Promise<void>((go) => this.#waiting.push(go));
    this.#running += 1;
    try {
      const given = signal?.aborted === true || this.#ended || isWanted?.() === false;
      return given ? refuse('job-cancelled') : await this.#inThread(job, stage, signal);
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Ends every thread. */
  async end(): Promise<void> {
    this.#ended = true;
    const threads = [...this.#busy, ...(this.#idle ? [this.#idle] : [])];
    await Promise.all(threads.map((worker) => worker.terminate()));
  }

  async #inThread(
    job: DocumentJob,
    stage: Watching['stage'],
    signal: AbortSignal | undefined,
  ): Promise<Result<CheckedDocument>> {
    const worker = this.#idle ?? started();
    this.#idle = null;
    this.#busy.add(worker);
    const end = (): void => void worker.terminate();
    const timer = setTimeout(end, bounds.time);
    signal?.addEventListener('abort', end, { once: true });
    try {
      const sent = sentJob(job, this.#had.get(worker) ?? null);
      const plan = planOf(job);
      if (plan) this.#had.set(worker, plan);
      const outcome = await outcomeOf(worker, sent, stage);
      if (outcome !== null) return outcome;
      return refuse(signal?.aborted === true || this.#ended ? 'job-cancelled' : 'document-too-demanding');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      this.#busy.delete(worker);
      await this.#keep(worker, signal?.aborted === true);
    }
  }

  async #keep(worker: Worker, givenUp: boolean): Promise<void> {
    // A thread that has ended has no id.
    if (givenUp || this.#ended || this.#idle || worker.threadId < 0) await worker.terminate();
    else this.#idle = worker;
  }
}

function started(): Worker {
  const worker = new Worker(new URL('./document-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
  });
  // A thread that ends while nobody waits for it is missed by nobody.
  worker.on('error', () => null);
  worker.unref();
  return worker;
}

/** What comes of a job; `null` where its thread ended before. */
async function outcomeOf(
  worker: Worker,
  job: SentJob,
  stage: Watching['stage'],
): Promise<Result<CheckedDocument> | null> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<CheckedDocument> | null>();
  const onMessage = (news: JobNews): void => {
    if (news.kind === 'stage') stage?.(news.stage);
    else resolve(news.kind === 'done' ? ok(news.checked) : { ok: false, refusal: news.refusal });
  };
  const onError = (error: Error): void => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(null);
    else reject(error);
  };
  const onExit = (): void => resolve(null);
  worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  worker.ref();
  worker.postMessage(job, []);
  try {
    return await promise;
  } finally {
    // Its own alone: whoever ends the thread waits for its exit, too.
    worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    worker.unref();
  }
}
