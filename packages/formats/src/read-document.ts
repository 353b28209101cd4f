import { type Result, refuse } from '@plenary/core/basics/result';
import type { Document } from '@plenary/core/document/document';
import { readAkomaNtoso } from './akoma-ntoso/read-akoma-ntoso.ts';
import { delimitedText, readCsv } from './csv/read-csv.ts';
import { readExcel } from './excel/read-excel.ts';
import { readHtml } from './html/read-html.ts';
import { knownFormat } from './known-formats.ts';
import { limits } from './limits.ts';
import { looksLikeMarkdown } from './markdown/looks-like-markdown.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readText } from './text/read-text.ts';

/**
 * Reads a file into a document by what it contains, not by its name. Refuses `empty-file`, `file-too-large`,
 * `other-format` for a known format there is no reader for, and what the reader of its format refuses.
 */
export function readDocument(bytes: Uint8Array, file: string): Result<Document> {
  if (bytes.length === 0) return refuse('empty-file', { file });
  if (bytes.length > limits.bytes) {
    return refuse('file-too-large', { file, bytes: bytes.length, limit: limits.bytes });
  }
  const format = knownFormat(bytes);
  if (format === 'Excel (XLSX)') return readExcel(bytes, file);
  if (format === 'Akoma Ntoso') return readAkomaNtoso(bytes, file);
  if (format === 'HTML') return readHtml(bytes, file);
  if (format !== null) return refuse('other-format', { file, format });
  if (looksLikeMarkdown(bytes, file)) return readMarkdown(bytes, file);
  const delimited = delimitedText(bytes, file);
  return delimited ? readCsv(delimited, file) : readText(bytes, file);
}
