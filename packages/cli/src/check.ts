import { resolve } from 'node:path';
import { ok, type Refusal, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { catalogues, ruleIds } from '@plenary/core/checks/catalogues';
import type { Report } from '@plenary/formats/findings/report';
import { highsSolver } from '@plenary/solver/highs';
import { type CheckedFile, checkedFile, unchecked } from './check/checked-file.ts';
import { type Compared, comparedFiles } from './check/compared-files.ts';
import { knownRule, namedRules } from './check/known-rule.ts';
import { readWaiver, readWaiverList, type Waiver, waiverFor } from './check/waivers.ts';
import { type Arguments, commonOptions, lastValue, type Options, oneOf } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { readInput, standardInput } from './plenary/read-input.ts';
import { exitCodes, tell, tellRefusal, tellUnexpected, write } from './plenary/speak.ts';
import { showsColours } from './plenary/standard-output.ts';
import { version } from './plenary/version.ts';
import { writeWhole } from './plenary/write-file.ts';

/** The options of `check`. */
export const checkOptions = {
  ...commonOptions,
  format: 'text',
  output: 'text',
  rules: 'texts',
  ignore: 'texts',
  'ignore-file': 'texts',
} as const satisfies Options;

const formats = ['text', 'json', 'sarif', 'html'] as const;

const help: VerbHelp = {
  verb: 'check',
  about: 'verb-check',
  files: 'files',
  options: [
    ['format', 'format', 'option-format'],
    ['output', 'file', 'option-output-report'],
    ['rules', 'rule-list', 'option-rules'],
    ['ignore', 'waiver', 'option-ignore'],
    ['ignore-file', 'file', 'option-ignore-file'],
  ],
  exits: [
    [exitCodes.sound, 'exit-sound'],
    [exitCodes.errors, 'exit-errors'],
    [exitCodes.unusable, 'exit-unusable'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

/** The help of `check`, with the rules there are. */
export function checkHelp(language: Language): string {
  const titles = ruleIds.map((id) => [id, catalogues[id]?.[language]['title'] ?? ''] as const);
  return verbHelp(help, language, [['rules', titles]]);
}

/** Checks files and reports; answers with the exit code. */
export async function checkFiles(given: Arguments, language: Language): Promise<number> {
  const order = await readOrder(given);
  if (!order.ok) {
    tellRefusal(order.refusal, language, fileOf(order.refusal));
    return exitCodes.unusable;
  }
  const { checked, failed } = await checkAll(given.files, language);
  const report = reportOf(checked, await comparedFiles(checked), order.value, language);
  const written = await writeReport(report, order.value);
  if (!written.ok) tellRefusal(written.refusal, language);
  tellUnused(report, order.value.waivers, language);
  if (failed) return exitCodes.unexpected;
  if (!written.ok || checked.some((one) => one.refusal !== null)) return exitCodes.unusable;
  const wrong = report.findings.some((one) => one.waived === null && one.finding.severity === 'error');
  return wrong ? exitCodes.errors : exitCodes.sound;
}

interface Order {
  readonly format: (typeof formats)[number];
  readonly output: string | null;
  readonly rules: readonly string[];
  readonly waivers: readonly Waiver[];
}

async function readOrder(given: Arguments): Promise<Result<Order>> {
  const { files } = given;
  if (files.length === 0) return refuse('files-missing');
  if (files.filter((file) => file === standardInput).length > 1) return refuse('input-twice');
  const format = oneOf(lastValue(given, 'format') ?? 'text', formats, 'format');
  if (!format.ok) return format;
  const output = lastValue(given, 'output') ?? null;
  if (output !== null && files.some((file) => resolve(file) === resolve(output))) {
    return refuse('file-is-input', { file: output });
  }
  const named = given.values['rules'];
  const chosen = named === undefined ? ok(ruleIds) : namedRules(named, ruleIds);
  if (!chosen.ok) return chosen;
  const waivers = await readWaivers(given, ruleIds);
  if (!waivers.ok) return waivers;
  return ok({ format: format.value, output, rules: chosen.value, waivers: waivers.value });
}

async function readWaivers(given: Arguments, known: readonly string[]): Promise<Result<readonly Waiver[]>> {
  const waivers: Waiver[] = [];
  for (const text of given.values['ignore'] ?? []) {
    const waiver = readWaiver(text);
    if (!waiver.ok) return waiver;
    waivers.push(waiver.value);
  }
  for (const file of given.values['ignore-file'] ?? []) {
    const bytes = await readInput(file);
    if (!bytes.ok) return bytes;
    const list = readWaiverList(new TextDecoder().decode(bytes.value), file);
    if (!list.ok) {
      return { ok: false, refusal: { code: list.refusal.code, facts: { ...list.refusal.facts, file } } };
    }
    waivers.push(...list.value);
  }
  for (const { rule } of waivers) {
    const found = knownRule(rule, known);
    if (!found.ok) return found;
  }
  return ok(waivers);
}

// One file that goes wrong does not keep the others from being checked.
async function checkAll(
  files: readonly string[],
  language: Language,
): Promise<{ readonly checked: readonly CheckedFile[]; readonly failed: boolean }> {
  const solver = highsSolver();
  const checked: CheckedFile[] = [];
  let failed = false;
  try {
    for (const file of new Set(files)) {
      try {
        const one = await checkedFile(file, solver);
        if (one.refusal !== null) tellRefusal(one.refusal, language, file);
        checked.push(one);
      } catch (error) {
        tellUnexpected(error, language, file);
        checked.push(unchecked(file, { code: 'unexpected-error', facts: { file } }));
        failed = true;
      }
    }
  } finally {
    await solver.end();
  }
  return { checked, failed };
}

function reportOf(
  checked: readonly CheckedFile[],
  { compared, findings }: Compared,
  order: Order,
  language: Language,
): Report {
  const applied = new Set(order.rules);
  return {
    language,
    files: checked.map(({ file, refusal, lines, figures, numbers }) => ({
      file,
      refusal,
      lines,
      ...(figures === undefined ? {} : { figures }),
      ...(numbers === undefined ? {} : { numbers }),
    })),
    ...(compared.length === 0 ? {} : { compared }),
    findings: [...checked.flatMap((one) => one.findings), ...findings]
      .filter((finding) => applied.has(finding.rule))
      .map((finding) => ({ finding, waived: waiverFor(finding, order.waivers)?.reason ?? null })),
    catalogues: Object.fromEntries(Object.entries(catalogues).filter(([rule]) => applied.has(rule))),
  };
}

async function writeReport(report: Report, order: Order): Promise<Result<null>> {
  const text = await reportText(report, order);
  if (order.output !== null) return await writeWhole(order.output, text, true);
  write(text);
  return ok(null);
}

async function reportText(report: Report, order: Order): Promise<string> {
  if (order.format === 'json') return (await import('@plenary/formats/findings/json')).jsonReport(report);
  if (order.format === 'html') return (await import('@plenary/formats/findings/html')).htmlReport(report);
  if (order.format === 'sarif') {
    return (await import('@plenary/formats/findings/sarif')).sarifReport(report, version());
  }
  const { textReport } = await import('@plenary/formats/findings/text');
  const colour = order.output === null && !process.env['NO_COLOR'] && showsColours();
  // On the standard output the files that could not be checked were told already, beside it.
  return textReport(report, { colour, refusals: order.output !== null });
}

function tellUnused(report: Report, waivers: readonly Waiver[], language: Language): void {
  for (const waiver of waivers) {
    const used = report.findings.some((one) => waiverFor(one.finding, [waiver]) !== undefined);
    if (used) continue;
    const rule = waiver.line === undefined ? waiver.rule : `${waiver.rule}@${waiver.line}`;
    tell(`plenary: ${commandWord(language, 'waiver-unused', { rule, reason: waiver.reason })}`);
  }
}

function fileOf(refusal: Refusal): string | undefined {
  const { file } = refusal.facts;
  return typeof file === 'string' && refusal.code !== 'file-is-input' ? file : undefined;
}
