import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = join(fileURLToPath(import.meta.url), '..', '..', '..');

/** The file that starts the command. */
export const launcher = join(root, 'packages', 'cli', 'bin', 'plenary.js');

/** What came of running the command. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Settings of a run. */
export interface Setting {
  readonly folder?: string;
  readonly input?: string | Uint8Array;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs the command as a process of its own, in English and in the project's folder unless told otherwise. */
export function plenary(args: readonly string[], setting: Setting = {}): Run {
  const done = spawnSync(process.execPath, [launcher, ...args], {
    cwd: setting.folder ?? root,
    input: setting.input ?? '',
    encoding: 'utf8',
    env: environmentOf(setting),
    maxBuffer: 64 * 1024 * 1024,
    timeout: 30_000,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/** Runs the command with a reader that goes away after the first of the output. */
export async function plenaryHungUpOn(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [launcher, ...args], { cwd: root, env: environmentOf({}) });
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  child.stdout.destroy();
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, out: '', err };
}

function environmentOf(setting: Setting): Record<string, string> {
  const { PATH: path = '' } = process.env;
  return { PATH: path, LANG: 'en_US.UTF-8', ...setting.environment };
}
