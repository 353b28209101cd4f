import { createHash } from 'node:crypto';

/**
 * The canonical text of plain data, which hashes are of: JSON without spaces, the keys of objects in the order of their
 * code units, lists as they are. The database keeps this text itself, so the hash can be checked with SQL alone.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(sorted(value));
}

/** SHA-256 of a text in UTF-8, or of bytes, in hexadecimal. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Says whether a canonical text holds what PostgreSQL cannot keep as text: U+0000, or half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(text);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries<unknown>({ ...value }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
