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
import { exitCodes, tellRefusal, tellUnexpected, write } from './plenary/speak.ts';
import { allWritten, whenOutputIsLost } from './plenary/standard-output.ts';
import { version } from './plenary/version.ts';

const verbs = [
  'check',
  'import',
  'export',
  'pivot',
  'compare',
  'spread',
  'scenario',
  'versions',
  'definitions',
  'bridge',
  'waivers',
  'repairs',
  'serve',
] as const;

/** Runs the command with the arguments after its name, and sets the exit code once all it says is written. Nothing it meets shows a stack trace. */
export async function main(args: readonly string[]): Promise<void> {
  let language = askedLanguage(args) ?? systemLanguage(process.env);
  process.on('uncaughtException', (error) => {
    tellUnexpected(error, language);
    process.exit(exitCodes.unexpected);
  });
  whenOutputIsLost((reason) => {
    // Whoever read the output has seen enough (`plenary check plan.txt | head`).
    if (['EPIPE', 'ERR_STREAM_DESTROYED'].includes(reason)) return;
    tellRefusal({ code: 'file-written-not', facts: { file: 'stdout', reason } }, language);
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
  await allWritten();
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
  const work = verb === null ? null : await works[verb.value]();
  const given = readArguments(bare ? args : rest, verb?.value ?? '', work?.options ?? commonOptions);
  if (!given.ok) return given;
  const language = chosenLanguage(lastValue(given.value, 'language'), system);
  if (!language.ok) return language;
  speak(language.value);
  return await answer(work, given.value, language.value);
}

async function answer(work: Work | null, given: Arguments, language: Language): Promise<Result<number>> {
  if (given.values['version'] !== undefined) {
    write(`plenary ${version()}\n`);
    return { ok: true, value: exitCodes.sound };
  }
  const helping = given.values['help'] !== undefined;
  if (work && !helping) return { ok: true, value: await work.run(given, language) };
  if (!helping) return refuse('verb-missing');
  const about = verbs.map((one) => ({ verb: one, about: `verb-${one}` }) as const);
  write(work ? work.help(language) : commandHelp(about, language));
  return { ok: true, value: exitCodes.sound };
}

/** A verb: what it takes, what help says of it, and what it does; answers with the exit code. */
interface Work {
  readonly options: Options;
  readonly help: (language: Language) => string;
  readonly run: (given: Arguments, language: Language) => Promise<number>;
}

/** Each verb is loaded when it is asked for: most of what the others need is not. */
const works: Readonly<Record<(typeof verbs)[number], () => Promise<Work>>> = {
  check: async () => {
    const verb = await import('./check.ts');
    return { options: verb.checkOptions, help: verb.checkHelp, run: verb.checkFiles };
  },
  import: async () => {
    const verb = await import('./import.ts');
    return { options: verb.importOptions, help: verb.importHelp, run: verb.importFile };
  },
  export: async () => {
    const verb = await import('./export.ts');
    return { options: verb.exportOptions, help: verb.exportHelp, run: verb.exportPlan };
  },
  pivot: async () => {
    const verb = await import('./pivot.ts');
    return { options: verb.pivotOptions, help: verb.pivotHelp, run: verb.pivotPlan };
  },
  compare: async () => {
    const verb = await import('./compare.ts');
    return { options: verb.compareOptions, help: verb.compareHelp, run: verb.comparePlans };
  },
  spread: async () => {
    const verb = await import('./spread.ts');
    return { options: verb.spreadOptions, help: verb.spreadHelp, run: verb.spreadPlan };
  },
  scenario: async () => {
    const verb = await import('./scenario.ts');
    return { options: verb.scenarioOptions, help: verb.scenarioHelp, run: verb.workOnScenarios };
  },
  versions: async () => {
    const verb = await import('./versions.ts');
    return { options: verb.versionsOptions, help: verb.versionsHelp, run: verb.workOnVersions };
  },
  definitions: async () => {
    const verb = await import('./definitions.ts');
    return { options: verb.definitionsOptions, help: verb.definitionsHelp, run: verb.workOnDefinitions };
  },
  bridge: async () => {
    const verb = await import('./bridge.ts');
    return { options: verb.bridgeOptions, help: verb.bridgeHelp, run: verb.workOnBridge };
  },
  waivers: async () => {
    const verb = await import('./waivers.ts');
    return { options: verb.waiversOptions, help: verb.waiversHelp, run: verb.workOnWaivers };
  },
  repairs: async () => {
    const verb = await import('./repairs.ts');
    return { options: verb.repairsOptions, help: verb.repairsHelp, run: verb.workOnRepairs };
  },
  serve: async () => {
    const verb = await import('./serve.ts');
    return { options: verb.serveOptions, help: verb.serveHelp, run: verb.servePlans };
  },
};
