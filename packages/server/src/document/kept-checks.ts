import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { gunzip, gzip } from 'node:zlib';
import type { CheckedDocument } from '../app/handler.ts';

/** How many documents are kept with what the checks say of them. */
const most = 100;

/** What a file begins with that was written to its end by us. */
interface Kept {
  readonly of: string;
  readonly checked: CheckedDocument;
}

/**
 * What checks said, kept in a folder over a restart: by the hash of the revision, which says all that a plan says, and by the
 * program that said it, so that another version of it says it anew. The folder can be emptied at any time.
 */
export class KeptChecks {
  readonly #folder: string;
  readonly #program: Promise<string>;
  readonly #failed: (error: unknown) => void;

  constructor(folder: string, program: Promise<string>, failed: (error: unknown) => void) {
    this.#folder = folder;
    this.#program = program;
    this.#failed = failed;
  }

  /** What the checks said of the plan with this hash; `null` where that is not kept, or cannot be read. */
  async get(hash: string): Promise<CheckedDocument | null> {
    const key = await this.#key(hash);
    const file = this.#file(key);
    try {
      const kept: Kept = deserialize(await promisify(gunzip)(await readFile(file)));
      if (kept.of !== key) return null;
      const now = new Date();
      await utimes(file, now, now).catch(() => undefined);
      return kept.checked;
    } catch {
      return null;
    }
  }

  /** Keeps what the checks said. What cannot be kept is found again another time. */
  async keep(hash: string, checked: CheckedDocument): Promise<void> {
    try {
      const key = await this.#key(hash);
      const bytes = await promisify(gzip)(serialize({ of: key, checked } satisfies Kept), { level: 1 });
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const unfinished = `${this.#file(key)}.${process.pid}`;
      await writeFile(unfinished, bytes, { mode: 0o600 });
      await rename(unfinished, this.#file(key));
      await this.#makeRoom();
    } catch (error) {
      this.#failed(error);
    }
  }

  async #key(hash: string): Promise<string> {
    return createHash('sha256')
      .update(`${hash}\n${await this.#program}`)
      .digest('hex');
  }

  #file(key: string): string {
    return join(this.#folder, `${key.slice(0, 40)}.checks`);
  }

  async #makeRoom(): Promise<void> {
    const names = await readdir(this.#folder);
    if (names.length <= most) return;
    const dated = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name);
        return { path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 };
      }),
    );
    const old = dated.toSorted((a, b) => b.at - a.at).slice(most);
    await Promise.all(old.map(({ path }) => rm(path, { force: true })));
  }
}
