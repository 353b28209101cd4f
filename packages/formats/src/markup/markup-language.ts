import { plain } from '@plenary/core/basics/text';
import type { Language } from '@plenary/core/basics/words';
import type { Document } from '@plenary/core/document/document';
import { languageOf } from '@plenary/core/document/language';

/** Codes of the six languages in ISO 639: two letters, three letters, and older ones still in use. */
const codes: Readonly<Record<string, Language>> = {
  ar: 'ar',
  ara: 'ar',
  zh: 'zh',
  zho: 'zh',
  chi: 'zh',
  en: 'en',
  eng: 'en',
  fr: 'fr',
  fra: 'fr',
  fre: 'fr',
  ru: 'ru',
  rus: 'ru',
  es: 'es',
  spa: 'es',
};

const spelled: ReadonlySet<Language | null> = new Set(['en', 'fr', 'es'] as const);

/** The language a code stands for, with or without a region (`fr-CH`); `null` where it is none of the six. */
export function languageOfCode(code: string | undefined): Language | null {
  return codes[(code ?? '').trim().toLowerCase().split(/[-_@]/)[0] ?? ''] ?? null;
}

/**
 * The language of a document: what its metadata says, unless its words are in another script; or else what is seen.
 */
export function documentLanguage(stated: Language | null, nodes: Document['nodes']): Language | null {
  const seen = languageOf(sample(nodes));
  if (stated === null || seen === null) return stated ?? seen;
  return spelled.has(stated) && spelled.has(seen) ? stated : seen;
}

function sample(nodes: Document['nodes']): string {
  const texts: string[] = [];
  let length = 0;
  for (const node of nodes) {
    const words =
      node.kind === 'table'
        ? node.rows.flatMap((row) => row.cells.flatMap((cell) => cell.parts.map((part) => plain(part.runs))))
        : [plain(node.runs)];
    for (const text of words) length += text.length;
    texts.push(words.join(' '));
    if (length > 60_000) break;
  }
  return texts.join('\n');
}
