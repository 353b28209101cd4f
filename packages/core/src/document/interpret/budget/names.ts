import { remembering } from '../../../basics/remembering.ts';
import type { Words } from '../../../basics/words.ts';
import { fold } from '../vocabulary.ts';

/** An id made of a name: its letters (of any script) and digits, joined by hyphens. */
export function idOf(name: string): string {
  const id = fold(name)
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return id === '' ? 'unnamed' : id;
}

/** A name as it is compared: folded, without a leading letter of enumeration and punctuation. */
export function comparable(name: string): string {
  return compared(name);
}

// The names of a profile are compared with every label there is.
const compared = remembering(5_000, (name) =>
  fold(name)
    .replace(/^[\p{L}\d][.)]\s*/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ''),
);

/** Says whether a label is one of these names in some language. */
export function isNamed(label: string, name: Words, alternatives: readonly string[] = []): boolean {
  const own = comparable(label);
  return [...Object.values(name), ...alternatives].some((other) => comparable(other) === own);
}

/** The thing whose full name, in some language, is the longest that a text contains. */
export function namedIn<Named extends { readonly name: Words }>(
  text: string,
  candidates: readonly Named[],
): Named | null {
  const folded = comparable(text);
  let best: { readonly one: Named; readonly length: number } | null = null;
  for (const one of candidates) {
    for (const name of Object.values(one.name).map(comparable)) {
      if (name !== '' && folded.includes(name) && name.length > (best?.length ?? 0))
        best = { one, length: name.length };
    }
  }
  return best?.one ?? null;
}
