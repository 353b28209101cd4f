import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
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
    const opened = openSync(file, 'r');
    try {
      return await readOpened(opened, file, limit);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return { ok: false, refusal: readingRefusal(error, file) };
  }
}

async function readOpened(opened: number, file: string, limit: number): Promise<Result<Uint8Array>> {
  const stat = fstatSync(opened);
  if (stat.isDirectory()) return refuse('file-is-folder', { file });
  if (stat.isFile() && stat.size > limit) return tooLarge(file, stat.size, limit);
  const whole = stat.isFile() ? readAtOnce(opened, stat.size) : null;
  if (whole !== null) return ok(whole);
  const start = stat.isFile() ? { start: 0 } : {};
  return await collected(createReadStream(file, { fd: opened, autoClose: false, ...start }), file, limit);
}

/** A file as long as it says, without the stream that a check would load for it alone; `null` for one that goes on, or ends before. */
function readAtOnce(opened: number, size: number): Uint8Array | null {
  // One byte more than there should be: what is left empty shows that the file ends there.
  const bytes = Buffer.allocUnsafe(size + 1);
  const read = readSync(opened, bytes, 0, size + 1, 0);
  return size > 0 && read === size ? bytes.subarray(0, size) : null;
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
