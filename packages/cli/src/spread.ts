import { resolve } from 'node:path';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { cubeOf } from '@plenary/core/budget/cube';
import type { SpreadCell } from '@plenary/core/budget/spread/spread-outcome';
import { type SpreadOutcome, spreadOutcome } from '@plenary/core/budget/spread/spread-outcome';
import { applyAll } from '@plenary/core/plan/apply';
import type { Plan } from '@plenary/core/plan/plan';
import { addressWords } from '@plenary/core/views/address-words';
import { wordedRefusal } from '@plenary/core/views/refusals/worded-refusal';
import { refusalWords } from '@plenary/core/wording/catalogue';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { printNumber } from '@plenary/core/wording/number-style';
import { sentence } from '@plenary/core/wording/sentence';
import { writePlanJson } from '@plenary/formats/json/plan-json';
import { type Arguments, commonOptions, lastValue, type Options } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { readPlanFile } from './plenary/read-plan.ts';
import { exitCodes, tellRefusal, write } from './plenary/speak.ts';
import { writeWhole } from './plenary/write-file.ts';
import { spreadOrder } from './spread/spread-order.ts';
import { wrongWeight } from './spread/spread-shares.ts';

/** The options of `spread`. */
export const spreadOptions = {
  ...commonOptions,
  cube: 'text',
  at: 'texts',
  amount: 'text',
  key: 'text',
  weight: 'texts',
  profile: 'text',
  grow: 'text',
  over: 'text',
  gather: 'text',
  allocate: 'text',
  'set-aside': 'text',
  'whole-thousands': 'switch',
  output: 'text',
  force: 'switch',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'spread',
  about: 'verb-spread',
  files: 'file',
  options: [
    ['cube', 'cube', 'option-cube-spread'],
    ['at', 'members', 'option-at'],
    ['amount', 'amount', 'option-amount'],
    ['key', 'key', 'option-key'],
    ['weight', 'weight', 'option-weight'],
    ['profile', 'profile', 'option-profile'],
    ['grow', 'percent', 'option-grow-spread'],
    ['over', 'one-version', 'option-over'],
    ['gather', 'cube', 'option-gather'],
    ['allocate', 'amount', 'option-allocate'],
    ['set-aside', 'amount', 'option-set-aside'],
    ['whole-thousands', null, 'option-whole-thousands'],
    ['output', 'file', 'option-output-spread'],
    ['force', null, 'option-force'],
  ],
  exits: [
    [exitCodes.sound, 'exit-spread'],
    [exitCodes.unusable, 'exit-unusable'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

/** The help of `spread`. */
export function spreadHelp(language: Language): string {
  return verbHelp(help, language);
}

/**
 * Brings amounts to the cells under a figure of a plan, tells what each becomes, and writes the plan where a file is named; answers with
 * the exit code.
 */
export async function spreadPlan(given: Arguments, language: Language): Promise<number> {
  const outcome = await spreadIn(given, language);
  if (outcome.ok) return exitCodes.sound;
  tellRefusal(outcome.refusal, language);
  return exitCodes.unusable;
}

async function spreadIn(given: Arguments, language: Language): Promise<Result<null>> {
  const [file, ...others] = given.files;
  if (file === undefined) return refuse('files-missing');
  if (others.length > 0) return refuse('files-too-many');
  const output = lastValue(given, 'output');
  if (output !== undefined && resolve(file) === resolve(output)) {
    return refuse('file-is-input', { file: output });
  }
  const read = await readPlanFile(file);
  if (!read.ok) return read;
  const { plan } = read.value;
  const order = spreadOrder(given, plan);
  if (!order.ok) return order;
  const done = spreadOutcome(plan.budget, order.value);
  if (!done.ok) return { ok: false, refusal: wordedRefusal(done.refusal, plan, language) };
  const wrong = wrongWeight(order.value, done.value.cells);
  if (wrong) return { ok: false, refusal: wrong };
  const after = applyAll(done.value.assignments, plan);
  if (!after.ok) return after;
  write(told(done.value, order.value.cube, plan, language));
  if (output === undefined) return ok(null);
  const text = writePlanJson({ ...read.value, plan: after.value });
  const written = await writeWhole(output, text, given.values['force'] !== undefined);
  if (written.ok) write(`\n${commandWord(language, 'plan-written', { file: output })}\n`);
  return written.ok ? ok(null) : written;
}

/** What every cell becomes, what stays and why, and what the figure comes to. */
function told(outcome: SpreadOutcome, cube: string, plan: Plan, language: Language): string {
  const { cells, assignments, before, after, held, unallocated } = outcome;
  const digits = cubeOf(plan.budget, cube)?.unit === 'people' ? 0 : plan.organization.currency.digits;
  const amount = (value: number | null): string =>
    value === null ? '…' : printNumber(value / 10 ** digits, language);
  const line = (cell: SpreadCell, index: number): string => {
    const words = embeddedText(addressWords({ cube, at: cell.at }, plan, language), language);
    if (index < assignments.length) return `  ${words}: ${amount(cell.before)} → ${amount(cell.after)}`;
    const why = cell.held && sentence(refusalWords, wordedRefusal(cell.held, plan, language), language);
    return `  ${words}: ${amount(cell.after)}${why === null ? '' : ` (${why})`}`;
  };
  const [changed, kept] = [assignments.length, cells.length - assignments.length];
  const facts = { before: amount(before), after: amount(after), held: amount(held) };
  return `${[
    commandWord(language, 'spread-cells', { changed, kept }),
    ...cells.map(line),
    commandWord(language, 'spread-figure', { ...facts, unallocated: amount(unallocated) }),
  ].join('\n')}\n`;
}
