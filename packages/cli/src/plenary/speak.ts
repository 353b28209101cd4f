import type { Refusal } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { sentence } from '@plenary/core/wording/sentence';
import { commandWord } from './command-words.ts';
import { writeTo } from './standard-output.ts';

/** The exit codes of every verb. */
export const exitCodes = { sound: 0, errors: 1, unusable: 2, unexpected: 70 } as const;

/** Says why something could not be done, with the file and the line where there is one. */
export function tellRefusal(refusal: Refusal, language: Language, file?: string): void {
  const line = typeof refusal.facts['line'] === 'number' ? `:${refusal.facts['line']}` : '';
  const { input } = refusal.facts;
  const about = file ?? (typeof input === 'string' ? input : undefined);
  const place = about === undefined ? 'plenary' : embeddedText(`${about}${line}`, language);
  tell(`${place}: ${sentence(refusalWords, refusal, language)}`);
}

/** Says that something went wrong inside, in a sentence; where it arose only for those who ask for it. */
export function tellUnexpected(error: unknown, language: Language, file?: string): void {
  const problem = error instanceof Error ? error.message : String(error);
  const said = commandWord(language, 'unexpected', { problem: problem.split('\n')[0]?.slice(0, 200) ?? '' });
  tell(file === undefined ? `plenary: ${said}` : `${embeddedText(file, language)}: ${said}`);
  if (process.env['PLENARY_DEBUG'] === '1' && error instanceof Error) tell(error.stack ?? '');
}

/** A line for people, beside the output. */
export function tell(line: string): void {
  writeTo(2, `${line}\n`);
}

/** Output; a reader that has gone away is no error. */
export function write(text: string): void {
  writeTo(1, text);
}
