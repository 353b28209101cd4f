import { expect, test } from 'vitest';
import type { DocumentJob } from './document-job.ts';
import { DocumentThreads } from './document-threads.ts';

const job: DocumentJob = { kind: 'source', file: 'empty.txt', bytes: new Uint8Array(), current: null };

/** Holds this thread, and nothing of what others do, for so many milliseconds. */
function held(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

test('threads are ended though a job is over in the same moment', { timeout: 30_000 }, async () => {
  const threads = new DocumentThreads();
  const known = await threads.run(job);
  expect(known).toMatchObject({ ok: false, refusal: { code: 'empty-file' } });
  const again = threads.run(job);
  // What the thread answers has come by then, and is heard only after it was told to end.
  held(1_000);
  await threads.end();
  expect(await again).toEqual(known);
  expect(await threads.run(job)).toMatchObject({ ok: false, refusal: { code: 'job-cancelled' } });
});
