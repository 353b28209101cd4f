import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LineThreads } from './line-threads.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plenary-threads-'));
  const many = Array.from({ length: 400_000 }, (_, index) => `${index % 997};${index},25`);
  await writeFile(join(folder, 'long'), ['Code;Budget', ...many].join('\n'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const job = (path: string) => ({
  path: join(folder, path),
  file: 'long.csv',
  mapping: null,
  guesses: false,
  year: 2024,
});

test('a thread that is given up ends, and says nothing more', async () => {
  const threads = new LineThreads();
  const giveUp = new AbortController();
  const heard: number[] = [];
  const progress = (lines: number): void => {
    heard.push(lines);
    if (lines > 0) giveUp.abort();
  };
  const reading = threads.run(job('long'), { signal: giveUp.signal, progress });
  expect(threads.count).toBe(1);
  expect(await reading).toEqual({
    kind: 'refused',
    refusal: { code: 'job-cancelled', facts: {} },
    seen: null,
  });
  expect(threads.count).toBe(0);
  const count = heard.length;
  await sleep(300);
  expect(heard).toHaveLength(count);
});

test.each([['a file that is gone', 'nowhere', /ENOENT/]])(
  '%s is told as what went wrong, and its thread ends',
  async (_, path, message) => {
    const threads = new LineThreads();
    const { signal } = new AbortController();
    await expect(threads.run(job(path), { signal, progress: () => undefined })).rejects.toThrow(message);
    expect(threads.count).toBe(0);
  },
);

test('what is given up before it begins begins no thread', async () => {
  const threads = new LineThreads();
  const given = { signal: AbortSignal.abort(), progress: () => undefined };
  expect(await threads.run(job('long'), given)).toMatchObject({ refusal: { code: 'job-cancelled' } });
  expect(threads.count).toBe(0);
});
