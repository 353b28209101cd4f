import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '../../..');

/** What the checks of a document run through: our own sources, and the list of the packages that are installed. */
const parts = ['core/src', 'formats/src', 'solver/src', 'server/src/document'] as const;

/**
 * A mark of the program that checks documents: another one wherever a file of it is another by its size or dates. What one
 * program found is not taken for what another would find.
 */
export async function programMark(): Promise<string> {
  const listed = await Promise.all(parts.map((part) => filesIn(join(packages, part))));
  const installed = join(packages, '../node_modules/.package-lock.json');
  const lines = await Promise.all([...listed.flat(), installed].map(lineOf));
  return createHash('sha256')
    .update([process.version, ...lines.toSorted()].join('\n'))
    .digest('hex');
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function lineOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  return `${path} ${found?.size ?? ''} ${found?.mtimeMs ?? ''} ${found?.ctimeMs ?? ''}`;
}
