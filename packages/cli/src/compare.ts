import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { type Difference, plansCompared, versionsCompared } from './compare/compared-plans.ts';
import { type AskedBridge, bridgeCsv, bridgeJson, bridgeOf, bridgeText } from './compare/written-bridge.ts';
import { differencesCsv, differencesJson, differencesText } from './compare/written-differences.ts';
import { compareOf } from './pivot/pivot-order.ts';
import { type Arguments, commonOptions, lastValue, type Options, oneOf } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { type OptionsTogether, optionsTogether } from './plenary/options-together.ts';
import { readPlanIn } from './plenary/read-plan.ts';
import { exitCodes, tellRefusal, write } from './plenary/speak.ts';
import { writeWhole } from './plenary/write-file.ts';

/** The options of `compare`. */
export const compareOptions = {
  ...commonOptions,
  versions: 'text',
  scenarios: 'text',
  bridge: 'switch',
  at: 'text',
  cube: 'text',
  scenario: 'text',
  format: 'text',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const formats = ['text', 'csv', 'json'] as const;

const help: VerbHelp = {
  verb: 'compare',
  about: 'verb-compare',
  files: 'files',
  options: [
    ['versions', 'two-versions', 'option-versions'],
    ['scenarios', 'two-scenarios', 'option-scenarios'],
    ['bridge', null, 'option-bridge'],
    ['at', 'members', 'option-bridge-at'],
    ['cube', 'cube', 'option-cube-compare'],
    ['scenario', 'scenario', 'option-scenario-figures'],
    ['format', 'format', 'option-format-differences'],
    ['output', 'file', 'option-output-table'],
    ['force', null, 'option-force'],
  ],
  exits: [
    [exitCodes.sound, 'exit-nothing-differs'],
    [exitCodes.errors, 'exit-differs'],
    [exitCodes.unusable, 'exit-unusable'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

const together: OptionsTogether = {
  goesWith: { bridge: ['versions'], at: ['bridge'] },
  apart: [
    ['versions', 'scenarios'],
    ['scenario', 'scenarios'],
  ],
};

/** The help of `compare`. */
export function compareHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Says what differs between two plans, or two versions of one; answers with the exit code: 0 where nothing does, 1 where something does. */
export async function comparePlans(given: Arguments, language: Language): Promise<number> {
  const sound = optionsTogether(given, together);
  if (!sound.ok) {
    tellRefusal(sound.refusal, language);
    return exitCodes.unusable;
  }
  if (given.values['bridge'] !== undefined) {
    const told = await bridged(given, language);
    if (told.ok) return told.value.bridge.from === told.value.bridge.to ? exitCodes.sound : exitCodes.errors;
    tellRefusal(told.refusal, language);
    return exitCodes.unusable;
  }
  const outcome = await compared(given, language);
  if (!outcome.ok) {
    tellRefusal(outcome.refusal, language);
    return exitCodes.unusable;
  }
  return outcome.value.entities.length + outcome.value.figures.length > 0
    ? exitCodes.errors
    : exitCodes.sound;
}

async function compared(given: Arguments, language: Language): Promise<Result<Difference>> {
  const format = oneOf(lastValue(given, 'format') ?? 'text', formats, 'format');
  if (!format.ok) return format;
  const difference = await differenceOf(given, language);
  if (!difference.ok) return difference;
  const written = { text: differencesText, csv: differencesCsv, json: differencesJson }[format.value];
  const text = written(difference.value, language);
  const output = lastValue(given, 'output');
  if (output === undefined) {
    write(text);
    return difference;
  }
  const done = await writeWhole(output, text, given.values['force'] !== undefined);
  if (!done.ok) return done;
  write(`${commandWord(language, 'table-written', { file: output })}\n`);
  return difference;
}

/** Writes what leads from one version of a plan to another, reason by reason. */
async function bridged(given: Arguments, language: Language): Promise<Result<AskedBridge>> {
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const format = oneOf(lastValue(given, 'format') ?? 'text', formats, 'format');
  if (!format.ok) return format;
  const versions = compareOf(lastValue(given, 'versions') ?? '');
  if (!versions.ok) return versions;
  const asked = versions.value ? [versions.value.from, versions.value.to] : [];
  const plan = await readPlanIn(file, lastValue(given, 'scenario') ?? 'none', asked);
  if (!plan.ok) return plan;
  const ends = { from: asked[0] ?? '', to: asked[1] ?? '' };
  const bridge = bridgeOf(plan.value, ends, { cube: lastValue(given, 'cube'), at: lastValue(given, 'at') });
  if (!bridge.ok) return bridge;
  const text = { text: bridgeText, csv: bridgeCsv, json: bridgeJson }[format.value](
    bridge.value,
    plan.value,
    language,
  );
  const output = lastValue(given, 'output');
  if (output === undefined) {
    write(text);
    return bridge;
  }
  const done = await writeWhole(output, text, given.values['force'] !== undefined);
  if (!done.ok) return done;
  write(`${commandWord(language, 'table-written', { file: output })}\n`);
  return bridge;
}

async function differenceOf(given: Arguments, language: Language): Promise<Result<Difference>> {
  const [first, second, ...others] = given.files;
  if (first === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many-compared');
  const scenario = lastValue(given, 'scenario') ?? 'none';
  const versions = compareOf(lastValue(given, 'versions'));
  if (!versions.ok) return versions;
  const cube = lastValue(given, 'cube') ?? null;
  const scenarios = compareOf(lastValue(given, 'scenarios'));
  if (!scenarios.ok) return scenarios;
  if (scenarios.value) return await scenariosCompared(given, first, scenarios.value, language);
  const asked = versions.value ? [versions.value.from, versions.value.to] : [];
  const before = await readPlanIn(first, scenario, asked);
  if (!before.ok) return before;
  if (second === undefined) {
    return versions.value
      ? versionsCompared(before.value, versions.value, cube, language)
      : refuse('compare-with-what', { known: before.value.budget.versions.map(({ id }) => id).join(', ') });
  }
  if (versions.value) return refuse('files-too-many');
  const after = await readPlanIn(second, scenario);
  return after.ok ? plansCompared(before.value, after.value, cube, language) : after;
}

/** What a plan has otherwise in one scenario than in another. */
async function scenariosCompared(
  given: Arguments,
  file: string,
  { from, to }: { readonly from: string; readonly to: string },
  language: Language,
): Promise<Result<Difference>> {
  if (given.files.length > 1 || lastValue(given, 'versions') !== undefined) return refuse('files-too-many');
  const [before, after] = [await readPlanIn(file, from), await readPlanIn(file, to)];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const difference = plansCompared(before.value, after.value, lastValue(given, 'cube') ?? null, language);
  return difference.ok ? ok({ ...difference.value, from, to }) : difference;
}
