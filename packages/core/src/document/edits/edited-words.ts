import { ok, type Result, refuse } from '../../basics/result.ts';
import { inLanguage, type Language, type Words } from '../../basics/words.ts';
import { withoutLiteralSigns } from '../literal.ts';
import type { WordsEdited } from './edit.ts';

/** Refuses `edit-conflicts` where something else stands than whoever edits saw; signs that nobody sees do not count. */
export function stillStands(at: string, stands: string | null, before: string | null): Result<null> {
  return seen(stands) === seen(before) ? ok(null) : refuse('edit-conflicts', { at, stands: seen(stands) });
}

/** Words with those of one language replaced. Refuses `edit-conflicts`, and `edit-empties` where no words would be left. */
export function editedWords(at: string, words: Words, edit: WordsEdited): Result<Words> {
  const current = stillStands(at, words[edit.language] ?? null, edit.before);
  if (!current.ok) return current;
  if (edit.after !== '') return ok({ ...words, [edit.language]: edit.after });
  const { [edit.language]: _gone, ...left } = words;
  return Object.keys(left).length === 0 ? refuse('edit-empties', { at }) : ok(left);
}

/** Words as a page shall show them in a language; those that it shows already, in whichever language they are, stay as they are. */
export function shownWords(words: Words | undefined, after: string, language: Language): Words {
  if (words && inLanguage(words, language) === after) return words;
  const { [language]: _gone, ...others } = words ?? {};
  return after === '' ? others : { ...others, [language]: after };
}

function seen(words: string | null): string {
  return withoutLiteralSigns(words ?? '');
}
