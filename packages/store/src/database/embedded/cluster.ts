import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { copiedBinaries, type PackedBinaries, program } from './binaries.ts';
import type { ServerUser } from './server-user.ts';

/** Where the files of an embedded server are, and as whom it runs. */
export interface Cluster {
  readonly binaries: string;
  readonly data: string;
  readonly log: string;
  readonly password: string;
  readonly user: ServerUser | null;
}

/** The name that we have in the database. */
export const databaseUser = 'plenary';

/**
 * The files of an embedded server below a folder; they are made where they are not there yet. What is cut off half way
 * leaves an unfinished folder that the next start replaces.
 */
export async function preparedCluster(
  folder: string,
  packed: PackedBinaries,
  user: ServerUser | null,
): Promise<Cluster> {
  await mkdir(folder, { recursive: true });
  // The server's user passes through, and nobody else reads along.
  if (user) await chmod(folder, 0o711);
  const binaries = await copiedBinaries(packed, folder);
  const data = join(folder, 'cluster');
  const log = join(folder, 'server.log');
  await writeFile(log, '', { flag: 'a', mode: 0o600 });
  if (!(await stat(data).catch(() => null))) await initialize(folder, data, binaries, user);
  const password = await readFile(passwordFile(folder), 'utf8');
  return { binaries, data, log, password, user };
}

/** The major version of the server that wrote a folder, or `null` where there is none. */
export async function clusterVersion(folder: string): Promise<string | null> {
  const text = await readFile(join(folder, 'cluster', 'PG_VERSION'), 'utf8').catch(() => null);
  return text === null ? null : text.trim();
}

function passwordFile(folder: string): string {
  return join(folder, 'password');
}

async function initialize(
  folder: string,
  data: string,
  binaries: string,
  user: ServerUser | null,
): Promise<void> {
  const unfinished = `${data}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  await writeFile(passwordFile(folder), password, { mode: 0o600 });
  const told = join(unfinished, '..', 'password.initdb');
  await writeFile(told, password, { mode: 0o600 });
  if (user) {
    await chown(unfinished, user.uid, user.gid);
    await chown(told, user.uid, user.gid);
  }
  try {
    await promisify(execFile)(
      program(binaries, 'initdb'),
      [
        `--pgdata=${unfinished}`,
        `--username=${databaseUser}`,
        `--pwfile=${told}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Order and case by code points: the same on every machine, whatever it is set to.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { cwd: folder, env: serverEnvironment(), ...(user ? { uid: user.uid, gid: user.gid } : {}) },
    );
  } finally {
    await rm(told, { force: true });
  }
  await rename(unfinished, data);
}

/** The environment of the server's programs: nothing of ours that would change what they do. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];
  return { ...Object.fromEntries(kept.map((name) => [name, process.env[name]])), LC_ALL: 'C', TZ: 'UTC' };
}
