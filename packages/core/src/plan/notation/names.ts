// What separates things in a line, and what would not survive in one.
const reserved = /[\s"=,:()#%[\];@\p{Cc}]/gu;

/** A name as a bare word: what has a meaning of its own in a line is percent-encoded, nothing at all is `%`. */
export function nameText(name: string): string {
  if (name === '') return '%';
  if (name === '-' || name === '->') return name.replace('-', '%2D');
  return name.replace(reserved, encodeURIComponent);
}

/** Reads what `nameText` writes; `null` for a stray percent sign. */
export function readName(text: string): string | null {
  if (text === '%') return '';
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Names as one word, separated by commas; no names are `-`. */
export function namesText(names: readonly string[]): string {
  return names.length === 0 ? '-' : names.map(nameText).join(',');
}

/** Reads what `namesText` writes; `null` for a stray percent sign. */
export function readNames(text: string): readonly string[] | null {
  if (text === '-' || text === '') return [];
  const names = text.split(',').map(readName);
  const known = names.filter((name) => name !== null);
  return known.length === names.length ? known : null;
}
