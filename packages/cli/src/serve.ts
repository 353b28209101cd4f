import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '@plenary/core/basics/result';
import type { Language } from '@plenary/core/basics/words';
import { type Serving, startServer } from '@plenary/server/app/start';
import { type Arguments, commonOptions, lastValue, type Options } from './plenary/arguments.ts';
import { commandWord } from './plenary/command-words.ts';
import { type VerbHelp, verbHelp } from './plenary/help.ts';
import { exitCodes, tellRefusal, tellUnexpected, write } from './plenary/speak.ts';

/** The options of `serve`. */
export const serveOptions = {
  ...commonOptions,
  port: 'text',
  data: 'text',
  host: 'text',
} as const satisfies Options;

const help: VerbHelp = {
  verb: 'serve',
  about: 'verb-serve',
  files: 'none',
  options: [
    ['port', 'port', 'option-port'],
    ['data', 'folder', 'option-data'],
    ['host', 'host', 'option-host'],
  ],
  exits: [
    [exitCodes.sound, 'exit-stopped'],
    [exitCodes.unusable, 'exit-not-served'],
    [exitCodes.unexpected, 'exit-unexpected'],
  ],
};

/** The port that is tried first where none is named, and how many after it. */
const usualPort = 4180;
const furtherPorts = 20;

/** The help of `serve`. */
export function serveHelp(language: Language): string {
  return verbHelp(help, language);
}

/** Serves plans and pages until it is told to stop; answers with the exit code. */
export async function servePlans(given: Arguments, language: Language): Promise<number> {
  const serving = servingOf(given, language);
  const running = serving.ok ? await startServer(serving.value) : serving;
  if (!running.ok) {
    tellRefusal(running.refusal, language);
    return exitCodes.unusable;
  }
  const { address, notices, prepare, close } = running.value;
  for (const notice of notices) tellRefusal(notice, language);
  write(`${commandWord(language, 'serving', { address })}\n`);
  prepare().catch((error: unknown) => tellUnexpected(error, language));
  await toldToStop();
  await close();
  return exitCodes.sound;
}

function servingOf(given: Arguments, language: Language): Result<Serving> {
  const [extra] = given.files;
  if (extra !== undefined) return refuse('argument-unknown', { argument: extra });
  const text = lastValue(given, 'port') ?? String(usualPort);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) return refuse('port-not-readable', { port: text });
  const databaseUrl = process.env['DATABASE_URL'];
  return ok({
    dataFolder: resolve(lastValue(given, 'data') ?? process.env['PLENARY_DATA'] ?? 'plenary-data'),
    ...(databaseUrl ? { databaseUrl } : {}),
    host: lastValue(given, 'host') ?? '127.0.0.1',
    port,
    // A port that somebody named is the one that is wanted.
    furtherPorts: lastValue(given, 'port') === undefined ? furtherPorts : 0,
    pages: fileURLToPath(new URL('../../web/dist', import.meta.url)),
    tell: (error) => tellUnexpected(error, language),
  });
}

async function toldToStop(): Promise<void> {
  await new Promise<void>((stop) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop());
  });
}
