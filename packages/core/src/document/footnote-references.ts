import { footnoteMarksIn, type Note, noteOf } from './footnote-marks.ts';
import type { Passage } from './passages.ts';

/** A mark where it stands, the words before it, and the note it points at. */
export interface Reference {
  readonly sign: string;
  readonly start: number;
  readonly passage: Passage;
  readonly note: Note | null;
  /** Set where the only note of the mark stands before it under another heading: it may be a note of something else. */
  readonly strays: boolean;
}

/** The footnotes of a document and the marks that point at them. */
export interface Notes {
  readonly notes: readonly Note[];
  readonly references: readonly Reference[];
  /** The references of each passage that has any. */
  readonly byPassage: ReadonlyMap<Passage, readonly Reference[]>;
}

/** Finds the notes and marks. A mark belongs to the next note with its sign, or else to the last one before. */
export function notesOf(passages: readonly Passage[]): Notes {
  const found = known.get(passages) ?? foundNotes(passages);
  known.set(passages, found);
  return found;
}

// Several rules ask for the notes of the same document.
const known = new WeakMap<readonly Passage[], Notes>();

function foundNotes(passages: readonly Passage[]): Notes {
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const headings = headingCounts(passages);
  const bySign = new Map<string, Note[]>();
  const notes = passages.flatMap((passage) => {
    const note = noteOf(passage);
    return note ? [note] : [];
  });
  for (const note of notes) {
    const same = bySign.get(note.sign);
    if (same) same.push(note);
    else bySign.set(note.sign, [note]);
  }
  const at = (passage: Passage): number => order.get(passage) ?? 0;
  const references = passages.flatMap((passage): readonly Reference[] =>
    footnoteMarksIn(passage.text).map(({ sign, start }) => {
      const candidates = bySign.get(sign) ?? [];
      const next = candidates.find((note) => at(note.passage) > at(passage));
      const note = next ?? candidates.at(-1) ?? null;
      const between = note ? (headings[at(passage)] ?? 0) - (headings[at(note.passage)] ?? 0) : 0;
      return { sign, start, passage, note, strays: next === undefined && between > 0 };
    }),
  );
  return { notes, references, byPassage: Map.groupBy(references, ({ passage }) => passage) };
}

function headingCounts(passages: readonly Passage[]): readonly number[] {
  let count = 0;
  return passages.map(({ kind }) => {
    if (kind === 'heading') count += 1;
    return count;
  });
}
