import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

/** How many files are kept, and for how long (ms). */
const bounds = { files: 12, age: 7 * 24 * 3_600_000 } as const;

/** A file that waits to be accepted. */
export interface KeptImport {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const about = z.strictObject({ file: z.string() });

/**
 * Files that were sent to be imported and are neither accepted nor given up, in a folder: a server that starts again reads them
 * once more when somebody comes back to them.
 */
export class KeptImports {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps a file under the id of its import; those that are too old or too many make room. */
  async keep(id: string, { file, bytes }: KeptImport): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await this.#makeRoom();
    await writeFile(this.#path(id, 'file'), bytes, { mode: 0o600 });
    const unfinished = this.#path(id, 'unfinished');
    await writeFile(unfinished, JSON.stringify({ file }), { mode: 0o600 });
    await rename(unfinished, this.#path(id, 'json'));
  }

  /** The file of an import; `null` where none is kept. */
  async get(id: string): Promise<KeptImport | null> {
    if (!isId(id)) return null;
    try {
      const { file } = about.parse(JSON.parse(await readFile(this.#path(id, 'json'), 'utf8')));
      return { file, bytes: await readFile(this.#path(id, 'file')) };
    } catch {
      return null;
    }
  }

  /** Lets go of a file. */
  async drop(id: string): Promise<void> {
    if (!isId(id)) return;
    for (const part of ['json', 'file', 'unfinished']) await rm(this.#path(id, part), { force: true });
  }

  #path(id: string, part: string): string {
    return join(this.#folder, `${id}.${part}`);
  }

  async #makeRoom(): Promise<void> {
    const ids = new Set((await readdir(this.#folder)).map((name) => name.split('.')[0] ?? ''));
    const dated = await Promise.all(
      [...ids].map(async (id) => {
        const found = await stat(this.#path(id, 'file')).catch(() => null);
        return { id, at: found?.mtimeMs ?? 0 };
      }),
    );
    const newestFirst = dated.toSorted((a, b) => b.at - a.at);
    const old = newestFirst.filter(
      ({ at }, index) => index >= bounds.files - 1 || Date.now() - at > bounds.age,
    );
    for (const { id } of old) await this.drop(id);
  }
}

/** Whether a text is one of our ids, and so names a file of ours and nothing else. */
function isId(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(text);
}
