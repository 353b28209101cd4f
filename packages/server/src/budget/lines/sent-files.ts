import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of lines that were sent and are being looked at, in a folder. */
export class SentFiles {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the file of an id lies. */
  path(id: string): string {
    return join(this.#folder, `${id}.lines`);
  }

  /** Keeps a file for as long as it is looked at. */
  async keep(id: string, bytes: Uint8Array): Promise<void> {
    await writeFile(this.path(id), bytes, { mode: 0o600 });
  }

  /** Lets go of a file. */
  async drop(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }
}

/** An empty folder for files that are sent: what a server leaves there when it ends is of no use to anybody. */
export async function sentFilesIn(folder: string): Promise<SentFiles> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return new SentFiles(folder);
}
