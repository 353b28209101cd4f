import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Files of lines that were sent and are being looked at, in a folder. What a server leaves there when it ends is of no use to anybody. */
export class SentFiles {
  readonly #folder: string;
  #begun: Promise<void> | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where the file of an id lies. */
  path(id: string): string {
    return join(this.#folder, `${id}.lines`);
  }

  /** Keeps a file for as long as it is looked at. */
  async keep(id: string, bytes: Uint8Array): Promise<void> {
    this.#begun ??= this.begin();
    await this.#begun;
    await writeFile(this.path(id), bytes, { mode: 0o600 });
  }

  /** Lets go of what was left by a server that ended. */
  async begin(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
  }

  /** Lets go of a file. */
  async drop(id: string): Promise<void> {
    await rm(this.path(id), { force: true });
  }
}
