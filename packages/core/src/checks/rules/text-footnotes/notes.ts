import { footnoteMarksIn, type Note, noteOf } from '../../../document/footnote-marks.ts';
import type { Passage } from '../../../document/passages.ts';
import words from './words.json' with { type: 'json' };

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
}

/** Finds the notes and marks. A mark belongs to the next note with its sign, or else to the last one before. */
export function notesOf(passages: readonly Passage[]): Notes {
  const order = new Map(passages.map((passage, index) => [passage, index]));
  const headings = headingCounts(passages);
  const bySign = new Map<string, Note[]>();
  const notes = passages.flatMap((passage) => {
    const note = noteOf(passage);
    return note ? [note] : [];
  });
  for (const note of notes) bySign.set(note.sign, [...(bySign.get(note.sign) ?? []), note]);
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
  return { notes, references };
}

function headingCounts(passages: readonly Passage[]): readonly number[] {
  let count = 0;
  return passages.map(({ kind }) => {
    if (kind === 'heading') count += 1;
    return count;
  });
}

/** Notes with the same words, in the order of their first ones; `key` is the words as they are compared. */
export function notesByText(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const key = compared(note.text);
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return groups;
}

/** Says whether a note ends where its explanation should stand: after "means", a colon or a dash. */
export function isUnfinished(text: string): boolean {
  const end = text.replace(/[\s.。…]+$/, '').toLowerCase();
  if (/[:：—–،,，]$/.test(end)) return true;
  return leadIns.some((word) => end.endsWith(word) && !/[\p{L}\p{N}]/u.test(precededBy(end, word)));
}

/** Chinese words need no boundary before them. */
function precededBy(text: string, word: string): string {
  return /\p{Script=Han}/u.test(word) ? '' : text.charAt(text.length - word.length - 1);
}

const leadIns = Object.values(words.explains).flat();

/** Says whether a note says no more than the words its mark stands after. */
export function onlyRepeats(note: Note, references: readonly Reference[]): boolean {
  const key = compared(note.text);
  if (key.length < 2 || key.length > 80 || /[.。!！?？]\s*$/.test(note.text)) return false;
  return references.some(
    ({ passage, start, note: own }) =>
      own === note && compared(passage.text.slice(Math.max(0, start - 200), start)).endsWith(key),
  );
}

function compared(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}

/**
 * Says whether the numbers of notes begin anew on purpose (page by page or chapter by chapter): each time they fall,
 * they fall to 1.
 */
export function restarts(notes: readonly Note[]): boolean {
  const numbers = notes.map(({ sign }) => Number(sign)).filter((number) => Number.isInteger(number));
  return numbers.every((number, index) => number > (numbers[index - 1] ?? 0) || number === 1);
}
