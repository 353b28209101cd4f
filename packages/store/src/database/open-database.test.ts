import { type ChildProcess, spawn } from 'node:child_process';
import { access, chmod, chown, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { dataFolder } from '../../../../tests/databases/open-for-test.ts';
import { revisionsOf } from '../log/revisions.ts';
import { verifyChain } from '../log/verify-chain.ts';
import { listPlans } from '../plan/load.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open-database.ts';

const writerFile = fileURLToPath(new URL('../../../../tests/databases/writer.ts', import.meta.url));
const key = { organization: 'house', plan: 'plan' };
const asRoot = process.getuid?.() === 0;
const ended: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of ended.splice(0).toReversed()) await end();
});

const line = z.looseObject({
  opened: z.number().optional(),
  sound: z.boolean().optional(),
  revision: z.number().optional(),
  hash: z.string().optional(),
  refused: z.string().optional(),
  closed: z.boolean().optional(),
});
type Line = z.infer<typeof line>;

/** A process that writes; `lines` are what it has said so far. */
class Writer {
  readonly lines: Line[] = [];
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  #heard: () => void = () => undefined;

  constructor(folder: string, kind: string, count: string, user?: number) {
    this.child = spawn(process.execPath, [writerFile, folder, kind, count], {
      stdio: ['ignore', 'pipe', 'inherit'],
      cwd: '/',
      ...(user === undefined ? {} : { uid: user, gid: user }),
    });
    const { stdout } = this.child;
    if (!stdout) throw new Error('no output');
    createInterface({ input: stdout }).on('line', (text) => {
      this.lines.push(line.parse(JSON.parse(text)));
      this.#heard();
    });
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => {
        resolve(code);
        this.#heard();
      });
    });
    ended.push(async () => {
      this.child.kill('SIGKILL');
      await this.ended;
    });
  }

  /** Waits until it has said so many revisions, or has ended. */
  async acknowledged(count: number): Promise<void> {
    while (this.revisions().length < count && this.child.exitCode === null && !this.child.signalCode) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }

  revisions(): readonly Line[] {
    return this.lines.filter((one) => one.revision !== undefined);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}

async function newFolder(): Promise<string> {
  const folder = await dataFolder();
  ended.push(async () => await rm(folder, { recursive: true, force: true }));
  return folder;
}

async function open(folder: string, kind?: 'embedded' | 'pglite'): Promise<Database> {
  const result = await openDatabase(kind ? { dataFolder: folder, kind } : { dataFolder: folder });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  ended.push(result.value.close);
  return result.value;
}

async function postmasterOf(folder: string): Promise<number> {
  const text = await readFile(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

async function expectAll(db: Database, acknowledged: readonly Line[]): Promise<void> {
  const kept = new Map<number, string>();
  for (const { revision, hash } of await revisionsOf(db, { ...key, limit: 100_000 }))
    kept.set(revision, hash);
  for (const { revision, hash } of acknowledged) expect(kept.get(revision ?? 0)).toBe(hash);
  expect(await verifyChain(db, key)).toMatchObject({ ok: true, value: { revisions: kept.size } });
}

describe('after kill -9', () => {
  test('of the application or the database, 22 times: what was acknowledged is there, and nothing is half there', async () => {
    const folder = await newFolder();
    const acknowledged: Line[] = [];
    const slowest: number[] = [];
    for (let round = 0; round < 22; round += 1) {
      const writer = new Writer(folder, 'embedded', '');
      await writer.acknowledged(1 + ((round * 7) % 10));
      if (round % 2 === 1) process.kill(await postmasterOf(folder), 'SIGKILL');
      if (round % 4 === 3) await writer.acknowledged(writer.revisions().length + 3);
      await writer.kill();
      expect(writer.lines[0]).toMatchObject({ sound: true });
      if (round > 0) slowest.push(writer.lines[0]?.opened ?? 0);
      acknowledged.push(...writer.revisions());
    }
    expect(acknowledged.length).toBeGreaterThan(22);
    await expectAll(await open(folder), acknowledged);
    expect(slowest.toSorted((a, b) => a - b)[Math.floor(slowest.length / 2)]).toBeLessThan(3000);
  }, 180_000);

  test('of the application on PGlite', async () => {
    const folder = await newFolder();
    const acknowledged: Line[] = [];
    for (let round = 0; round < 1; round += 1) {
      const writer = new Writer(folder, 'pglite', '');
      await writer.acknowledged(3);
      await writer.kill();
      acknowledged.push(...writer.revisions());
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(3);
    await expectAll(await open(folder), acknowledged);
  }, 120_000);

  test('of the database while the application runs, it goes on', async () => {
    const folder = await newFolder();
    const db = await open(folder);
    process.kill(await postmasterOf(folder), 'SIGKILL');
    await expect
      .poll(async () => await listPlans(db, { limit: 1 }).catch(() => 'gone'), { timeout: 20_000 })
      .toEqual([]);
  });
});

describe('a start', () => {
  test('of two at once on a new folder: both write, and the last one stops the server', async () => {
    const folder = await newFolder();
    const writers = [new Writer(folder, 'embedded', '4'), new Writer(folder, 'embedded', '4')];
    expect(await Promise.all(writers.map(async (writer) => await writer.ended))).toEqual([0, 0]);
    await expect(postmasterOf(folder)).rejects.toThrow('ENOENT');
    await expectAll(
      await open(folder),
      writers.flatMap((writer) => writer.revisions()),
    );
  }, 60_000);

  test('of a second one on PGlite is refused while the first runs', async () => {
    const folder = await newFolder();
    const first = await open(folder, 'pglite');
    expect(first.notices.map((notice) => notice.code)).toEqual(['database-is-fallback']);
    const second = await openDatabase({ dataFolder: folder });
    expect(second).toMatchObject({ refusal: { code: 'database-folder-in-use' } });
    const other = await openDatabase({ dataFolder: folder, kind: 'embedded' });
    expect(other).toMatchObject({ refusal: { code: 'database-of-another-kind', facts: { kind: 'pglite' } } });
  });

  test('where the number of a dead server is now that of another program', async () => {
    const folder = await newFolder();
    await (await open(folder)).close();
    const stale = `${process.pid}\n/nowhere\n1700000000\n5432\n\n127.0.0.1\n 1 2\nready   \n`;
    await writeFile(join(folder, 'database', 'cluster', 'postmaster.pid'), stale);
    expect(await listPlans(await open(folder), { limit: 1 })).toEqual([]);
  });

  test('where copying or making the files was cut off', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'database', 'cluster.unfinished', 'base'), { recursive: true });
    await mkdir(join(folder, 'database', 'postgresql-18.4.0-beta.17.unfinished'), { recursive: true });
    expect(await listPlans(await open(folder), { limit: 1 })).toEqual([]);
  });

  test.skipIf(!asRoot)('as root under a closed home', async () => {
    const home = await newFolder();
    await chmod(home, 0o700);
    const folder = join(home, 'data');
    const db = await open(folder);
    expect(await listPlans(db, { limit: 1 })).toEqual([]);
    const elsewhere = (await readFile(join(folder, 'database-folder.txt'), 'utf8')).trim();
    ended.unshift(async () => await rm(elsewhere, { recursive: true, force: true }));
    await db.close();
    ended.pop();
    expect(await listPlans(await open(folder), { limit: 1 })).toEqual([]);
  });

  test.skipIf(!asRoot)('as root in a folder that is closed itself keeps everything there', async () => {
    const folder = await newFolder();
    await chmod(folder, 0o700);
    expect(await listPlans(await open(folder), { limit: 1 })).toEqual([]);
    expect(await postmasterOf(folder)).toBeGreaterThan(0);
  });

  test.skipIf(!asRoot)('as an ordinary user, then as root, on the same folder', async (context) => {
    const folder = await newFolder();
    const nobody = 65_534;
    await chown(folder, nobody, nobody);
    const writer = new Writer(folder, 'embedded', '2', nobody);
    const readable = await othersMayRead(writerFile);
    if (!readable) context.skip('the project lies where others may not read');
    expect(await writer.ended).toBe(0);
    await expectAll(await open(folder), writer.revisions());
  });

  test('in a folder that cannot be written says so', async () => {
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    const result = await openDatabase({ dataFolder: join(file, 'data') });
    expect(result).toMatchObject({ refusal: { code: 'database-folder-not-writable' } });
  });

  test('with an address where nobody listens says so', async () => {
    const result = await openDatabase({ dataFolder: '/', databaseUrl: 'postgres://x@127.0.0.1:1/x' });
    expect(result).toMatchObject({ refusal: { code: 'database-not-reachable' } });
  });
});

async function othersMayRead(path: string): Promise<boolean> {
  const { stat } = await import('node:fs/promises');
  await access(path, constants.R_OK);
  for (let at = path; ; at = dirname(at)) {
    if (((await stat(at)).mode & 0o005) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
