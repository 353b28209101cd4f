import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeAtOnce } from './standard-output.ts';

const command = fileURLToPath(new URL('../../bin/plenary.js', import.meta.url));
const plan = fileURLToPath(new URL('../../../../samples/demonstration/plan.json', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the command tells, and its exit code, where its output goes by a line of the shell. */
function told(line: string): { readonly code: string; readonly said: string } {
  const done = spawnSync('sh', ['-c', line, 'sh', process.execPath, command, 'export', plan], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  return { code: done.stdout.trim(), said: done.stderr };
}

describe.runIf(process.platform === 'linux')('the standard output', () => {
  test.each([
    [
      'a device without room',
      '"$@" >/dev/full; echo $?',
      '2',
      /stdout could not be written: there is no space left/,
    ],
    ['a reader that has seen enough', '{ { "$@"; echo $? >&3; } | head -c 100 >/dev/null; } 3>&1', '0', /^$/],
    ['nobody to tell what is wrong', '"$@" --language xx 2>/dev/full; echo $?', '2', /^$/],
    ['an output that is closed', '"$@" >&-; echo $?', '0', /^$/],
  ])('%s', (_, line, code, said) => {
    const outcome = told(line);
    expect(outcome.code).toBe(code);
    expect(outcome.said).toMatch(said);
  });

  test('a pipe that refuses rather than waits, whose reader is late, gets everything', async () => {
    const pipe = join(folder, 'pipe');
    const copy = join(folder, 'copy');
    spawnSync('sh', ['-c', `mkfifo '${pipe}'`]);
    const bytes = Buffer.from('0123456789'.repeat(30_000));
    const descriptor = openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK);
    const reader = spawn('sh', ['-c', `sleep 0.3; head -c ${bytes.length} '${pipe}' >'${copy}'`]);
    const ended = once(reader, 'exit');
    writeAtOnce(descriptor, bytes);
    await ended;
    closeSync(descriptor);
    expect(readFileSync(copy).equals(bytes)).toBe(true);
  });
});
