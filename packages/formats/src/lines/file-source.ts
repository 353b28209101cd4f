import { open } from 'node:fs/promises';
import type { LineSource } from './line-source.ts';

/** A file on a disk, read piece by piece. `name` is what it is called. */
export function fileSource(path: string, name: string, size: number | null): LineSource {
  return { name, size, open: () => piecesOf(path) };
}

async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    for await (const piece of handle.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 })) {
      if (piece instanceof Uint8Array) yield piece;
    }
  } finally {
    await handle.close();
  }
}
