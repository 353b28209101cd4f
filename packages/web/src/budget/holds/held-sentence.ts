import type { PivotTable } from '@plenary/api/budget/pivot';
import type { Language } from '@plenary/core/basics/words';
import type { Say } from '../../app/words.ts';
import { type NumberStyle, shownAmount } from '../grid/shown-number.ts';
import type { CeilingNote, LockNote } from '../table/use-notes.ts';

/** What holds a figure, by whom, when and why: "Patents, proposed: locked by …". */
export function lockSentence({ words, by, note }: LockNote, language: Language, say: Say): string {
  return [
    say('budget.locked', { what: words }),
    by ? say('budget.set-by', { actor: by.actor, when: dateText(by.at, language) }) : '',
    note.text,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** How many locks are told of one by one where parts of a figure are under them. */
const mostTold = 3;

/** That parts of a figure are locked, and which; `null` where none is. */
export function partlyLockedSentence(
  locks: readonly LockNote[],
  language: Language,
  say: Say,
): string | null {
  if (locks.length === 0) return null;
  const told = locks.slice(0, mostTold).map((lock) => lockSentence(lock, language, say));
  const more = locks.length - told.length;
  const all = more === 0 ? told : [...told, say('budget.more-locks', { count: more })];
  return say('budget.partly-locked', { locks: all.join('; ') });
}

/** How a figure stands under its ceiling, who set that, when and why. */
export function ceilingSentence(
  { amount, left, by, note }: CeilingNote,
  style: NumberStyle,
  say: Say,
): string {
  const ceiling = shownAmount(amount, style);
  const room = left === null ? say('figures.not-available') : shownAmount(left, style);
  return [
    say('budget.under-ceiling', { ceiling, room }),
    by ? say('budget.set-by', { actor: by.actor, when: dateText(by.at, style.language) }) : '',
    note.text,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** Why no cell of a column can be edited, where its version is frozen; `null` where it is not. */
export function frozenSentence(
  { columns, versions, fixed }: PivotTable,
  column: number,
  say: Say,
): string | null {
  const top = columns[column];
  if (!top?.frozen) return null;
  const id = top.at['version'] ?? fixed['version'];
  const version = versions.find((one) => one.id === id)?.label.text ?? id ?? '';
  return say('budget.frozen', { version });
}

function dateText(at: string, language: Language): string {
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: 'medium' }).format(new Date(at));
}
