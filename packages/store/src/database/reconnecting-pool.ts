import type { PostgresPool, PostgresPoolClient } from 'kysely';
import { type ClientConfig, Pool, types } from 'pg';
import { readers } from './column-values.ts';

/** Where to connect; asked again where connecting failed, so that a server that died can be started again. */
export type Address = () => Promise<ClientConfig>;

/** Settings of every connection. */
export const connectionSettings = {
  types: {
    getTypeParser: (type: number, format?: 'text' | 'binary') =>
      format !== 'binary' && readers[type] ? readers[type] : defaultReader(type, format),
  },
  application_name: 'plenary',
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
} satisfies ClientConfig;

/** The driver's own way to read a type, whose list of numbers is shorter than what servers have. */
const defaultReader: (type: number, format?: 'text' | 'binary') => (text: string) => unknown =
  types.getTypeParser;

/** A pool of connections that is made anew where the server is found at another address than before. */
export class ReconnectingPool implements PostgresPool {
  readonly options = {};
  readonly #address: Address;
  #pool: Promise<Pool> | null = null;

  constructor(address: Address) {
    this.#address = address;
  }

  async connect(): Promise<PostgresPoolClient> {
    const current = this.#current();
    const pool = await current;
    try {
      return await pool.connect();
    } catch (error) {
      // A pool that another has given up meanwhile is no answer of the server, either.
      if (!isLost(error) && this.#pool === current) throw error;
      // Of many who lose their connections at once the first makes a new pool for all.
      if (this.#pool === current) {
        this.#pool = null;
        pool.end().catch(() => undefined);
      }
      return await (await this.#current()).connect();
    }
  }

  async end(): Promise<void> {
    const current = this.#pool;
    this.#pool = null;
    await (await current)?.end();
  }

  #current(): Promise<Pool> {
    if (this.#pool) return this.#pool;
    const opened = this.#opened();
    this.#pool = opened;
    opened.catch(() => {
      if (this.#pool === opened) this.#pool = null;
    });
    return opened;
  }

  async #opened(): Promise<Pool> {
    const pool = new Pool({ ...connectionSettings, ...(await this.#address()), max: 12 });
    // A connection that breaks while nobody uses it is no event: the next use opens another.
    pool.on('error', () => undefined);
    // Nor is it one while somebody has it: the query that runs, or the next, fails with it.
    pool.on('connect', (client) => void client.on('error', () => undefined));
    return pool;
  }
}

/** A server that is ours to start and did not. */
export class ServerAway extends Error {}

/** Says whether an error means that there is no connection, or none any more. */
export function isLost(error: unknown): boolean {
  if (error instanceof ServerAway) return true;
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|57P0|08)/.test(code)) ||
    (error instanceof Error &&
      /Connection terminated|timeout exceeded|connection error and is not queryable/.test(error.message))
  );
}
