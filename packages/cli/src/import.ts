import { resolve } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { interpret } from '@plenary/core/document/interpret/interpret';
import { profiles } from '@plenary/core/document/interpret/profiles/choose-profile';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { readDocument } from '@plenary/formats/read-document';
import { understood } from './import/understood.ts';
import { type Arguments, commonOptions, lastValue, type Options } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { optionsTogether } from './plenary/options-together.ts';
import { readInput } from './plenary/read-input.ts';
import { exitCodes, tellRefusal, write } from './plenary/speak.ts';
import { writeWhole } from './plenary/write-file.ts';

/** The options of `import`. */
export const importOptions = {
  ...commonOptions,
  output: 'text',
  exact: 'switch',
  mapping: 'text',
  plan: 'text',
  'suggest-mapping': 'switch',
  partly: 'switch',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'import',
  about: 'verb-import',
  files: 'file',
  options: [
    ['output', 'file', 'option-output-plan'],
    ['exact', null, 'option-exact'],
    ['mapping', 'file', 'option-mapping'],
    ['suggest-mapping', null, 'option-suggest-mapping'],
    ['plan', 'file', 'option-plan'],
    ['partly', null, 'option-partly'],
    ['force', null, 'option-force'],
  ],
  exits: [
    [exitCodes.sound, 'exit-written'],
    [exitCodes.unusable, 'exit-unusable'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

/** The help of `import`. */
export function importHelp(language: Language): string {
  return verbHelp(help, language);
}

/**
 * Reads a document, lines by a mapping, or a workbook of figures that was changed, into a plan, writes it and says what was understood;
 * answers with the exit code.
 */
export async function importFile(given: Arguments, language: Language): Promise<number> {
  const sound = optionsTogether(given, {
    goesWith: { partly: ['mapping'] },
    // A mapping is suggested, or lines are read by one; exact amounts are those of a document.
    apart: [
      ['suggest-mapping', 'mapping'],
      ['suggest-mapping', 'plan'],
      ['exact', 'suggest-mapping'],
      ['exact', 'mapping'],
      ['exact', 'plan'],
    ],
  });
  if (!sound.ok) {
    tellRefusal(sound.refusal, language);
    return exitCodes.unusable;
  }
  const figures = await importedFigures(given, language);
  if (figures) {
    if (figures.ok) return exitCodes.sound;
    const about = aboutInput(figures.refusal, given) ? given.files[0] : undefined;
    tellRefusal(figures.refusal, language, about);
    return exitCodes.unusable;
  }
  const outcome = await imported(given);
  if (!outcome.ok) {
    tellRefusal(outcome.refusal, language, aboutInput(outcome.refusal, given) ? given.files[0] : undefined);
    return exitCodes.unusable;
  }
  const { output, interpretation } = outcome.value;
  write(understood(interpretation, language));
  write(`\n${commandWord(language, 'plan-written', { file: output })}\n`);
  return exitCodes.sound;
}

/** What becomes of an order for lines or for a workbook of figures; `null` where a document is to be read. */
async function importedFigures(given: Arguments, language: Language): Promise<Result<null> | null> {
  const suggests = given.values['suggest-mapping'] !== undefined;
  const byMapping = given.values['mapping'] !== undefined;
  if (!suggests && !byMapping && given.values['plan'] === undefined) return null;
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const output = lastValue(given, 'output');
  if (output !== undefined && resolve(file) === resolve(output))
    return refuse('file-is-input', { file: output });
  // Documents need none of this, nor lines what documents need.
  if (suggests)
    return await (await import('./import/import-lines.ts')).suggestLineMapping(given, file, language);
  if (output === undefined) return refuse('output-missing');
  if (byMapping)
    return await (await import('./import/import-lines.ts')).importLines(given, file, output, language);
  return await (await import('./import/import-workbook.ts')).importWorkbook(given, file, output, language);
}

interface Imported {
  readonly output: string;
  readonly interpretation: Interpretation;
}

async function imported(given: Arguments): Promise<Result<Imported>> {
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const output = lastValue(given, 'output');
  if (output === undefined) return refuse('output-missing');
  if (resolve(file) === resolve(output)) return refuse('file-is-input', { file: output });
  const bytes = await readInput(file);
  if (!bytes.ok) return bytes;
  const document = await readDocument(bytes.value, file);
  if (!document.ok) return document;
  const read = interpret(document.value, profiles);
  if (!read.ok) return read;
  const interpretation = given.values['exact'] === undefined ? read : await madeExact(read.value);
  if (!interpretation.ok) return interpretation;
  const text = writePlanJson(interpretation.value);
  const written = await writeWhole(output, text, given.values['force'] !== undefined);
  return written.ok ? ok({ output, interpretation: interpretation.value }) : written;
}

// Most imports need neither the search for exact amounts nor the solver.
async function madeExact(interpretation: Interpretation): Promise<Result<Interpretation>> {
  const { exactInterpretation } = await import('@plenary/core/checks/exact/exact-interpretation');
  const { highsSolver } = await import('@plenary/solver/highs');
  const solver = highsSolver();
  try {
    return await exactInterpretation(interpretation, solver);
  } finally {
    await solver.end();
  }
}

// Sentences about the order and about the output name their file themselves.
function aboutInput(refusal: Refusal, given: Arguments): boolean {
  const own = ['file-is-input', 'file-exists', 'file-written-not'];
  return refusal.facts['file'] === given.files[0] && !own.includes(refusal.code);
}
