import { link, readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { processStart } from './running-process.ts';

/** A lock that only living processes hold. */
export interface LockFile {
  readonly release: () => Promise<void>;
}

/**
 * Takes a lock file that says which process holds it; one of a dead process counts for nothing. Waits for `patience`
 * milliseconds, then answers `null`.
 */
export async function takeLockFile(path: string, patience: number): Promise<LockFile | null> {
  const own = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  await writeFile(own, `${process.pid} ${(await processStart(process.pid)) ?? ''}`, { mode: 0o600 });
  try {
    const until = performance.now() + patience;
    for (;;) {
      // A link is there whole or not at all, and fails where the name is taken.
      if (await linked(own, path)) return { release: () => rm(path, { force: true }) };
      if (await isStale(path)) await rm(path, { force: true });
      else if (performance.now() >= until) return null;
      else await sleep(30);
    }
  } finally {
    await rm(own, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function isStale(path: string): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return false;
  const [pid = '', start = ''] = text.split(' ');
  return (await processStart(Number(pid))) !== (start === '' ? null : start);
}
