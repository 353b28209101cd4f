import { plainForm } from '../../basics/numbers/number-token.ts';

/** What became of the groups of a number: turned round, one lost, or its digits grouped so that it reads as another. */
export type GroupFault = 'reversed' | 'lost' | 'broken';

/** How a printed figure came from the needed one, told by its groups of digits; `null` where it is simply another. */
export function groupFault(printed: string, needed: string): GroupFault | null {
  const own = groupsOf(printed);
  const right = groupsOf(needed);
  if (right.length < 2 || own.length < 2) return null;
  if (same(own, right)) return null;
  if (same(own, right.toReversed())) return 'reversed';
  if (own.join('') === right.join('')) return 'broken';
  const lost = own.length === right.length - 1 && right.some((_, at) => same(own, right.toSpliced(at, 1)));
  return lost ? 'lost' : null;
}

function groupsOf(printed: string): readonly string[] {
  return plainForm(printed)
    .split(/\D+/)
    .filter((group) => group !== '');
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((group, at) => group === b[at]);
}
