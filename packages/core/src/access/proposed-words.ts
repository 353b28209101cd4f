import { same } from '../basics/same.ts';
import type { Sequence } from '../basics/sequence.ts';
import type { Run } from '../basics/text.ts';
import type { Reword } from '../plan/change.ts';

/** Says whether rewordings change nothing but what one proposal marks: without its marks the words are as they were. */
export function onlyMarksOf(proposal: string, words: readonly Reword[]): boolean {
  return words.every(({ before, after }) => same(without(before, proposal), without(after, proposal)));
}

type Piece = readonly [text: string, attribution: string];

// How words are cut into runs does not matter, so runs that are marked alike are joined.
function without(sequence: Sequence<Run> | null, proposal: string): readonly Piece[] | null {
  if (!sequence) return null;
  const pieces: Piece[] = [];
  for (const { value, insertedBy, deletedBy } of sequence) {
    if (insertedBy.includes(proposal) || value.text === '') continue;
    const others = deletedBy.filter((one) => one !== proposal).toSorted();
    const attribution = JSON.stringify([value.style ?? '', insertedBy.toSorted(), others]);
    const last = pieces.at(-1);
    if (last?.[1] === attribution) pieces.splice(-1, 1, [last[0] + value.text, attribution]);
    else pieces.push([value.text, attribution]);
  }
  return pieces;
}
