import { fstatSync, writeSync } from 'node:fs';
import { systemCode } from './read-input.ts';

/** The standard output and, beside it, what is told to people: their descriptors. */
type Descriptor = 1 | 2;

const streams = { 1: () => process.stdout, 2: () => process.stderr };

// Streams that were written to: they are made only where they are needed.
const used = new Map<Descriptor, NodeJS.WriteStream>();

let lost: (reason: string) => void = () => {};

/** Says what is done when the standard output cannot be written; it is given the system's reason (`ENOSPC`). */
export function whenOutputIsLost(told: (reason: string) => void): void {
  lost = told;
}

/**
 * Writes to the standard output (1) or beside it (2). Files and pipes are written at once, which spares a short command the
 * loading of streams; a terminal is left to its stream, which knows how it writes other scripts.
 */
export function writeTo(descriptor: Descriptor, text: string): void {
  if (!isFileOrPipe(descriptor)) streamOf(descriptor).write(text);
  else {
    try {
      writeAtOnce(descriptor, Buffer.from(text));
    } catch (error) {
      failed(descriptor, error);
    }
  }
}

/** Says whether what is written to the standard output is seen on a terminal with colours. */
export function showsColours(): boolean {
  return !isFileOrPipe(1) && process.stdout.isTTY && process.stdout.hasColors();
}

/** Waits until all that was written is out. */
export async function allWritten(): Promise<void> {
  const waits = [...used.values()].map((stream) => new Promise<void>((out) => stream.write('', () => out())));
  await Promise.all(waits);
}

function isFileOrPipe(descriptor: Descriptor): boolean {
  try {
    const stat = fstatSync(descriptor);
    return stat.isFile() || stat.isFIFO() || stat.isSocket();
  } catch {
    // Closed: the stream says so.
    return false;
  }
}

function streamOf(descriptor: Descriptor): NodeJS.WriteStream {
  const known = used.get(descriptor);
  if (known !== undefined) return known;
  const stream = streams[descriptor]();
  used.set(descriptor, stream);
  stream.on('error', (error) => failed(descriptor, error));
  return stream;
}

/**
 * Writes bytes to a file or pipe, all of them. Somebody else may have set a pipe to refuse rather than to wait: then this waits for
 * its reader. Throws what the system does (`EPIPE` where the reader is gone).
 */
export function writeAtOnce(descriptor: number, bytes: Uint8Array): void {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (systemCode(error) !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}

/** Milliseconds. */
const pause = 5;

function failed(descriptor: Descriptor, error: unknown): void {
  // Where nothing can be told beside the output, there is nobody to tell.
  if (descriptor === 1) lost(systemCode(error));
}
