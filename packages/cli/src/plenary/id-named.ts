import type { Words } from '@plenary/core/basics/words';

/**
 * The id that somebody means who writes an id or a name in any of its languages; what is written, where it is neither, or the name of several.
 */
export function idNamed<One extends { readonly id: string }>(
  text: string,
  all: readonly One[],
  nameOf: (one: One) => Words,
): string {
  if (all.some(({ id }) => id === text)) return text;
  const wanted = folded(text);
  const named = all.filter((one) => Object.values(nameOf(one)).some((name) => folded(name) === wanted));
  return named.length === 1 ? (named[0]?.id ?? text) : text;
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
