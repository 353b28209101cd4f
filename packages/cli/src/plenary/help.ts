import type { Language } from '@plenary/core/basics/words';
import { neutralText } from '@plenary/core/wording/neutral-text';
import { type CommandWord, commandWord } from './command-words.ts';

/** What help says of a verb. */
export interface VerbHelp {
  readonly verb: string;
  readonly about: CommandWord;
  /** What follows the verb: one file, several, or none. */
  readonly files: 'file' | 'files' | 'none';
  /** Each option, the word for its value (`null` for a switch), and what it does. */
  readonly options: readonly (readonly [option: string, value: CommandWord | null, about: CommandWord])[];
  readonly exits: readonly (readonly [code: number, about: CommandWord])[];
}

/** The options every verb has, for help. */
export const commonHelp: VerbHelp['options'] = [
  ['language', 'language', 'option-language'],
  ['help', null, 'option-help'],
  ['version', null, 'option-version'],
];

/** The help of the command as a whole. */
export function commandHelp(verbs: readonly Pick<VerbHelp, 'verb' | 'about'>[], language: Language): string {
  const word = (code: CommandWord): string => commandWord(language, code);
  return page([
    [word('tagline')],
    [word('usage'), `  plenary ${word('command')} …`],
    [word('commands'), ...columns(verbs.map(({ verb, about }) => [verb, word(about)]))],
    [word('options'), ...columns(optionRows(commonHelp, language))],
    [word('more-help')],
  ]);
}

/** The help of a verb; `lists` are further headed lists of names and what they mean. */
export function verbHelp(
  help: VerbHelp,
  language: Language,
  lists: readonly (readonly [heading: CommandWord, rows: readonly (readonly [string, string])[]])[] = [],
): string {
  const word = (code: CommandWord): string => commandWord(language, code);
  const usage = {
    file: [`  plenary ${help.verb} ${word('file')} [--…]`, `  ${word('standard-input')}`],
    files: [`  plenary ${help.verb} ${word('file')}… [--…]`, `  ${word('standard-input')}`],
    none: [`  plenary ${help.verb} [--…]`],
  };
  const own = new Set(help.options.map(([option]) => option));
  const options = [...help.options, ...commonHelp.filter(([option]) => !own.has(option))];
  const exits = help.exits.map(([code, about]) => [String(code), word(about)] as const);
  return page([
    [word(help.about)],
    [word('usage'), ...usage[help.files]],
    [word('options'), ...columns(optionRows(options, language))],
    [word('exit-codes'), ...columns(exits)],
    ...lists.map(([heading, rows]) => [word(heading), ...columns(rows)]),
  ]);
}

function optionRows(
  options: VerbHelp['options'],
  language: Language,
): readonly (readonly [string, string])[] {
  return options.map(([option, value, about]) => [
    value === null ? `--${option}` : `--${option} ${commandWord(language, value)}`,
    commandWord(language, about),
  ]);
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(0, ...rows.map(([name]) => name.length));
  return rows.map(([name, about]) => `  ${name.padEnd(width)}  ${neutralText(about)}`);
}

function page(parts: readonly (readonly string[])[]): string {
  return `${parts.map((part) => part.join('\n')).join('\n\n')}\n`;
}
