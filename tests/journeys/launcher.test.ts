import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launcher, plenary } from './run-plenary.ts';

// A folder where the project's own Node is a program that tells how it was started.
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plenary-'));
  cpSync(dirname(launcher), join(folder, 'bin'), { recursive: true });
  const own = join(folder, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin');
  mkdirSync(own, { recursive: true });
  writeFileSync(
    join(own, 'node'),
    '#!/bin/sh\necho "own node: $PLENARY_STARTED"\n[ "$3" = wait ] && { trap "exit 9" TERM; echo ready; while :; do sleep 0.1; done; }\n[ "$3" = killed ] && kill -KILL $$\nexit 7\n',
    { mode: 0o755 },
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const posix = process.platform !== 'win32';

describe('the launcher', () => {
  test.runIf(posix)('starts again under the project’s own Node, and passes its exit code on', () => {
    const done = spawnSync(process.execPath, [join(folder, 'bin', 'plenary.js'), 'x'], { encoding: 'utf8' });
    expect({ out: done.stdout, code: done.status }).toEqual({ out: 'own node: 1\n', code: 7 });
  });

  test.runIf(posix)('passes signals on', async () => {
    const child = spawn(process.execPath, [join(folder, 'bin', 'plenary.js'), 'wait']);
    child.stdout.on('data', (data: Buffer) => {
      if (data.toString().includes('ready')) child.kill('SIGTERM');
    });
    const code = await new Promise((resolve) => {
      child.on('close', resolve);
    });
    expect(code).toBe(9);
  });

  test.runIf(posix)('ends as its child ended', () => {
    const done = spawnSync(process.execPath, [join(folder, 'bin', 'plenary.js'), 'killed']);
    expect(done.signal).toBe('SIGKILL');
  });

  test.runIf(posix)('can be called through a link, as npm installs it', () => {
    const link = join(folder, 'plenary');
    symlinkSync(launcher, link);
    const done = spawnSync(link, ['--version'], { encoding: 'utf8' });
    expect(done.stdout).toMatch(/^plenary \d+\.\d+\.\d+\n$/);
  });

  test('does not hand its mark on to what the command starts', () => {
    expect(plenary(['--version'], { environment: { PLENARY_STARTED: '1' } }).code).toBe(0);
  });
});
