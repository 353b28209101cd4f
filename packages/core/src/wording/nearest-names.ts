import { distance } from 'fastest-levenshtein';

/** At most three of the known names that somebody who wrote `name` may have meant, nearest first. */
export function nearestNames(name: string, known: readonly string[]): readonly string[] {
  const wanted = name.toLowerCase().slice(0, 100);
  const parts = new Set(wanted.split(/[^a-z0-9]+/).filter((part) => part.length > 2));
  return known
    .map((one) => ({ one, far: distance(wanted, one) - 2 * shared(parts, one) }))
    .filter(
      ({ one, far }) => far <= Math.max(2, one.length / 3) || (wanted.length > 2 && one.includes(wanted)),
    )
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ one }) => one);
}

function shared(parts: ReadonlySet<string>, name: string): number {
  return name
    .split('-')
    .filter((part) => parts.has(part))
    .join('').length;
}
