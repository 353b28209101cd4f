// Brings in what the project needs, so that `npm start` and `npm test` work in a fresh clone on any Node from 20 on.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectNode } from '../packages/cli/bin/project-node.js';

/** The project's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Installs what the lock file asks for, and builds the command, unless both are there. */
export function setUp() {
  install();
  // A quicker start for the command; without it, it runs from the sources.
  run([join(root, 'packages/cli/bin/build-command.js')], { stdio: 'ignore' });
}

// Development and platform packages are asked for by name: NODE_ENV=production or an `omit` in someone's configuration would
// leave out the runtime.
function install() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const wanted = createHash('sha256').update(lock).digest('hex');
  const stamp = join(root, 'node_modules', '.plenary-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Setting up: installing the packages of package-lock.json (once, about half a minute) …');
  const { command, first } = npm();
  const args = [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const outcome = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (outcome.status !== 0) {
    console.error('Setting up failed: npm could not install the packages of package-lock.json (see above).');
    process.exit(outcome.status ?? 1);
  }
  writeFileSync(stamp, wanted);
}

/** Runs a program under the project's Node and answers with its exit code. */
export function run(args, options = {}) {
  const { node, env } = surroundings();
  return (
    spawnSync(node, args, { cwd: root, stdio: 'inherit', ...options, env: { ...env, ...options.env } })
      .status ?? 1
  );
}

/** Runs a program that lasts, and passes on to it whatever tells this one to end. Answers with its exit code. */
export async function runUntilEnd(args) {
  const { node, env } = surroundings();
  const child = spawn(node, args, { cwd: root, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

function surroundings() {
  const node = projectNode();
  if (node === null) {
    console.error('Plenary needs Node 22.18 or later here: its own Node has no package for this platform.');
    process.exit(1);
  }
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
  return { node, env: { ...process.env, PATH: path, NODE_ENV: '' } };
}

/** npm as it was called (`npm start`), or as it is found. */
function npm() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, first: [script] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}
