import { type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import {
  type Arguments,
  commonOptions,
  lastValue,
  type Options,
  oneOf,
  readArguments,
} from './plenary/arguments.ts';
import { commandHelp } from './plenary/help.ts';
import { askedLanguage, chosenLanguage, systemLanguage } from './plenary/language.ts';
import { systemCode } from './plenary/read-input.ts';
import { exitCodes, tellRefusal, tellUnexpected, write } from './plenary/speak.ts';
import { version } from './plenary/version.ts';

const verbs = ['check', 'import', 'export', 'pivot', 'compare', 'spread', 'scenario', 'serve'] as const;

/** Runs the command with the arguments after its name, and sets the exit code. Nothing it meets shows a stack trace. */
export async function main(args: readonly string[]): Promise<void> {
  let language = askedLanguage(args) ?? systemLanguage(process.env);
  process.on('uncaughtException', (error) => {
    tellUnexpected(error, language);
    process.exit(exitCodes.unexpected);
  });
  process.stderr.on('error', () => null);
  process.stdout.on('error', (error) => {
    // Whoever read the output has seen enough (`plenary check plan.txt | head`).
    if (['EPIPE', 'ERR_STREAM_DESTROYED'].includes(systemCode(error))) return;
    const facts = { file: 'stdout', reason: systemCode(error) };
    tellRefusal({ code: 'file-written-not', facts }, language);
    process.exit(exitCodes.unusable);
  });
  try {
    const outcome = await run(args, language, (chosen) => {
      language = chosen;
    });
    if (outcome.ok) process.exitCode = outcome.value;
    else {
      tellRefusal(outcome.refusal, language);
      process.exitCode = exitCodes.unusable;
    }
  } catch (error) {
    tellUnexpected(error, language);
    process.exitCode = exitCodes.unexpected;
  }
}

async function run(
  args: readonly string[],
  system: Language,
  speak: (language: Language) => void,
): Promise<Result<number>> {
  const [first, ...rest] = args;
  const bare = first === undefined || first.startsWith('-');
  const verb = bare ? null : oneOf(first, verbs, 'verb');
  if (verb?.ok === false) return verb;
  const options = verb === null ? commonOptions : await optionsOf(verb.value);
  const given = readArguments(bare ? args : rest, verb?.value ?? '', options);
  if (!given.ok) return given;
  const language = chosenLanguage(lastValue(given.value, 'language'), system);
  if (!language.ok) return language;
  speak(language.value);
  return await answer(verb?.value ?? null, given.value, language.value);
}

async function answer(
  verb: (typeof verbs)[number] | null,
  given: Arguments,
  language: Language,
): Promise<Result<number>> {
  if (given.values['version'] !== undefined) {
    write(`plenary ${version()}\n`);
    return { ok: true, value: exitCodes.sound };
  }
  const helping = given.values['help'] !== undefined;
  if (verb === 'check') {
    const { checkFiles, checkHelp } = await import('./check.ts');
    if (!helping) return { ok: true, value: await checkFiles(given, language) };
    write(checkHelp(language));
  } else if (verb === 'import') {
    const { importFile, importHelp } = await import('./import.ts');
    if (!helping) return { ok: true, value: await importFile(given, language) };
    write(importHelp(language));
  } else if (verb === 'export') {
    const { exportHelp, exportPlan } = await import('./export.ts');
    if (!helping) return { ok: true, value: await exportPlan(given, language) };
    write(exportHelp(language));
  } else if (verb === 'pivot') {
    const { pivotHelp, pivotPlan } = await import('./pivot.ts');
    if (!helping) return { ok: true, value: await pivotPlan(given, language) };
    write(pivotHelp(language));
  } else if (verb === 'compare') {
    const { compareHelp, comparePlans } = await import('./compare.ts');
    if (!helping) return { ok: true, value: await comparePlans(given, language) };
    write(compareHelp(language));
  } else if (verb === 'spread') {
    const { spreadHelp, spreadPlan } = await import('./spread.ts');
    if (!helping) return { ok: true, value: await spreadPlan(given, language) };
    write(spreadHelp(language));
  } else if (verb === 'scenario') {
    const { scenarioHelp, workOnScenarios } = await import('./scenario.ts');
    if (!helping) return { ok: true, value: await workOnScenarios(given, language) };
    write(scenarioHelp(language));
  } else if (verb === 'serve') {
    const { serveHelp, servePlans } = await import('./serve.ts');
    if (!helping) return { ok: true, value: await servePlans(given, language) };
    write(serveHelp(language));
  } else {
    if (!helping) return refuse('verb-missing');
    const about = verbs.map((one) => ({ verb: one, about: `verb-${one}` }) as const);
    write(commandHelp(about, language));
  }
  return { ok: true, value: exitCodes.sound };
}

async function optionsOf(verb: (typeof verbs)[number]): Promise<Options> {
  if (verb === 'check') return (await import('./check.ts')).checkOptions;
  if (verb === 'import') return (await import('./import.ts')).importOptions;
  if (verb === 'pivot') return (await import('./pivot.ts')).pivotOptions;
  if (verb === 'compare') return (await import('./compare.ts')).compareOptions;
  if (verb === 'scenario') return (await import('./scenario.ts')).scenarioOptions;
  if (verb === 'spread') return (await import('./spread.ts')).spreadOptions;
  return verb === 'export'
    ? (await import('./export.ts')).exportOptions
    : (await import('./serve.ts')).serveOptions;
}
