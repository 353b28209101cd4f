import { type FileHandle, open } from 'node:fs/promises';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { limits } from '@plenary/formats/limits';

/** The name that stands for the standard input. */
export const standardInput = '-';

/**
 * The bytes of a file or of the standard input. A file beyond the limit (in bytes) is refused by its size before it is read; a pipe
 * is read up to the limit. Refuses `file-missing`, `file-is-folder`, `file-not-allowed`, `file-not-readable` and
 * `file-too-large`.
 */
export async function readInput(file: string, limit: number = limits.bytes): Promise<Result<Uint8Array>> {
  try {
    if (file === standardInput) return await collected(process.stdin, file, limit);
    const handle = await open(file, 'r');
    try {
      return await readHandle(handle, file, limit);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, refusal: readingRefusal(error, file) };
  }
}

async function readHandle(handle: FileHandle, file: string, limit: number): Promise<Result<Uint8Array>> {
  const stat = await handle.stat();
  if (stat.isDirectory()) return refuse('file-is-folder', { file });
  if (stat.isFile() && stat.size > limit) return tooLarge(file, stat.size, limit);
  return await collected(handle.createReadStream({ autoClose: false }), file, limit);
}

async function collected(
  stream: AsyncIterable<unknown>,
  file: string,
  limit: number,
): Promise<Result<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) return tooLarge(file, size, limit);
  }
  return ok(Buffer.concat(chunks));
}

function tooLarge(file: string, bytes: number, limit: number): Result<Uint8Array> {
  return refuse('file-too-large', { file, bytes, limit });
}

/** The reason of the system why something could not be read, as a refusal. */
export function readingRefusal(error: unknown, file: string): Refusal {
  const code = systemCode(error);
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'file-missing',
    ENOTDIR: 'file-missing',
    EISDIR: 'file-is-folder',
    EACCES: 'file-not-allowed',
    EPERM: 'file-not-allowed',
  };
  const found = known[code];
  return found === undefined
    ? { code: 'file-not-readable', facts: { file, reason: code } }
    : { code: found, facts: { file } };
}

/** The code of an error of the system (`ENOENT`); the name of any other error. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.name : 'error';
}
