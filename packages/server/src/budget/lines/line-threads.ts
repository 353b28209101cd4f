import { Worker } from 'node:worker_threads';
import type { LineJob, LineNews } from './line-job.ts';

/** What the reading of one file may take: so much time in milliseconds and memory in MB. */
const bounds = { time: 1_800_000, memory: 3_072 } as const;

/** How a reading is watched and given up. */
export interface LineWatching {
  readonly signal: AbortSignal;
  readonly progress: (lines: number, part: number | null) => void;
}

/** What comes of reading a file: how it was understood, or why it was not. */
export type LineOutcome = Exclude<LineNews, { readonly kind: 'progress' }>;

/** Threads that read files of lines, one for each: nothing that a file does holds up the server, and who gives up ends its thread. */
export class LineThreads {
  readonly #busy = new Set<Worker>();

  /** How many files are read. */
  get count(): number {
    return this.#busy.size;
  }

  /** Reads a file. Refused is what reading refuses, `document-too-demanding`, and `job-cancelled` where it was given up. */
  async run(job: LineJob, { signal, progress }: LineWatching): Promise<LineOutcome> {
    if (signal.aborted) return ended('job-cancelled');
    const worker = new Worker(new URL('./line-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: bounds.memory },
    });
    this.#busy.add(worker);
    const end = (): void => void worker.terminate();
    const timer = setTimeout(end, bounds.time);
    signal.addEventListener('abort', end, { once: true });
    try {
      const outcome = await outcomeOf(worker, job, progress);
      return outcome ?? ended(signal.aborted ? 'job-cancelled' : 'document-too-demanding');
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      await worker.terminate();
      this.#busy.delete(worker);
    }
  }

  /** Ends every thread. */
  async end(): Promise<void> {
    await Promise.all([...this.#busy].map((worker) => worker.terminate()));
  }
}

function ended(code: string): LineOutcome {
  return { kind: 'refused', refusal: { code, facts: {} }, seen: null };
}

/** What comes of a job; `null` where its thread ended before. */
async function outcomeOf(
  worker: Worker,
  job: LineJob,
  progress: LineWatching['progress'],
): Promise<LineOutcome | null> {
  return await new Promise((resolve, reject) => {
    worker.on('message', (news: LineNews) => {
      if (news.kind === 'progress') progress(news.lines, news.part);
      else resolve(news);
    });
    worker.on('error', (error) => {
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(null);
      else reject(error);
    });
    worker.on('exit', () => resolve(null));
    worker.postMessage(job, []);
  });
}
