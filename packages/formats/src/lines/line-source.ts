/** A file of lines that can be read from its beginning several times, piece by piece, so that it need not fit in memory. */
export interface LineSource {
  readonly name: string;
  /** Bytes of the whole, where they are known: progress is told by them. */
  readonly size: number | null;
  readonly open: () => AsyncIterable<Uint8Array>;
}

/** A file that is in memory. */
export function bytesSource(bytes: Uint8Array, name: string): LineSource {
  return { name, size: bytes.length, open: () => piecesOf(bytes) };
}

const pieceLength = 256 * 1024;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceLength) {
    // Whoever waits for something else gets a turn between two pieces.
    yield await Promise.resolve(bytes.subarray(at, at + pieceLength));
  }
}

/** What files of lines may hold at most; far more than documents may, because they are read as a stream. */
export const lineLimits = {
  bytes: 4 * 1024 ** 3,
  /** A workbook is held whole while it is read. */
  workbookBytes: 64 * 1024 ** 2,
  workbookCells: 2_000_000,
  lines: 20_000_000,
  recordCharacters: 1024 ** 2,
  columns: 1_000,
} as const;
