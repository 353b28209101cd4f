import { type Result, refuse } from '@plenary/core/basics/result';
import type { Document } from '@plenary/core/document/document';
import { documentOfHtml } from '../html/read-html.ts';
import { limits } from '../limits.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseMarkdown } from './markdown-tree.ts';

/**
 * Reads a text in Markdown (CommonMark with the tables, footnotes and strikethrough of GitHub); HTML in it is read as
 * HTML. Refuses what cannot be decoded, what has no words (`empty-file`) and what is beyond the limits.
 */
export function readMarkdown(bytes: Uint8Array, file: string): Result<Document> {
  if (bytes.length > limits.markdownBytes) {
    return refuse('file-too-large', { file, bytes: bytes.length, limit: limits.markdownBytes });
  }
  const decoded = decodeText(bytes, file);
  if (!decoded.ok) return decoded;
  const parsed = parseMarkdown(decoded.value.replace(/^\ufeff/, ''), file);
  return parsed.ok ? documentOfHtml(parsed.value, file, 'markdown') : parsed;
}
