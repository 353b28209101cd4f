import type { Note } from '../../../document/footnote-marks.ts';
import type { Reference } from '../../../document/footnote-references.ts';
import words from './words.json' with { type: 'json' };

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
