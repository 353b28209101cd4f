import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Document } from '@plenary/core/document/document';
import { limits } from '../limits.ts';
import { decodeMarkup } from '../markup/decode-markup.ts';
import { firstInside, type MarkupElement } from '../markup/markup-element.ts';
import { documentLanguage, languageOfCode } from '../markup/markup-language.ts';
import { readBlocks } from '../markup/read-blocks.ts';
import { parseXml } from './parse-xml.ts';
import { akomaNtosoVocabulary } from './vocabulary.ts';

/**
 * Reads a document in Akoma Ntoso (OASIS LegalDocML 3.0) as the United Nations publishes its resolutions: cover, preface
 * and all parts of a collection in order, without metadata; of parts in several languages those in the document's own.
 * Refuses what cannot be decoded or parsed, what has no words (`empty-file`) and what is beyond the limits.
 */
export function readAkomaNtoso(bytes: Uint8Array, file: string): Result<Document> {
  if (bytes.length > limits.bytes) {
    return refuse('file-too-large', { file, bytes: bytes.length, limit: limits.bytes });
  }
  const decoded = decodeMarkup(bytes, file);
  if (!decoded.ok) return decoded;
  const parsed = parseXml(decoded.value, file);
  if (!parsed.ok) return parsed;
  const code = languageCode(parsed.value);
  const others = componentsInOtherLanguages(parsed.value, code);
  const { nodes, refusal } = readBlocks(parsed.value, file, akomaNtosoVocabulary(others));
  if (refusal) return { ok: false, refusal };
  if (nodes.length === 0) return refuse('empty-file', { file });
  return ok({
    file,
    format: 'akoma-ntoso',
    language: documentLanguage(statedLanguage(parsed.value), nodes),
    nodes,
    ...identityOf(parsed.value),
  });
}

/** The work that all its languages are expressions of, by which they are known to be one document. */
function identityOf(root: MarkupElement): Pick<Document, 'identity'> {
  const work = firstInside(root, ({ name }) => name === 'frbrwork');
  const uri = work && firstInside(work, ({ name }) => name === 'frbruri');
  const value = uri?.attributes.get('value')?.trim() ?? '';
  return value === '' ? {} : { identity: { work: value } };
}

function languageCode(element: MarkupElement): string | null {
  const stated = firstInside(element, ({ name }) => name === 'frbrlanguage');
  return stated?.attributes.get('language') ?? null;
}

function statedLanguage(root: MarkupElement): Language | null {
  const tagged = firstInside(root, ({ attributes }) => attributes.has('lang'));
  return languageOfCode(languageCode(root) ?? tagged?.attributes.get('lang'));
}

/** A collection may hold the same text in several languages; read together, every figure would stand twice. */
function componentsInOtherLanguages(root: MarkupElement, own: string | null): ReadonlySet<MarkupElement> {
  const components = componentsIn(root).map((element) => ({ element, code: languageCode(element) }));
  const others = components.filter(({ code }) => code !== null && own !== null && code !== own);
  const hasOwn = components.some(({ code }) => code === own);
  return new Set(hasOwn ? others.map(({ element }) => element) : []);
}

function componentsIn(element: MarkupElement): readonly MarkupElement[] {
  return element.children.flatMap((child): readonly MarkupElement[] => {
    if (typeof child === 'string') return [];
    return child.name === 'component' ? [child] : componentsIn(child);
  });
}
