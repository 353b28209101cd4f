import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { type Dialect, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { migrated } from '../migrations/migrate.ts';
import { RecordMemory } from '../plan/record-memory.ts';
import type { Database, DatabaseKind, Listener } from './database.ts';
import { packedBinaries } from './embedded/binaries.ts';
import { embeddedServer } from './embedded/embedded-server.ts';
import { mayWrite } from './embedded/server-user.ts';
import { ListeningClient } from './listening-client.ts';
import { madeFolder } from './made-folder.ts';
import { openPGlite, pgliteFolder } from './pglite.ts';
import { type Address, ReconnectingPool } from './reconnecting-pool.ts';
import type { Tables } from './tables.ts';

/** Which database to open. An address wins over the folder; without `kind` the folder has what runs here. */
export interface OpenOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly kind?: 'embedded' | 'pglite';
}

/**
 * Opens the database of the plans: starts it where it is ours to start, and brings its tables up to date. Refuses, with one
 * sentence on what to do: a folder that cannot be written, is in use, of another user, version or kind; a server that does
 * not start or cannot be reached; tables of a later Plenary.
 */
export async function openDatabase(options: OpenOptions): Promise<Result<Database>> {
  if (options.databaseUrl) return await openServer(options.databaseUrl);
  const { dataFolder } = options;
  await madeFolder(dataFolder);
  if (!(await mayWrite(dataFolder))) return refuse('database-folder-not-writable', { folder: dataFolder });
  const there = await kindIn(dataFolder);
  if (there && options.kind && there !== options.kind) {
    return refuse('database-of-another-kind', { folder: dataFolder, kind: there });
  }
  const packed = await packedBinaries();
  if (!packed && (there ?? options.kind) === 'embedded') {
    return refuse('database-without-program', { platform: `${process.platform}-${process.arch}` });
  }
  const kind = there ?? options.kind ?? (packed ? 'embedded' : 'pglite');
  if (kind === 'pglite' || !packed) return await openFallback(dataFolder);
  const server = await embeddedServer(dataFolder, packed);
  if (!server.ok) return server;
  const { address, enter, leave } = server.value;
  return await connected('embedded', address, enter, leave);
}

async function kindIn(dataFolder: string): Promise<'embedded' | 'pglite' | null> {
  const has = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null;
  if (await has(join(dataFolder, 'database', 'cluster'))) return 'embedded';
  if (await has(join(dataFolder, 'database-folder.txt'))) return 'embedded';
  return (await has(pgliteFolder(dataFolder))) ? 'pglite' : null;
}

async function openServer(databaseUrl: string): Promise<Result<Database>> {
  const address = async (): Promise<pg.ClientConfig> => ({ connectionString: databaseUrl });
  return await connected('server', address, nothing, nothing);
}

async function nothing(): Promise<void> {
  // A server reached by an address is not ours to start or to stop.
}

async function connected(
  kind: DatabaseKind,
  address: Address,
  enter: (client: pg.Client) => Promise<void>,
  leave: (client: pg.Client | null) => Promise<void>,
): Promise<Result<Database>> {
  const listening = new ListeningClient(address, enter);
  const reached = await opened(listening, kind === 'embedded' ? 3 : 1);
  if (!reached.ok) return reached;
  const end = async (): Promise<void> => {
    listening.settle();
    await leave(listening.client);
    await listening.close();
  };
  const dialect = new PostgresDialect({ pool: new ReconnectingPool(address) });
  return await ready(kind, dialect, (listener) => listening.listen(listener), null, end);
}

/** Somebody who was last may stop the server between its address and our connection: then it is started again. */
async function opened(listening: ListeningClient, attempts: number): Promise<Result<null>> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await listening.open();
      return ok(null);
    } catch (error) {
      if (attempt < attempts) continue;
      await listening.close();
      const line = error instanceof Error ? error.message || error.name : String(error);
      return refuse('database-not-reachable', { line });
    }
  }
}

async function openFallback(dataFolder: string): Promise<Result<Database>> {
  const found = await openPGlite(dataFolder);
  if (!found.ok) return found;
  const { pglite, release } = found.value;
  const listeners = new Set<Listener>();
  const listen = (listener: Listener): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return await ready('pglite', new PGliteDialect({ pglite }), listen, listeners, release);
}

async function ready(
  kind: DatabaseKind,
  dialect: Dialect,
  listen: Database['listen'],
  listeners: ReadonlySet<Listener> | null,
  end: () => Promise<void>,
): Promise<Result<Database>> {
  const whole = new Kysely<Tables>({ dialect });
  const close = async (): Promise<void> => {
    await whole.destroy();
    await end();
  };
  const current = await migrated(whole);
  if (!current.ok) {
    await close();
    return current;
  }
  return ok({
    kind,
    notices: kind === 'pglite' ? [{ code: 'database-is-fallback', facts: {} }] : [],
    sql: whole.withSchema('plenary'),
    memory: new RecordMemory(),
    listen,
    told: (news) => {
      for (const listener of listeners ?? []) listener(news);
    },
    close,
  });
}
