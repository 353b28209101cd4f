import { type Result, refuse } from '@plenary/core/basics/result';
import type { Document } from '@plenary/core/document/document';
import { knownFormat } from './known-formats.ts';
import { limits } from './limits.ts';
import { readText } from './text/read-text.ts';

/**
 * Reads a file into a document by what it contains, not by its name. Refuses `empty-file`, `file-too-large`,
 * `other-format` for a known format there is no reader for, and what the reader of text refuses.
 */
export function readDocument(bytes: Uint8Array, file: string): Result<Document> {
  if (bytes.length === 0) return refuse('empty-file', { file });
  if (bytes.length > limits.bytes) {
    return refuse('file-too-large', { file, bytes: bytes.length, limit: limits.bytes });
  }
  const format = knownFormat(bytes);
  return format === null ? readText(bytes, file) : refuse('other-format', { file, format });
}
