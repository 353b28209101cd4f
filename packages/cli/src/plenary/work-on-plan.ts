import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { applyAll } from '@plenary/core/plan/apply';
import type { Change } from '@plenary/core/plan/change';
import { leavesHeld } from '@plenary/core/plan/held';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { type Arguments, lastValue } from './arguments.ts';
import { commandWord } from './command-words.ts';
import type { VerbHelp } from './help.ts';
import { type OptionsTogether, optionsTogether } from './options-together.ts';
import { readPlanFile } from './read-plan.ts';
import { exitCodes, tellRefusal, write } from './speak.ts';
import { writeWhole } from './write-file.ts';

/** The exit codes of a verb that works on a plan, for its help. */
export const workExits: VerbHelp['exits'] = [
  [exitCodes.sound, 'exit-scenario'],
  [exitCodes.unusable, 'exit-unusable'],
  [exitCodes.unexpected, 'exit-unexpected'],
];

/** What working on a plan comes to: what is told of it, or the plan as it is then. */
export type Worked =
  | { readonly told: string }
  | {
      readonly changed: Interpretation;
      /** What is told of it once it is written. */
      readonly said?: string;
    };

/** How a verb works on the plan of one file. */
export interface PlanWork<Way extends string> {
  /** The options that ask for something, of which one may be given. */
  readonly ways: readonly Way[];
  /** Which other options say something together. `--output` goes with the ways that change the plan. */
  readonly together: OptionsTogether;
  /** Does what is asked for; `null`: nothing is. */
  readonly work: (way: Way | null, read: Interpretation) => Promise<Result<Worked>> | Result<Worked>;
}

/**
 * Works on the plan of a file: tells of it on the standard output, or writes what it becomes to `--output`. Answers with the exit code, and
 * tells what is refused: no file or several, more than one way, options of ways that were not given, what reading and working refuse, and a changed plan without `--output`.
 */
export async function workOnPlan<Way extends string>(
  given: Arguments,
  language: Language,
  planWork: PlanWork<Way>,
): Promise<number> {
  const outcome = await worked(given, language, planWork);
  if (outcome.ok) return exitCodes.sound;
  tellRefusal(outcome.refusal, language);
  return exitCodes.unusable;
}

/** A plan after changes. Refuses what must stay, and what cannot be applied. */
export function planChanged(read: Interpretation, changes: readonly Change[]): Result<Worked> {
  const held = leavesHeld(changes, read.plan);
  if (!held.ok) return held;
  const next = applyAll(changes, read.plan);
  return next.ok ? ok({ changed: { ...read, plan: next.value } }) : next;
}

async function worked<Way extends string>(
  given: Arguments,
  language: Language,
  { ways, together, work }: PlanWork<Way>,
): Promise<Result<null>> {
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const { goesWith = {}, apart = [] } = together;
  const sound = optionsTogether(given, { goesWith: { output: ways, ...goesWith }, apart: [ways, ...apart] });
  if (!sound.ok) return sound;
  const read = await readPlanFile(file);
  if (!read.ok) return read;
  const done = await work(ways.find((way) => given.values[way] !== undefined) ?? null, read.value);
  if (!done.ok) return done;
  if ('changed' in done.value) return await written(done.value, given, language);
  write(done.value.told);
  return ok(null);
}

async function written(
  { changed, said = '' }: Extract<Worked, { readonly changed: unknown }>,
  given: Arguments,
  language: Language,
): Promise<Result<null>> {
  const output = lastValue(given, 'output');
  if (output === undefined) return refuse('output-missing');
  const done = await writeWhole(output, writePlanJson(changed), given.values['force'] !== undefined);
  if (done.ok) write(`${said}${commandWord(language, 'plan-written', { file: output })}\n`);
  return done;
}
