import { type Result, refuse } from '@plenary/core/basics/result';
import type { Document } from '@plenary/core/document/document';
import { delimitedText } from './csv/delimited-text.ts';
import { knownFormat } from './known-formats.ts';
import { limits } from './limits.ts';
import { looksLikeMarkdown } from './markdown/looks-like-markdown.ts';

/**
 * Reads a file into a document by what it contains, not by its name. Refuses `empty-file`, `file-too-large`,
 * `other-format` for a known format there is no reader for, and what the reader of its format refuses.
 *
 * Only the reader that the file asks for is loaded: some bring large libraries.
 */
export async function readDocument(bytes: Uint8Array, file: string): Promise<Result<Document>> {
  if (bytes.length === 0) return refuse('empty-file', { file });
  if (bytes.length > limits.bytes) {
    return refuse('file-too-large', { file, bytes: bytes.length, limit: limits.bytes });
  }
  const format = knownFormat(bytes);
  if (format === 'Excel (XLSX)' || format === 'OpenDocument (ODS)')
    return (await import('./excel/read-excel.ts')).readExcel(bytes, file);
  if (format === 'Akoma Ntoso') {
    return (await import('./akoma-ntoso/read-akoma-ntoso.ts')).readAkomaNtoso(bytes, file);
  }
  if (format === 'HTML') return (await import('./html/read-html.ts')).readHtml(bytes, file);
  if (format !== null) return refuse('other-format', { file, format });
  if (looksLikeMarkdown(bytes, file)) {
    return (await import('./markdown/read-markdown.ts')).readMarkdown(bytes, file);
  }
  const delimited = await delimitedText(bytes, file);
  if (delimited) return (await import('./csv/read-csv.ts')).readCsv(delimited, file);
  return (await import('./text/read-text.ts')).readText(bytes, file);
}
