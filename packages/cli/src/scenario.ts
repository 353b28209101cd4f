import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { branchIn, isBranch } from '@plenary/core/negotiation/branch';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { type Arguments, commonOptions, lastValue, type Options, oneOf } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { readPlanFile } from './plenary/read-plan.ts';
import { exitCodes, tellRefusal, write } from './plenary/speak.ts';
import { writeWhole } from './plenary/write-file.ts';
import { branchMade } from './scenario/made-branch.ts';
import { branchDiscarded, branchMerged } from './scenario/merged-branch.ts';
import { branchesJson, branchesText, mergeJson, mergeText } from './scenario/written-branches.ts';

/** The options of `scenario`. */
export const scenarioOptions = {
  ...commonOptions,
  make: 'text',
  note: 'text',
  grow: 'text',
  percent: 'text',
  copy: 'text',
  preview: 'text',
  merge: 'text',
  keep: 'text',
  only: 'texts',
  discard: 'text',
  format: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'scenario',
  about: 'verb-scenario',
  files: 'file',
  options: [
    ['make', 'a-name', 'option-make'],
    ['note', 'a-text', 'option-note'],
    ['grow', 'two-versions', 'option-grow'],
    ['percent', 'percent', 'option-percent'],
    ['copy', 'scenario', 'option-copy'],
    ['preview', 'scenario', 'option-preview'],
    ['merge', 'scenario', 'option-merge'],
    ['keep', 'a-side', 'option-keep'],
    ['only', 'an-address', 'option-only'],
    ['discard', 'scenario', 'option-discard'],
    ['format', 'format', 'option-format-scenarios'],
    ['output', 'file', 'option-output-plan'],
    ['force', null, 'option-force'],
  ],
  exits: [
    [exitCodes.sound, 'exit-scenario'],
    [exitCodes.unusable, 'exit-unusable'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

/** The help of `scenario`. */
export function scenarioHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Lists the branches of a plan, makes, previews, merges or discards one; answers with the exit code. */
export async function workOnScenarios(given: Arguments, language: Language): Promise<number> {
  const outcome = await worked(given, language);
  if (outcome.ok) return exitCodes.sound;
  tellRefusal(outcome.refusal, language);
  return exitCodes.unusable;
}

async function worked(given: Arguments, language: Language): Promise<Result<null>> {
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const format = oneOf(lastValue(given, 'format') ?? 'text', ['text', 'json'] as const, 'format');
  if (!format.ok) return format;
  const asked = ways.filter((way) => given.values[way] !== undefined);
  if (asked.length > 1) return refuse('scenario-ways', { ways: asked.map((way) => `--${way}`).join(', ') });
  const read = await readPlanFile(file);
  if (!read.ok) return read;
  const [way] = asked;
  if (way === undefined || way === 'preview') return told(read.value, given, format.value, language);
  const changed = { make: branchMade, merge: branchMerged, discard: branchDiscarded }[way](
    read.value,
    given,
    language,
  );
  return changed.ok ? await written({ ...read.value, ...changed.value }, given, language) : changed;
}

const ways = ['make', 'preview', 'merge', 'discard'] as const;

function told(
  { plan, proposals }: Interpretation,
  given: Arguments,
  format: 'text' | 'json',
  language: Language,
): Result<null> {
  const id = lastValue(given, 'preview');
  if (id === undefined) {
    const branches = proposals.filter(isBranch);
    write((format === 'json' ? branchesJson : branchesText)(branches, plan, language));
    return ok(null);
  }
  const branch = branchIn(proposals, id);
  if (!branch.ok) return branch;
  write((format === 'json' ? mergeJson : mergeText)(branch.value, plan, language));
  return ok(null);
}

async function written(changed: Interpretation, given: Arguments, language: Language): Promise<Result<null>> {
  const output = lastValue(given, 'output');
  if (output === undefined) return refuse('output-missing');
  const done = await writeWhole(output, writePlanJson(changed), given.values['force'] !== undefined);
  if (done.ok) write(`${commandWord(language, 'plan-written', { file: output })}\n`);
  return done;
}
