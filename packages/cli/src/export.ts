import { resolve } from 'node:path';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { compose } from '@plenary/core/document/compose/compose';
import type { Document } from '@plenary/core/document/document';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { bookScenario } from '@plenary/core/negotiation/scenario-of-option';
import { writeHtml } from '@plenary/formats/html/write-html';
import { writeText } from '@plenary/formats/text/write-text';
import { type Arguments, commonOptions, lastValue, type Options, oneOf } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { optionsTogether } from './plenary/options-together.ts';
import { readPlanFile } from './plenary/read-plan.ts';
import { exitCodes, tellRefusal, write } from './plenary/speak.ts';
import { writeWhole } from './plenary/write-file.ts';

/** The options of `export`. */
export const exportOptions = {
  ...commonOptions,
  format: 'text',
  scenario: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const formats = ['html', 'text'] as const;

const help: VerbHelp = {
  verb: 'export',
  about: 'verb-export',
  files: 'file',
  options: [
    ['format', 'format', 'option-format-document'],
    ['language', 'language', 'option-language-document'],
    ['scenario', 'scenario', 'option-scenario'],
    ['output', 'file', 'option-output-document'],
    ['force', null, 'option-force'],
  ],
  exits: [
    [exitCodes.sound, 'exit-document-written'],
    [exitCodes.unusable, 'exit-unusable'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

/** The help of `export`. */
export function exportHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Writes a plan as a document in a language; answers with the exit code. */
export async function exportPlan(given: Arguments, language: Language): Promise<number> {
  const outcome = await exported(given, language);
  if (outcome.ok) return exitCodes.sound;
  tellRefusal(outcome.refusal, language);
  return exitCodes.unusable;
}

async function exported(given: Arguments, language: Language): Promise<Result<null>> {
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const together = optionsTogether(given, {});
  if (!together.ok) return together;
  const format = oneOf(lastValue(given, 'format') ?? 'html', formats, 'format');
  if (!format.ok) return format;
  const output = lastValue(given, 'output');
  if (output !== undefined && resolve(file) === resolve(output))
    return refuse('file-is-input', { file: output });
  const read = await readPlanFile(file);
  if (!read.ok) return read;
  const document = composed(read.value, lastValue(given, 'scenario') ?? 'none', language);
  if (!document.ok) return document;
  const text = format.value === 'html' ? writeHtml(document.value, { language }) : writeText(document.value);
  if (output === undefined) {
    write(text);
    return ok(null);
  }
  const written = await writeWhole(output, text, given.values['force'] !== undefined);
  if (written.ok) write(`${commandWord(language, 'document-written', { file: output })}\n`);
  return written;
}

function composed({ plan, proposals }: Interpretation, option: string, language: Language): Result<Document> {
  const chosen = bookScenario(plan, proposals, option);
  return chosen.ok ? compose(chosen.value, language) : chosen;
}
