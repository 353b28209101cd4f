import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { readers } from './column-values.ts';
import { takeLockFile } from './lock-file.ts';

/** PGlite on a folder that nobody else has open. */
export interface OpenPGlite {
  readonly pglite: PGlite;
  readonly release: () => Promise<void>;
}

/** Where in a data folder PGlite keeps its files. */
export function pgliteFolder(dataFolder: string): string {
  return join(dataFolder, 'pglite');
}

/**
 * Opens PGlite on its folder. Refuses `database-folder-in-use` where another process has it: PGlite takes no lock itself,
 * and two would overwrite each other's pages.
 */
export async function openPGlite(dataFolder: string): Promise<Result<OpenPGlite>> {
  const folder = pgliteFolder(dataFolder);
  await mkdir(folder, { recursive: true });
  const lock = await takeLockFile(join(dataFolder, 'pglite.lock'), 0);
  if (!lock) return refuse('database-folder-in-use', { folder: dataFolder });
  try {
    const pglite = new PGlite({ dataDir: join(folder, 'cluster'), parsers: readers });
    await pglite.waitReady;
    return ok({ pglite, release: lock.release });
  } catch (error) {
    await lock.release();
    const line = error instanceof Error ? error.message : String(error);
    return refuse('database-does-not-start', { file: folder, line });
  }
}
