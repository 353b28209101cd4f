/** "4 of 8" in the six languages: where the part and the whole stand. */
const shares: readonly { readonly pattern: RegExp; readonly part: 1 | 2 }[] = [
  { pattern: /(\d+)\s*[一-鿿]{0,3}中的\s*(\d+)/, part: 2 },
  { pattern: /(\d+)\s+(?:out\s+)?of\s+(?:the\s+)?(\d+)/i, part: 1 },
  { pattern: /(\d+)\s+sur\s+(?:les\s+)?(\d+)/i, part: 1 },
  { pattern: /(\d+)\s+de\s+(?:los\s+|las\s+)?(\d+)/i, part: 1 },
  { pattern: /(\d+)\s+из\s+(\d+)/i, part: 1 },
  { pattern: /(\d+)\s+من\s+(?:أصل\s+)?(\d+)/, part: 1 },
];

/** The percentage that the only share of a text is (`4 of 8` is 50); `null` where there is none, or more than its whole. */
export function shareIn(text: string): number | null {
  for (const { pattern, part } of shares) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [a, b] = [Number(match[1]), Number(match[2])];
    const [counted, whole] = part === 1 ? [a, b] : [b, a];
    return whole > 0 && counted <= whole ? (100 * counted) / whole : null;
  }
  return null;
}
