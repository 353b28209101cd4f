import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Document } from '@plenary/core/document/document';
import { limits } from '../limits.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { firstInside, type MarkupElement } from '../markup/markup-element.ts';
import { documentLanguage, languageOfCode } from '../markup/markup-language.ts';
import { readBlocks } from '../markup/read-blocks.ts';
import { htmlNotes } from './html-notes.ts';
import { parseHtml } from './parse-html.ts';
import { htmlVocabulary } from './vocabulary.ts';

/**
 * Reads an HTML page: what it shows, without what leads to other pages. Nothing is fetched or run. Refuses what cannot be
 * decoded, what has no words (`empty-file`) and what is beyond the limits.
 */
export function readHtml(bytes: Uint8Array, file: string): Result<Document> {
  if (bytes.length > limits.bytes) {
    return refuse('file-too-large', { file, bytes: bytes.length, limit: limits.bytes });
  }
  const decoded = decodeMarkup(bytes, file);
  if (!decoded.ok) return decoded;
  const parsed = parseHtml(decoded.value, file);
  if (!parsed.ok) return parsed;
  return documentOfHtml(parsed.value, file, 'html');
}

/** The document of a tree that has the elements of HTML, for readers of what is written like it. */
export function documentOfHtml(root: MarkupElement, file: string, format: string): Result<Document> {
  const { nodes, refusal } = readBlocks(root, file, htmlVocabulary(root, htmlNotes(root)));
  if (refusal) return { ok: false, refusal };
  if (nodes.length === 0) return refuse('empty-file', { file });
  const tagged = firstInside(root, ({ name, attributes }) => name === 'html' && attributes.has('lang'));
  const language = documentLanguage(languageOfCode(tagged?.attributes.get('lang')), nodes);
  return ok({ file, format, language, nodes });
}
