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
  #pool: Pool | null = null;

  constructor(address: Address) {
    this.#address = address;
  }

  async connect(): Promise<PostgresPoolClient> {
    this.#pool ??= await this.#opened();
    try {
      return await this.#pool.connect();
    } catch (error) {
      if (!isLost(error)) throw error;
      const old = this.#pool;
      this.#pool = await this.#opened();
      void old.end();
      return await this.#pool.connect();
    }
  }

  async end(): Promise<void> {
    await this.#pool?.end();
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

/** Says whether an error means that no connection came about. */
export function isLost(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return (
    (typeof code === 'string' && /^(ECONN|EPIPE|57P0|08)/.test(code)) ||
    (error instanceof Error && /Connection terminated|timeout exceeded/.test(error.message))
  );
}
