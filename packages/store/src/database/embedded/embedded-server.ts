import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type pg from 'pg';
import { type LockFile, takeLockFile } from '../lock-file.ts';
import { ServerAway } from '../reconnecting-pool.ts';
import type { PackedBinaries } from './binaries.ts';
import { type Cluster, clusterVersion, databaseUser, preparedCluster } from './cluster.ts';
import { runningPostmaster, stopPostmaster } from './postmaster.ts';
import { mayEnter, ownerOf, type ServerUser, serverUser } from './server-user.ts';

/** Everyone who uses the server holds this lock together; who gets it alone is the last and stops the server. */
const presence = 7_283_001;

/** PostgreSQL that we start ourselves and share with whoever else opens the same folder. */
export interface EmbeddedServer {
  /** Where it listens; starts it where it does not run. Throws where it does not start. */
  readonly address: () => Promise<pg.ClientConfig>;
  /** Says on a connection that we use the server. */
  readonly enter: (client: pg.Client) => Promise<void>;
  /** Stops the server if nobody else uses it; `client` is the connection of `enter`. */
  readonly leave: (client: pg.Client | null) => Promise<void>;
}

/**
 * The server of a data folder. Refuses `database-version-differs`, `database-of-another-user`, `database-folder-closed` where the
 * server's user finds no way in, `database-folder-busy` where somebody starts it for minutes, `database-does-not-start`.
 */
export async function embeddedServer(
  dataFolder: string,
  packed: PackedBinaries,
): Promise<Result<EmbeddedServer>> {
  const folder = await clusterFolder(dataFolder, await serverUser(null));
  if (!folder.ok) return folder;
  const owner = await ownerOf(join(folder.value, 'cluster'));
  const user = await serverUser(owner);
  if (owner && !user && owner.uid !== process.getuid?.()) {
    return refuse('database-of-another-user', { folder: folder.value, user: owner.name });
  }
  const version = await clusterVersion(folder.value);
  if (version !== null && version !== packed.version.split('.')[0]) {
    return refuse('database-version-differs', { folder: folder.value, version, program: packed.version });
  }
  const lockPath = join(dataFolder, 'database.lock');
  const locked = async (): Promise<Result<LockFile>> => {
    const lock = await takeLockFile(lockPath, 150_000);
    return lock ? ok(lock) : refuse('database-folder-busy', { folder: dataFolder });
  };
  const lock = await locked();
  if (!lock.ok) return lock;
  try {
    const cluster = await preparedCluster(folder.value, packed, user);
    const first = await runningPostmaster(cluster);
    return first.ok ? ok(served(cluster, locked)) : first;
  } finally {
    await lock.value.release();
  }
}

function served(cluster: Cluster, locked: () => Promise<Result<LockFile>>): EmbeddedServer {
  const address = async (): Promise<pg.ClientConfig> => {
    const lock = await locked();
    if (!lock.ok) throw new ServerAway(lock.refusal.code);
    try {
      const running = await runningPostmaster(cluster);
      if (!running.ok) throw new ServerAway(`${running.refusal.code}: ${running.refusal.facts['line']}`);
      const { port } = running.value;
      return {
        host: '127.0.0.1',
        port,
        user: databaseUser,
        password: cluster.password,
        database: 'postgres',
      };
    } finally {
      await lock.value.release();
    }
  };
  return {
    address,
    enter: async (client) => {
      await client.query('select pg_advisory_lock_shared($1)', [presence]);
    },
    leave: (client) => left(cluster, locked, client),
  };
}

async function left(
  cluster: Cluster,
  locked: () => Promise<Result<LockFile>>,
  client: pg.Client | null,
): Promise<void> {
  // Whoever comes meanwhile waits for the lock, then starts the server again.
  const lock = await locked();
  if (!lock.ok || !client) {
    if (lock.ok) await lock.value.release();
    return;
  }
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [presence]);
    const answer = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      presence,
    ]);
    if (answer.rows[0]?.alone !== true) return;
    const running = await runningPostmaster(cluster);
    if (running.ok) await stopPostmaster(running.value);
  } catch {
    // The server is gone already.
  } finally {
    await lock.value.release();
  }
}

/**
 * Where the files of the server lie: in the data folder; or, where the server's user may not come there (root's own home),
 * in a folder of the system's, which a note in the data folder names.
 */
async function clusterFolder(dataFolder: string, user: ServerUser | null): Promise<Result<string>> {
  const note = join(dataFolder, 'database-folder.txt');
  const noted = await readFile(note, 'utf8').catch(() => null);
  if (noted !== null) return ok(noted.trim());
  const beside = join(dataFolder, 'database');
  // Where only the folder itself is closed, letting the server through (not look in) keeps all in one place.
  if (user && (await mayEnter(user, dirname(dataFolder)))) {
    await chmod(dataFolder, (await stat(dataFolder)).mode | 0o001);
  }
  if (!user || (await mayEnter(user, dataFolder)) || (await clusterVersion(beside)) !== null)
    return ok(beside);
  const name = createHash('sha256')
    .update(await realpath(dataFolder))
    .digest('hex');
  const elsewhere = join('/var/lib/plenary', name.slice(0, 16));
  try {
    await mkdir(elsewhere, { recursive: true });
    if (!(await mayEnter(user, elsewhere))) {
      return refuse('database-folder-closed', { folder: dataFolder, user: user.name });
    }
    await writeFile(note, `${elsewhere}\n`);
    return ok(elsewhere);
  } catch {
    return refuse('database-folder-closed', { folder: dataFolder, user: user.name });
  }
}
