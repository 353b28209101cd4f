/**
 * The decimal sign that the figures among these texts show: `1234,5`, `1.234,50`, `0.125`; `null` where none shows one, as
 * `1.234` may be grouped.
 */
export function decimalSignOf(texts: Iterable<string>): '.' | ',' | null {
  const counts = { ',': 0, '.': 0 };
  for (const text of texts) {
    const match = grouped.exec(text) ?? plain.exec(text);
    const sign = match?.[2];
    // What also parts the groups is no decimal sign, nor is the only sign of `1.234`.
    if ((sign === ',' || sign === '.') && sign !== match?.[1]) counts[sign] += 1;
  }
  if (counts[','] === counts['.']) return null;
  return counts[','] > counts['.'] ? ',' : '.';
}

const grouped = /^[-+(]?[1-9]\d{0,2}(?:([.,' \u00a0\u202f])\d{3})(?:\1\d{3})*(?:([.,])\d+)?[)-]?%?$/;
const plain = /^[-+(]?(\d+)([.,])\d+[)-]?%?$/;
