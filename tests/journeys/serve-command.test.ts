import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edit, postChanges } from '@plenary/api/changes';
import { type Client, call } from '@plenary/api/client';
import { getHouse } from '@plenary/api/house';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, describe, expect, test } from 'vitest';
import { launcher, plenary, root } from './run-plenary.ts';

const plan = 'demonstration-2024-2025';
const folder = mkdtempSync(join(tmpdir(), 'plenary serve '));
const running: ChildProcess[] = [];
afterAll(async () => {
  for (const child of running) {
    if (child.exitCode === null && child.signalCode === null) await ended(child, 'SIGTERM');
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Served {
  readonly child: ChildProcess;
  readonly client: Client;
  readonly said: string;
}

async function served(args: readonly string[]): Promise<Served> {
  const { PATH: path = '' } = process.env;
  const child = spawn(process.execPath, [launcher, 'serve', '--data', folder, ...args], {
    cwd: root,
    env: { PATH: path, LANG: 'fr_FR.UTF-8' },
  });
  running.push(child);
  let said = '';
  const base = await new Promise<string>((resolve, reject) => {
    const listen = (data: Buffer): void => {
      said += data.toString();
      const address = /http:\/\/[\d.:]+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { child, client: { base, actor: 'planner', fetch }, said };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const code = new Promise<number | null>((resolve) => {
    child.on('exit', resolve);
  });
  child.kill(signal);
  return await code;
}

async function retitled(client: Client, basedOn: number, before: string, after: string) {
  const edits: Edit[] = [{ kind: 'plan-title', language: 'ru', before, after }];
  return await call(client, postChanges, {
    params: { plan },
    query: {},
    body: { basedOn, reason: '', edits },
  });
}

describe('plenary serve', { timeout: 120_000 }, () => {
  test('keeps what was answered, whatever ends it, and stops when it is told to', async () => {
    const first = await served(['--port', '0']);
    expect(first.said).toContain('Plenary se trouve à http://127.0.0.1:');
    const opened = await call(first.client, openPlan, { params: { plan }, query: { language: 'ru' } });
    const title = opened.ok ? opened.value.title.text : '';
    expect(await retitled(first.client, 1, title, 'Раз')).toMatchObject({ ok: true, value: { revision: 2 } });
    await ended(first.child, 'SIGKILL');

    const second = await served(['--port', '0']);
    expect(await retitled(second.client, 2, 'Раз', 'Два')).toMatchObject({
      ok: true,
      value: { revision: 3 },
    });
    const log = await call(second.client, getLog, { params: { plan }, query: { language: 'ru' } });
    expect(log).toMatchObject({
      value: {
        chainHolds: true,
        revisions: [
          { number: 3, changes: [{ before: 'Раз', after: 'Два' }] },
          { number: 2, changes: [{ before: title, after: 'Раз' }] },
          { kind: 'create' },
        ],
      },
    });

    // Another on the same folder takes part.
    const third = await served(['--port', '0']);
    expect(await retitled(third.client, 3, 'Два', 'Три')).toMatchObject({ ok: true, value: { revision: 4 } });
    await expect
      .poll(() => call(second.client, openPlan, { params: { plan }, query: { language: 'ru' } }))
      .toMatchObject({ value: { revision: 4, title: { text: 'Три' } } });
    expect(await ended(third.child, 'SIGTERM')).toBe(0);
    expect(await ended(second.child, 'SIGINT')).toBe(0);
  });

  test('started again answers with the house and its findings within 3 seconds', async () => {
    const known = async ({ client }: Served): Promise<boolean> => {
      const house = await call(client, getHouse, { params: { plan }, query: {} });
      return house.ok && house.value.findingsKnown;
    };
    const before = await served(['--port', '0']);
    await expect.poll(() => known(before)).toBe(true);
    // What was found is kept a moment after it is known.
    await expect.poll(() => readdirSync(join(folder, 'checks')).length).toBeGreaterThan(0);
    await ended(before.child, 'SIGTERM');
    const times: number[] = [];
    for (let start = 0; start < 3; start += 1) {
      const from = performance.now();
      const again = await served(['--port', '0']);
      expect(await known(again)).toBe(true);
      times.push(performance.now() - from);
      await ended(again.child, 'SIGTERM');
    }
    // On a machine that does other things it takes its turn.
    const busy = Math.max(1, (loadavg()[0] ?? 1) / availableParallelism());
    expect(Math.min(...times)).toBeLessThan(3000 * busy);
  });

  test('says in a sentence that a port is taken', async () => {
    const other = createServer();
    const port = await listening(other);
    const { code, err } = plenary(['serve', '--data', folder, '--port', String(port)]);
    other.close();
    expect(code).toBe(2);
    expect(err).toContain(`Port ${port} is taken by another program. Name another with --port`);
  });

  test.each([
    [['--port', 'much'], 'much is not a port.'],
    [['--port', '70000'], '70000 is not a port.'],
    [['--host', '192.0.2.1', '--port', '0'], 'This computer does not have the address 192.0.2.1.'],
    [['plan.json'], 'plan.json is not understood here.'],
    [['--data', join(root, 'README.md'), '--port', '0'], 'README.md'],
    // A file system where no folder can be made, and where Node's own way to make one never ends.
    [['--data', '/proc/plenary/data', '--port', '0'], '/proc/plenary/data'],
  ])('says in a sentence why %s cannot be', (args, sentence) => {
    const data = args.includes('--data') ? [] : ['--data', folder];
    const { code, err } = plenary(['serve', ...data, ...args]);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });
});

async function listening(server: Server): Promise<number> {
  return await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
