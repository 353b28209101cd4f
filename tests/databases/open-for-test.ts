import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Database, DatabaseKind } from '@plenary/store/database/database';
import { serverUser } from '@plenary/store/database/embedded/server-user';
import { openDatabase } from '@plenary/store/database/open-database';

/** A database of one kind, and how to end it with all its files. */
export interface TestDatabase {
  readonly db: Database;
  readonly end: () => Promise<void>;
}

/** An empty folder for data, with a space in its name. */
export async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plenary data '));
  await chmod(folder, 0o755);
  return folder;
}

/** Opens a new database of a kind. A server is DATABASE_URL's, or PostgreSQL of the system, or another embedded one. */
export async function openForTest(kind: DatabaseKind): Promise<TestDatabase> {
  const folder = await dataFolder();
  if (kind !== 'server') {
    const db = opened(await openDatabase({ dataFolder: folder, kind }));
    return {
      db,
      end: async () => {
        await db.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  }
  const server = await startServer(folder);
  const db = opened(await openDatabase({ dataFolder: folder, databaseUrl: server.url }));
  return {
    db,
    end: async () => {
      await db.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function opened(result: Awaited<ReturnType<typeof openDatabase>>): Database {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

/** A PostgreSQL server that is not ours to supervise, as an organization would run one. */
async function startServer(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, stop: async () => undefined };
  const programs = await systemPrograms();
  if (!programs) return await startEmbedded(folder);
  const user = await serverUser(null);
  const owner = user ? { uid: user.uid, gid: user.gid } : {};
  const data = await mkdtemp(join(tmpdir(), 'plenary-server-'));
  if (user) await chown(data, user.uid, user.gid);
  const making = ['-D', data, '-U', 'plenary', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(join(programs, 'initdb'), making, { ...owner, cwd: data });
  const port = await freePort();
  const child = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${data}`,
    ],
    { ...owner, cwd: data, stdio: 'ignore' },
  );
  await ready(join(data, 'postmaster.pid'));
  return {
    url: `postgres://plenary@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await ended(child);
      await rm(data, { recursive: true, force: true });
    },
  };
}

async function systemPrograms(): Promise<string | null> {
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  const folder = join('/usr/lib/postgresql', newest ?? '', 'bin');
  return newest !== undefined && (await stat(join(folder, 'postgres')).catch(() => null)) ? folder : null;
}

async function startEmbedded(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const { embeddedServer } = await import('@plenary/store/database/embedded/embedded-server');
  const { packedBinaries } = await import('@plenary/store/database/embedded/binaries');
  const packed = await packedBinaries();
  const server = packed && (await embeddedServer(folder, packed));
  if (!server?.ok) throw new Error('there is no PostgreSQL for the tests: set DATABASE_URL');
  const { address, enter, leave } = server.value;
  const { ListeningClient } = await import('@plenary/store/database/listening-client');
  const listening = new ListeningClient(address, enter);
  await listening.open();
  const at = await address();
  return {
    url: `postgres://${at.user}:${String(at.password)}@${at.host}:${at.port}/${at.database}`,
    stop: async () => {
      listening.settle();
      await leave(listening.client);
      await listening.close();
    },
  };
}

async function ready(file: string): Promise<void> {
  const { readFile } = await import('node:fs/promises');
  for (let tries = 0; tries < 2000; tries += 1) {
    if (/\nready/.test(await readFile(file, 'utf8').catch(() => ''))) return;
    await sleep(10);
  }
  throw new Error('the server of the tests does not start');
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  await exit;
}

async function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = createServer();
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
  });
  return await promise;
}
