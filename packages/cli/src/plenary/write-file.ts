// A check that writes no file is done before these are loaded.
import { promises as files } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import { systemCode } from './read-input.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name. Refuses `file-exists`
 * where it exists and may not be replaced, and `file-written-not`.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  replace: boolean,
): Promise<Result<null>> {
  try {
    const target = await files.realpath(file).catch(() => file);
    const existing = await files.lstat(target).catch(() => null);
    if (existing !== null && !replace && existing.isFile()) return refuse('file-exists', { file });
    // A device or a pipe is written to as it is: taking its name would remove it.
    if (existing !== null && !existing.isFile()) {
      await files.writeFile(target, content);
      return ok(null);
    }
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.part`);
    try {
      await writeDurably(temporary, content);
      if (existing !== null) await files.chmod(temporary, existing.mode);
      await (replace ? files.rename(temporary, target) : nameNew(temporary, target));
    } catch (error) {
      await files.unlink(temporary).catch(() => null);
      throw error;
    }
    return ok(null);
  } catch (error) {
    const code = systemCode(error);
    return code === 'EEXIST'
      ? refuse('file-exists', { file })
      : refuse('file-written-not', { file, reason: code });
  }
}

async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await files.open(file, 'w');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

// A link does not replace what another program wrote in the meantime; some file systems have none.
async function nameNew(temporary: string, target: string): Promise<void> {
  try {
    await files.link(temporary, target);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(systemCode(error))) throw error;
    await files.rename(temporary, target);
    return;
  }
  await files.unlink(temporary);
}
