import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptLines, getLines, postLines } from '@plenary/api/budget/lines';
import { getPivot } from '@plenary/api/budget/pivot';
import { type Client, call } from '@plenary/api/client';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launcher, root } from './run-plenary.ts';

const plan = 'demonstration-2024-2025';
const folder = mkdtempSync(join(tmpdir(), 'plenary-lines-'));
const long = join(folder, 'long.csv');
const mapping = join(folder, 'mapping.json');
const running: ChildProcess[] = [];

beforeAll(() => {
  const many = Array.from(
    { length: 500_000 },
    (_, index) => `${index % 997};Chapter ${index % 997};${index},25`,
  );
  writeFileSync(long, ['Code;Name;Budget', ...many].join('\n'));
  const text = {
    format: 'plenary-mapping-1',
    language: 'en',
    currency: { code: 'CHF', digits: 2 },
    cube: 'lines',
    period: { from: 2024, to: 2025 },
    dimensions: [{ id: 'code', levels: [{ column: 'Code', name: 'Name' }] }],
    amounts: [{ column: 'Budget', stage: 'approved' }],
  };
  writeFileSync(mapping, JSON.stringify(text));
});
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

function begun(command: string, args: readonly string[]): ChildProcess {
  const { PATH: path = '' } = process.env;
  const child = spawn(command, args, { cwd: root, env: { PATH: path, LANG: 'en_US.UTF-8', TERM: 'xterm' } });
  running.push(child);
  return child;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  return await new Promise((resolve) => {
    child.on('exit', resolve);
  });
}

function heard(child: ChildProcess): () => string {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data: Buffer) => {
      said += data.toString();
    });
  }
  return () => said;
}

/** Waits until a process has begun to read the long file, where the system tells. */
async function reads({ pid }: ChildProcess): Promise<void> {
  if (process.platform !== 'linux') return await sleep(5_000);
  const files = `/proc/${pid}/fd`;
  const isBegun = (name: string): boolean => {
    try {
      const isLong = readlinkSync(join(files, name)) === long;
      return isLong && !/^pos:\s*0$/m.test(readFileSync(`/proc/${pid}/fdinfo/${name}`, 'utf8'));
    } catch {
      // It was closed since it was listed.
      return false;
    }
  };
  await until(() => readdirSync(files).some(isBegun));
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(20);
}

describe('plenary import of a long file', { timeout: 120_000 }, () => {
  const args = (output: string): readonly string[] => [
    launcher,
    'import',
    long,
    '--mapping',
    mapping,
    '--output',
    output,
  ];

  test.skipIf(process.platform !== 'linux')(
    'says how far it is at a terminal, and leaves nothing behind when it is given up there',
    async () => {
      const output = join(folder, 'given-up.json');
      // A terminal of its own, which Ctrl+C is typed at.
      const command = [process.execPath, ...args(output)].map((part) => `'${part}'`).join(' ');
      const child = begun('script', ['-qec', `exec ${command}`, '/dev/null']);
      const said = heard(child);
      await until(() => /[1-9]\d*% · [\d,]+ lines/.test(said()) || child.exitCode !== null);
      child.stdin?.write('\u0003');
      expect(await ended(child)).toBe(2);
      expect(said()).toContain('The import was given up. Nothing was written.');
      expect(said()).not.toContain('The plan was written');
      expect(readdirSync(folder).toSorted()).toEqual(['long.csv', 'mapping.json']);
    },
  );

  test('says nothing on the way where nobody looks, and is given up by a signal as well', async () => {
    const output = join(folder, 'given-up.json');
    const child = begun(process.execPath, args(output));
    const said = heard(child);
    await reads(child);
    child.kill('SIGINT');
    expect(await ended(child)).toBe(2);
    expect(said()).toBe(`plenary: The import was given up. Nothing was written.\n`);
    expect(readdirSync(folder).toSorted()).toEqual(['long.csv', 'mapping.json']);
  });
});

describe('a server that is ended while lines come in', { timeout: 240_000 }, () => {
  const data = join(folder, 'data');

  async function served(): Promise<{ readonly child: ChildProcess; readonly client: Client }> {
    const child = begun(process.execPath, [launcher, 'serve', '--data', data, '--port', '0']);
    const said = heard(child);
    await until(() => /http:\/\/[\d.:]+/.test(said()) || child.exitCode !== null);
    const base = /http:\/\/[\d.:]+/.exec(said())?.[0] ?? '';
    return { child, client: { base, actor: 'secretary', fetch } };
  }

  async function revision(client: Client): Promise<number> {
    const opened = await call(client, openPlan, { params: { plan }, query: {} });
    return opened.ok ? opened.value.revision : -1;
  }

  async function sent(client: Client, lines: number): Promise<string> {
    const rows = Array.from({ length: lines }, (_, index) => `${index};Chapter ${index};${index},25`);
    const body = new TextEncoder().encode(['Code;Name;Budget', ...rows].join('\n'));
    const posted = await call(client, postLines, {
      params: { plan },
      query: {},
      body,
      fileName: 'lines.csv',
    });
    return posted.ok ? posted.value.id : '';
  }

  test('has nothing of them when it starts again, wherever it was', async () => {
    const first = await served();
    const before = await revision(first.client);
    const id = await sent(first.client, 300_000);
    await until(async () => {
      const state = await call(first.client, getLines, { params: { id }, query: {} });
      return !state.ok || state.value.lines > 0;
    });
    expect(readdirSync(join(data, 'lines'))).toHaveLength(1);
    first.child.kill('SIGKILL');
    await ended(first.child);

    const second = await served();
    expect(await revision(second.client)).toBe(before);
    expect(readdirSync(join(data, 'lines'))).toEqual([]);
    expect(await call(second.client, getLines, { params: { id }, query: {} })).toMatchObject({
      problem: { code: 'unknown-import' },
    });
    // While they are written: all of them are there afterwards, or none.
    const count = 60_000;
    const other = await sent(second.client, count);
    await until(async () => {
      const state = await call(second.client, getLines, { params: { id: other }, query: {} });
      return !state.ok || state.value.state === 'ready';
    });
    const body = { basedOn: before, reason: 'Lines', turn: 1 };
    const accepting = call(second.client, acceptLines, {
      params: { plan, id: other },
      query: {},
      body,
    }).catch(() => null);
    await sleep(700);
    second.child.kill('SIGKILL');
    await Promise.all([ended(second.child), accepting]);

    const third = await served();
    const after = await revision(third.client);
    expect([before, before + 1]).toContain(after);
    const query = { cube: 'lines', rows: 'code', columns: '', compare: '' };
    const pivot = await call(third.client, getPivot, { params: { plan }, query });
    expect(pivot.ok).toBe(after > before);
    third.child.kill('SIGTERM');
    await ended(third.child);
  });
});
