import { randomUUID } from 'node:crypto';
import type { LineReadingState } from '@plenary/api/budget/lines';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import type { ReadLines } from '@plenary/formats/lines/understand-lines';
import type { Events } from '../../events/events.ts';
import type { SeenLines } from './line-job.ts';
import type { LineThreads } from './line-threads.ts';
import type { SentFiles } from './sent-files.ts';

/** How many files may be read at once, how many are remembered, and for how long (ms). */
const bounds = { underWay: 2, remembered: 6, age: 3_600_000 } as const;

/** A file of lines on its way. What it holds changes while its thread works. */
export interface LineReading {
  readonly id: string;
  readonly plan: string;
  readonly file: string;
  readonly year: number;
  readonly began: number;
  /** Which reading of the file this is, from 1. */
  turn: number;
  cancel: AbortController;
  state: LineReadingState['state'];
  progress: number;
  lines: number;
  read: ReadLines | null;
  refusal: Refusal | null;
  /** What is known of a file that was refused. */
  seen: SeenLines | null;
}

/** What readings work with. */
export interface LineReadingParts {
  readonly threads: LineThreads;
  readonly files: SentFiles;
  readonly events: Events;
  readonly failed: (error: unknown) => void;
}

/** Files of lines on their way. Nothing of one is written to a plan before it is accepted, and nothing of it is left when it is given up. */
export class LineReadings {
  readonly #parts: LineReadingParts;
  readonly #readings = new Map<string, LineReading>();

  constructor(parts: LineReadingParts) {
    this.#parts = parts;
  }

  /** Begins to read a file. Refuses `too-many-imports`. */
  async begin(
    given: Pick<LineReading, 'plan' | 'file' | 'year'>,
    bytes: Uint8Array,
    mapping: string | null,
  ): Promise<Result<LineReading>> {
    await this.#forget();
    const underWay = [...this.#readings.values()].filter((one) => one.state === 'reading');
    if (underWay.length >= bounds.underWay) return refuse('too-many-imports');
    const reading: LineReading = {
      ...given,
      id: randomUUID(),
      began: Date.now(),
      turn: 1,
      cancel: new AbortController(),
      state: 'reading',
      progress: 0,
      lines: 0,
      read: null,
      refusal: null,
      seen: null,
    };
    this.#readings.set(reading.id, reading);
    await this.#parts.files.keep(reading.id, bytes);
    void this.#work(reading, mapping, false);
    return ok(reading);
  }

  /** Reads the same file again by another mapping, or by one that is guessed where the file has no such columns. Refuses `import-not-ready` for one that was given up or taken. */
  async again(reading: LineReading, mapping: string, guesses: boolean): Promise<Result<LineReading>> {
    if (reading.state === 'cancelled' || reading.state === 'accepted') {
      return refuse('import-not-ready', { state: reading.state });
    }
    reading.cancel.abort();
    reading.cancel = new AbortController();
    reading.turn += 1;
    reading.read = null;
    reading.refusal = null;
    reading.seen = null;
    reading.lines = 0;
    reading.progress = 0;
    void this.#work(reading, mapping, guesses);
    return ok(reading);
  }

  /** The reading of an id. Refuses `unknown-import`. */
  get(id: string): Result<LineReading> {
    const reading = this.#readings.get(id);
    return reading ? ok(reading) : refuse('unknown-import', { import: id });
  }

  /** Gives a reading up: its thread ends and its file is gone. One that is accepted stays accepted. */
  async cancel(reading: LineReading): Promise<void> {
    if (reading.state === 'accepted') return;
    reading.cancel.abort();
    reading.read = null;
    this.move(reading, 'cancelled');
    await this.#parts.files.drop(reading.id);
  }

  /** Lets go of what was read once it is in the plan. */
  async accepted(reading: LineReading): Promise<void> {
    reading.read = null;
    await this.#parts.files.drop(reading.id);
  }

  /** Puts a reading into another state, and lets everybody know. */
  move(reading: LineReading, state: LineReading['state']): void {
    reading.state = state;
    if (state !== 'reading') reading.progress = 1;
    const { id, plan, progress, lines } = reading;
    this.#parts.events.tell({ event: 'lines', plan, data: () => ({ id, plan, state, progress, lines }) });
  }

  async #work(reading: LineReading, mapping: string | null, guesses: boolean): Promise<void> {
    const { signal } = reading.cancel;
    const { id, file, year } = reading;
    this.move(reading, 'reading');
    const progress = (lines: number, part: number | null): void => {
      if (signal.aborted) return;
      reading.lines = lines;
      reading.progress = part ?? 0;
      this.move(reading, 'reading');
    };
    try {
      const path = this.#parts.files.path(id);
      const job = { path, file, mapping, guesses, year };
      const outcome = await this.#parts.threads.run(job, { signal, progress });
      if (signal.aborted) return;
      if (outcome.kind === 'done') reading.read = outcome.read;
      else {
        reading.refusal = outcome.refusal;
        reading.seen = outcome.seen;
      }
    } catch (error) {
      this.#parts.failed(error);
      if (signal.aborted) return;
      reading.refusal = { code: 'unexpected-error', facts: {} };
    }
    if (signal.aborted) return;
    reading.lines = reading.read?.understood.lines ?? reading.lines;
    this.move(reading, reading.refusal ? 'refused' : 'ready');
  }

  async #forget(): Promise<void> {
    const old = [...this.#readings.values()].filter((one) => one.state !== 'reading');
    const late = old.filter((one) => Date.now() - one.began > bounds.age);
    for (const { id } of [...late, ...old.slice(0, Math.max(0, old.length - bounds.remembered))]) {
      this.#readings.delete(id);
      await this.#parts.files.drop(id);
    }
  }
}
