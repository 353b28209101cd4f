#!/usr/bin/env node
// Starts the command under the Node that can run it. Plain JavaScript, so that it can be called under an older one.
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { builtCommand, shortVerbs } from './built-command.js';
import { isRecent, oldestNode, projectNode, runs } from './project-node.js';

const node = projectNode();
// Set on the child, so that a path that is spelled in two ways cannot make it start itself again and again.
const started = process.env.PLENARY_STARTED === '1';

if (node === null) {
  console.error(
    `Plenary needs Node ${oldestNode.join('.')} or later; this is ${process.versions.node}. Run npm install in its folder (it brings its own Node), or install a newer Node.`,
  );
  process.exitCode = 69;
} else if (isRecent(process.versions.node) && (started || runs(node))) {
  delete process.env.PLENARY_STARTED;
  const short = shortVerbs.includes(process.argv[2]);
  const built = short ? builtCommand() : null;
  const { main } = built ?? (await sources());
  await main(process.argv.slice(2));
  if (short && built === null) await buildInBackground();
  // A process that ends by itself first waits for what is being optimized and takes its memory down bit by bit, which the system
  // does at once. What was written is out.
  if (short) process.exit();
} else {
  await passOn(node);
}

async function sources() {
  const { setFlagsFromString } = await import('node:v8');
  nodeModule.enableCompileCache?.();
  // The cache keeps what is compiled while a file is loaded: let that be every function, and later runs compile none.
  if (nodeModule.getCompileCacheDir?.()) setFlagsFromString('--no-lazy');
  // Patterns are compiled once and for good: a command is over before interpreting them first would pay.
  setFlagsFromString('--no-regexp-tier-up');
  return await import('../src/plenary.ts');
}

// So that the next time is quicker. Where it cannot be, nothing is lost.
async function buildInBackground() {
  const builder = fileURLToPath(new URL('build-command.js', import.meta.url));
  const { spawn } = await import('node:child_process');
  const child = spawn(process.execPath, [builder], { detached: true, stdio: 'ignore' });
  child.on('error', () => null);
  child.unref();
}

async function passOn(program) {
  const { spawn } = await import('node:child_process');
  const args = [
    '--disable-warning=ExperimentalWarning',
    fileURLToPath(import.meta.url),
    ...process.argv.slice(2),
  ];
  const child = spawn(program, args, { stdio: 'inherit', env: { ...process.env, PLENARY_STARTED: '1' } });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`Plenary could not start ${program}: ${error.message}`);
    process.exitCode = 69;
  });
  child.on('exit', (code, signal) => {
    if (signal === null) {
      process.exitCode = code ?? 1;
      return;
    }
    for (const one of signals) process.removeAllListeners(one);
    process.kill(process.pid, signal);
  });
}
