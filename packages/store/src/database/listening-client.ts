import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import * as z from 'zod';
import type { Listener, News } from './database.ts';
import { type Address, connectionSettings } from './reconnecting-pool.ts';

/** The channel that PostgreSQL tells of new revisions on. */
export const channel = 'plenary_revisions';

const message = z.strictObject({ organization: z.string(), plan: z.string(), revision: z.int() });

/** A connection that hears of revisions, and is made anew when it breaks. */
export class ListeningClient {
  readonly #address: Address;
  readonly #greet: (client: Client) => Promise<void>;
  readonly #listeners = new Set<Listener>();
  #client: Client | null = null;
  #closed = false;

  /** `greet` does what a new connection needs beside listening. */
  constructor(address: Address, greet: (client: Client) => Promise<void>) {
    this.#address = address;
    this.#greet = greet;
  }

  /** The connection, where there is one at the moment. */
  get client(): Client | null {
    return this.#client;
  }

  /** Connects, or throws. */
  async open(): Promise<void> {
    const client = new Client({ ...connectionSettings, ...(await this.#address()) });
    client.on('error', () => undefined);
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    await client.connect();
    client.once('end', () => void this.#reopen());
    await this.#greet(client);
    await client.query(`listen ${channel}`);
    this.#client = client;
  }

  /** Tells a listener until the answer is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Does not connect again, whatever happens to the connection. */
  settle(): void {
    this.#closed = true;
  }

  /** Ends the connection for good. */
  async close(): Promise<void> {
    this.settle();
    await this.#client?.end().catch(() => undefined);
    this.#client = null;
  }

  async #reopen(): Promise<void> {
    this.#client = null;
    for (let pause = 50; !this.#closed; pause = Math.min(pause * 2, 2000)) {
      await sleep(pause, undefined, { ref: false });
      if (this.#closed) return;
      try {
        await this.open();
        this.#tell({ kind: 'reconnected' });
        return;
      } catch {
        // The server is not there yet.
      }
    }
  }

  #hear(payload: string): void {
    const read = message.safeParse(JSON.parse(payload));
    if (read.success) this.#tell({ kind: 'revision', ...read.data });
  }

  #tell(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }
}
