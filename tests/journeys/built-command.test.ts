import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Run, root } from './run-plenary.ts';

// A copy of the project, whose sources can be changed, with the packages that are installed.
let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'plenary-'));
  for (const name of ['packages', 'samples']) cpSync(join(root, name), join(copy, name), { recursive: true });
  const installed = join(root, 'node_modules');
  mkdirSync(join(copy, 'node_modules', '@plenary'), { recursive: true });
  for (const name of readdirSync(installed).filter((one) => one !== '@plenary')) {
    symlinkSync(join(installed, name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(join(copy, 'packages'))) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules', '@plenary', name));
  }
  const sources =
    "import { main } from './packages/cli/src/plenary.ts'; await main(process.argv.slice(2));\n";
  writeFileSync(join(copy, 'sources.mjs'), sources);
  run(join(copy, 'packages/cli/bin/build-command.js'));
}, 60_000);
afterAll(() => rmSync(copy, { recursive: true, maxRetries: 5, retryDelay: 500 }));

const english = { ...process.env, LANG: 'en_US.UTF-8' };

function run(...args: readonly string[]): Run {
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env: english });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function runCopy(...args: readonly string[]): Run {
  return run(join(copy, 'packages/cli/bin/plenary.js'), ...args);
}

function fromSources(...args: readonly string[]): Run {
  return run(join(copy, 'sources.mjs'), ...args);
}

function isBuilt(): boolean {
  const module = pathToFileURL(join(copy, 'packages/cli/bin/built-command.js')).href;
  const script = `console.log((await import(${JSON.stringify(module)})).builtCommand() !== null)`;
  return run('--input-type=module', '--eval', script).out === 'true\n';
}

describe('the built command', () => {
  test('is there once it was built', () => expect(isBuilt()).toBe(true));

  test.each([
    ['check', 'samples/example.txt'],
    ['check', 'samples/example.txt', '--format', 'json'],
    ['check', 'samples/sound.txt'],
    ['check', 'samples/none.txt'],
    ['check', 'samples/example.txt', '--rules', 'no-such-rule'],
    ['export', 'samples/demonstration/plan.json', '--language', 'ar'],
    ['versions', 'samples/demonstration/plan.json'],
    ['definitions', 'samples/demonstration/plan.json', '--format', 'json'],
    ['bridge', 'samples/demonstration/plan.json'],
    ['waivers', 'samples/demonstration/plan.json'],
    ['repairs', 'samples/demonstration/plan.json'],
    ['scenario', 'samples/demonstration/plan.json'],
  ])('answers as the sources do: %s %s', (...args) => {
    expect(runCopy(...args)).toEqual(fromSources(...args));
  });

  test('answers as the sources do where the solver is needed, which has a thread of its own', () => {
    const book = join(copy, 'book.txt');
    runCopy('export', 'samples/demonstration/plan.json', '--output', book);
    writeFileSync(
      book,
      readFileSync(book, 'utf8').replaceAll(/^(.*?\b\d,\d{3}\b.*?)\b\d,\d{3}\b/gm, '$19,999'),
    );
    const expected = fromSources('check', book);
    expect(expected.code).toBe(1);
    expect(runCopy('check', book)).toEqual(expected);
  });

  test.runIf(process.platform !== 'win32')('ends only when all it has to say was taken', () => {
    const args = ['export', 'samples/demonstration/plan.json'];
    const command = [process.execPath, join(copy, 'packages/cli/bin/plenary.js'), ...args];
    // More than a pipe holds, and a reader that is late.
    const late = spawnSync('sh', ['-c', '"$@" | { sleep 1; cat; }', 'sh', ...command], {
      cwd: root,
      encoding: 'utf8',
      env: english,
    });
    expect(late.stdout).toBe(fromSources(...args).out);
  });

  test('is left alone after an edit, even one that keeps size and time, and built anew', async () => {
    const words = join(copy, 'packages/cli/src/plenary/words.json');
    const { atime, mtime } = statSync(words);
    const text = readFileSync(words, 'utf8');
    const edited = text.replace('"Usage', '"usagE');
    expect(edited).not.toBe(text);
    writeFileSync(words, edited);
    utimesSync(words, atime, mtime);

    expect(isBuilt()).toBe(false);
    expect(runCopy('check', '--help').out).toContain('usagE');
    for (let tries = 0; tries < 60 && !isBuilt(); tries += 1) await delay(250);
    expect(isBuilt()).toBe(true);
    expect(runCopy('check', '--help').out).toContain('usagE');
  });

  test('is left alone where it was cut off', () => {
    const folder = join(copy, '.cache');
    const name = readdirSync(folder).find((one) => /^command-[^.]*\.[^.]*\.[^.]*$/.test(one)) ?? '';
    const whole = readFileSync(join(folder, name));
    writeFileSync(join(folder, name), whole.subarray(0, whole.length - 100_000));
    expect(isBuilt()).toBe(false);
    expect(runCopy('check', 'samples/sound.txt')).toEqual(fromSources('check', 'samples/sound.txt'));
  });

  test('is left alone where a source is gone', () => {
    rmSync(join(copy, 'packages/cli/src/plenary/version.ts'));
    expect(isBuilt()).toBe(false);
  });
});
