import { spawn } from 'node:child_process';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { processStart, runsAs } from '../running-process.ts';
import { program } from './binaries.ts';
import { type Cluster, serverEnvironment } from './cluster.ts';

/** A server that runs: its process and the port it listens at on this machine. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

/** How long a server may take until it listens, in milliseconds: recovery after a crash reads its log again. */
const patience = 120_000;

/**
 * The server of a cluster: the one that runs already, whoever started it, or a new one. Refuses `database-does-not-start`,
 * with the last line of its log.
 */
export async function runningPostmaster(cluster: Cluster): Promise<Result<Postmaster>> {
  const recorded = await recordedPostmaster(cluster);
  if (recorded) {
    if (await runsAs(recorded.pid, 'postgres')) {
      const adopted = await listening(cluster, recorded.pid);
      if (adopted) return ok(adopted);
    } else {
      // The number now is another program's, and the server would believe that this is it.
      await rm(join(cluster.data, 'postmaster.pid'), { force: true });
    }
  }
  const until = performance.now() + patience;
  for (let port = recorded?.port || (await freePort()); ; port = await freePort()) {
    const from = (await stat(cluster.log)).size;
    const started = await start(cluster, port);
    if (started) return ok(started);
    // Processes of a server that was killed hold its memory for a moment; a port can be taken in between.
    const line = await lastLine(cluster.log, from);
    const passes = /in use|already exists|could not bind|could not create any TCP/i.test(line);
    if (!passes || performance.now() > until) {
      return refuse('database-does-not-start', { file: cluster.log, line });
    }
    await sleep(100);
  }
}

/** Stops a server: what it was doing is rolled back, what it acknowledged is kept. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  try {
    process.kill(postmaster.pid, 'SIGINT');
  } catch {
    return;
  }
  const until = performance.now() + 20_000;
  while ((await processStart(postmaster.pid)) !== null && performance.now() < until) await sleep(10);
}

async function start(cluster: Cluster, port: number): Promise<Postmaster | null> {
  const log = await open(cluster.log, 'a');
  try {
    const child = spawn(
      program(cluster.binaries, 'postgres'),
      ['-D', cluster.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
      {
        // Ctrl-C in a terminal goes to a whole group of processes: the server must outlive our last writes.
        detached: true,
        cwd: cluster.data,
        env: serverEnvironment(),
        stdio: ['ignore', log.fd, log.fd],
        ...(cluster.user ? { uid: cluster.user.uid, gid: cluster.user.gid } : {}),
      },
    );
    child.unref();
    const ended = new Promise<null>((resolve) => {
      child.once('error', () => resolve(null));
      child.once('exit', () => resolve(null));
    });
    if (child.pid === undefined) return await ended;
    return await Promise.race([ended, listening(cluster, child.pid)]);
  } finally {
    await log.close();
  }
}

const settings = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=60',
  'shared_buffers=128MB',
  'max_wal_size=2GB',
  'log_timezone=UTC',
  'timezone=UTC',
  'log_checkpoints=off',
];

/** The server once it says in its file that it is ready; `null` where it ends before. */
async function listening(cluster: Cluster, pid: number): Promise<Postmaster | null> {
  const until = performance.now() + patience;
  while (performance.now() < until) {
    const recorded = await recordedPostmaster(cluster);
    if (recorded?.pid === pid && recorded.ready) return recorded;
    if ((await processStart(pid)) === null) return null;
    await sleep(10);
  }
  return null;
}

/** What `postmaster.pid` says (PostgreSQL documents its lines): process, folder, start, port, socket, address, memory, state. */
async function recordedPostmaster(cluster: Cluster): Promise<(Postmaster & { ready: boolean }) | null> {
  const text = await readFile(join(cluster.data, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port, ready: port > 0 && lines[7]?.trim() === 'ready' };
}

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return await promise;
}

/** The line of a log that says why, among those written from a place on. */
async function lastLine(file: string, from: number): Promise<string> {
  const written = await readFile(file).catch(() => Buffer.alloc(0));
  const lines = written.subarray(from).toString('utf8').trim().split('\n');
  const fatal = lines.findLast((line) => /FATAL|PANIC|error/i.test(line));
  return (fatal ?? lines.at(-1) ?? '').slice(0, 300);
}
