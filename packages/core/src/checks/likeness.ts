import { distance } from 'fastest-levenshtein';

/** How alike two texts are: 1 the same, 0 nothing in common. Case, width and spaces do not count. */
export function likeness(a: string, b: string): number {
  const [one, other] = [bare(a), bare(b)];
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - distance(one, other) / longer;
}

/** Says whether texts are surely less alike than a share: a cheap test before `likeness`. */
export function tooUnlike(a: string, b: string, share: number): boolean {
  const [shorter, longer] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  return longer > 0 && shorter / longer < share * 0.8;
}

/** The longest stretch of characters that stands in both texts; case, width and spaces do not count. */
export function sharedStretch(a: string, b: string): string {
  const [one, other] = [bare(a), bare(b)];
  let best = '';
  let lengths: readonly number[] = [];
  for (let row = 0; row < one.length; row += 1) {
    const next: number[] = [];
    for (let column = 0; column < other.length; column += 1) {
      const length = one[row] === other[column] ? (lengths[column - 1] ?? 0) + 1 : 0;
      next.push(length);
      if (length > best.length) best = one.slice(row - length + 1, row + 1);
    }
    lengths = next;
  }
  return best;
}

/** The text without what does not count: marks of footnotes, case, width, spaces and the stop at its end. */
export function bare(text: string): string {
  return text
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[.。;:]+$/, '');
}
