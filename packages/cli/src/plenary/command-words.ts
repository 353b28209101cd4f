import type { Facts } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Catalogue } from '@plenary/core/wording/catalogue';
import { sentence } from '@plenary/core/wording/sentence';
import words from './words.json' with { type: 'json' };

/** A word of the command itself: help, what an import understood, what went wrong inside. */
export type CommandWord = keyof typeof words.en;

/** The words of the command in six languages. */
export const commandWords: Catalogue = words;

/** A word of the command in a language. */
export function commandWord(language: Language, code: CommandWord, facts: Facts = {}): string {
  return sentence(commandWords, { code, facts }, language);
}
