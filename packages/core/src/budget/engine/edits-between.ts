import type { Fact } from '../cube.ts';
import type { FactEdit, FactState } from './fact-edit.ts';

/**
 * The edits that lead from the facts of a cube to those of a later state of it, removals before additions. A fact that stayed is known
 * by being the same object, so this takes a walk over both lists and compares no coordinates; facts that were read anew are all edits.
 */
export function editsBetween(cube: string, from: readonly Fact[], to: readonly Fact[]): readonly FactEdit[] {
  const edits: FactEdit[] = [];
  const stays = (a: Fact | undefined, b: Fact | undefined): boolean => {
    if (!a || !b || a.at !== b.at) return false;
    if (a !== b) edits.push({ cube, at: a.at, before: stateOf(a), after: stateOf(b) });
    return true;
  };
  const shorter = Math.min(from.length, to.length);
  let start = 0;
  while (start < shorter && stays(from[start], to[start])) start += 1;
  let end = 0;
  while (end < shorter - start && stays(from.at(-1 - end), to.at(-1 - end))) end += 1;
  const [gone, come] = [from.slice(start, from.length - end), to.slice(start, to.length - end)];
  const [before, after] = [new Set(gone), new Set(come)];
  for (const fact of gone) {
    if (!after.has(fact)) edits.push({ cube, at: fact.at, before: stateOf(fact), after: null });
  }
  for (const fact of come) {
    if (!before.has(fact)) edits.push({ cube, at: fact.at, before: null, after: stateOf(fact) });
  }
  return edits;
}

function stateOf({ amount, halfWidth }: Fact): FactState {
  return { amount, halfWidth };
}
