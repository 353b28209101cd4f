import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it where they are missing; what cannot be made is left. Node's own way to do this never ends in a
 * file system that has no folders to be made, as `/proc`: it takes "no such folder" for one that is missing above.
 */
export async function madeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = folder; !(await isThere(at)); at = dirname(at)) {
    missing.push(at);
    if (dirname(at) === at) return;
  }
  for (const one of missing.toReversed()) {
    // Somebody else may have made it meanwhile.
    if (
      !(await mkdir(one).then(
        () => true,
        () => isThere(one),
      ))
    )
      return;
  }
}

async function isThere(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
