import { decodeAny } from '../csv/detect-encoding.ts';
import type { LineSource } from './line-source.ts';

const startLength = 64 * 1024;
const oddLength = 192 * 1024;

/** The start of a file, decoded, and the encoding that all of it is in. */
export interface FoundEncoding {
  readonly encoding: string;
  readonly start: string;
}

/**
 * The encoding of a file that is read as a stream: UTF-8 where every byte of it is, else the one in which its start and the lines with
 * bytes beyond ASCII are likeliest. `null` where it is no text.
 */
export async function lineEncoding(source: LineSource, signal: AbortSignal): Promise<FoundEncoding | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sample: Uint8Array[] = [];
  let [start, odd, isUtf8] = [0, 0, true];
  for await (const piece of source.open()) {
    signal.throwIfAborted();
    if (start < startLength) {
      const part = piece.subarray(0, startLength - start);
      sample.push(part);
      start += part.length;
    } else if (odd < oddLength) {
      const lines = linesBeyondAscii(piece, oddLength - odd);
      sample.push(...lines);
      odd += lines.reduce((sum, line) => sum + line.length, 0);
    }
    isUtf8 &&= decodes(decoder, piece);
  }
  if (isUtf8) isUtf8 = decodes(decoder, null);
  const bytes = joined(sample);
  if (isUtf8 && !bytes.includes(0)) {
    return { encoding: 'utf-8', start: new TextDecoder('utf-8').decode(bytes.subarray(0, startLength)) };
  }
  const found = await decodeAny(bytes);
  return found && { encoding: found.encoding, start: found.text };
}

function decodes(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array | null): boolean {
  try {
    decoder.decode(piece ?? new Uint8Array(), { stream: piece !== null });
    return true;
  } catch {
    return false;
  }
}

/** Whole lines of a piece that hold bytes beyond ASCII. */
function linesBeyondAscii(piece: Uint8Array, most: number): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  let length = 0;
  for (let at = 0; at < piece.length && length < most; at += 1) {
    if ((piece[at] ?? 0) < 0x80) continue;
    const from = piece.lastIndexOf(0x0a, at) + 1;
    const end = piece.indexOf(0x0a, at);
    if (from === 0 || end < 0 || end - from > 4_096) {
      at = end < 0 ? piece.length : end;
      continue;
    }
    lines.push(piece.subarray(from, end + 1));
    length += end + 1 - from;
    at = end;
  }
  return lines;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
