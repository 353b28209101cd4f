import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/**
 * When a process started, as the system says it: together with its number this tells it from a later one of the same
 * number. `null` where it does not run any more.
 */
export async function processStart(pid: number): Promise<string | null> {
  if (!runs(pid)) return null;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return 'unknown';
  // The name of the program stands in brackets and may hold anything; the state is the first word after it.
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state === 'Z' ? null : (rest[18] ?? 'unknown');
}

/** Says whether a process runs and, as far as the system tells, is of a program whose name contains a word. */
export async function runsAs(pid: number, word: string): Promise<boolean> {
  if ((await processStart(pid)) === null) return false;
  const line =
    (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null)) ??
    (await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)])
      .then((done) => done.stdout)
      .catch(() => null));
  return line === null || line.includes(word);
}

/** Says whether a process of this number is there, whoever runs it. */
function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
