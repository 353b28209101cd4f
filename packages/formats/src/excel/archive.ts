import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import { Inflate } from 'fflate';
import { limits } from '../limits.ts';

/** A file within a ZIP file. */
interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** A ZIP file whose directory was read; parts are unpacked one at a time, piece by piece. */
export interface Archive {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
  /** How many bytes were unpacked so far. */
  unpacked: number;
}

const pieceLength = 8 * 1024;

/**
 * Reads the directory at the end of a ZIP file. Refuses `zip-damaged`, `zip-encrypted` and `zip-too-many-entries`. The
 * sizes it states are not believed.
 */
export function openArchive(bytes: Uint8Array, file: string): Result<Archive> {
  const damaged = refuse('zip-damaged', { file });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end < 0) return damaged;
  const count = view.getUint16(end + 10, true);
  if (count > limits.zipEntries) {
    return refuse('zip-too-many-entries', { file, entries: count, limit: limits.zipEntries });
  }
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return damaged;
    if (view.getUint16(at + 8, true) % 2 === 1) return refuse('zip-encrypted', { file });
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8').decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.set(name.replaceAll('\\', '/'), {
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok({ file, bytes, entries, unpacked: 0 });
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

/**
 * Unpacks a part piece by piece; `take` answers whether it wants more. Refuses `zip-damaged` (also where the checksum is
 * another) and, while unpacking, `zip-unpacks-too-large`.
 */
export function unpackPart(
  archive: Archive,
  name: string,
  take: (piece: Uint8Array) => boolean,
): Refusal | null {
  const entry = archive.entries.get(name);
  const packed = entry && packedBytes(archive, entry);
  const damaged = { code: 'zip-damaged', facts: { file: archive.file } };
  if (!packed || (entry.method !== 0 && entry.method !== 8)) return damaged;
  let size = 0;
  let crc = 0xffffffff;
  const unpacker = unpackerOf(entry.method);
  for (let at = 0; at < packed.length; at += pieceLength) {
    const pieces = unpacker(packed.subarray(at, at + pieceLength), at + pieceLength >= packed.length);
    if (!pieces) return damaged;
    for (const piece of pieces) {
      size += piece.length;
      archive.unpacked += piece.length;
      crc = continuedCrc(crc, piece);
      if (!take(piece)) return null;
    }
    if (isTooLarge(archive, size, packed.length)) {
      const limit = limits.unpackedBytes / (1024 * 1024);
      return { code: 'zip-unpacks-too-large', facts: { file: archive.file, limit } };
    }
  }
  return (crc ^ 0xffffffff) >>> 0 === entry.crc ? null : damaged;
}

type Unpacker = (piece: Uint8Array, last: boolean) => readonly Uint8Array[] | null;

/** What a piece unpacks to; `null` where it is damaged, which the library tells by throwing. */
function unpackerOf(method: number): Unpacker {
  if (method === 0) return (piece) => [piece];
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
  });
  return (packed, last) => {
    pieces = [];
    try {
      inflate.push(packed, last);
      return pieces;
    } catch {
      return null;
    }
  };
}

function isTooLarge(archive: Archive, size: number, packed: number): boolean {
  if (archive.unpacked > limits.unpackedBytes) return true;
  return size > limits.unpackedFreely && size > packed * limits.unpackedRatio;
}

/** The packed bytes of an entry, behind its own header; `null` where they do not lie within the file. */
function packedBytes({ bytes }: Archive, { offset, packed }: Entry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function continuedCrc(crc: number, piece: Uint8Array): number {
  let next = crc;
  for (const byte of piece) next = (crcTable[(next ^ byte) & 0xff] ?? 0) ^ (next >>> 8);
  return next;
}
