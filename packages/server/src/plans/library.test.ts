import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identityOf } from '@plenary/core/plan/apply';
import type { Plan } from '@plenary/core/plan/plan';
import { readPlanJson } from '@plenary/formats/json/plan-json';
import type { Database } from '@plenary/store/database/database';
import { openDatabase } from '@plenary/store/database/open-database';
import { commit } from '@plenary/store/plan/commit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenedPlan } from '../app/handler.ts';
import { checkingIn } from '../document/checking.ts';
import { DocumentThreads } from '../document/document-threads.ts';
import { KeptChecks } from '../document/kept-checks.ts';
import { founder } from '../people/people.ts';
import { Library } from './library.ts';

const folder = await mkdtemp(join(tmpdir(), 'plenary-library-'));
const threads = new DocumentThreads();
const told: string[] = [];
let db: Database;
let library: Library;

beforeAll(async () => {
  const opened = await openDatabase({ dataFolder: folder });
  if (!opened.ok) throw new Error(opened.refusal.code);
  db = opened.value;
  const path = new URL('../../../../samples/demonstration/plan.json', import.meta.url);
  const read = readPlanJson(await readFile(path, 'utf8'));
  if (!read.ok) throw new Error(read.refusal.code);
  // Small ones: a plan without its budget and its words.
  const { plan } = read.value;
  const small: Plan = { ...plan, indicators: [], risks: [], narrative: { sections: [], footnotes: [] } };
  for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
    const key = { organization: plan.organization.id, plan: id };
    const edit = { kind: 'create', plan: { ...small, id }, proposals: [] } as const;
    const at = new Date().toISOString();
    const made = await commit(db, { ...key, actor: founder, reason: '', at, basedOn: 0, edit });
    if (!made.ok) throw new Error(made.refusal.code);
  }
  const kept = new KeptChecks(join(folder, 'checks'), Promise.resolve('this program'), () => undefined);
  library = new Library(db, checkingIn(db, threads, kept), {
    told: ({ plan: id }) => told.push(id),
    failed: (error) => told.push(String(error)),
    most: 3,
  });
});
afterAll(async () => {
  await threads.end();
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(plan: string): Promise<OpenedPlan> {
  const opened = await library.open(plan);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

test('keeps so many plans open, and lets go of the one that was used longest ago', async () => {
  const [a, b, c] = [await open('a'), await open('b'), await open('c')];
  expect(await open('a')).toBe(a);
  await open('d');
  expect([await open('c'), await open('a')]).toEqual([c, a]);
  expect(await open('a')).toBe(a);
  expect(await open('b')).not.toBe(b);
  expect(await open('c')).toBe(c);
});

test('does not begin to check what nobody has open any more, and keeps what was checked for the next time', async () => {
  // Two are checked at once; the third waits, and is let go meanwhile.
  for (const plan of ['d', 'e', 'f']) {
    expect(await library.standing(plan)).toMatchObject({ ok: true, value: { settled: false } });
  }
  const waiting = await open('f');
  const letGo = async (): Promise<void> => {
    for (const plan of ['a', 'b', 'c']) await open(plan);
  };
  await letGo();
  expect(await waiting.checked()).toMatchObject({ ok: false, refusal: { code: 'job-cancelled' } });
  await expect.poll(() => told.toSorted(), { timeout: 60_000 }).toEqual(['d', 'e']);
  const kept = async (plan: string): Promise<boolean | undefined> => {
    await letGo();
    return (await open(plan)).checkedSoFar()?.ok;
  };
  await expect.poll(() => kept('d')).toBe(true);
  await expect.poll(() => kept('e')).toBe(true);
  expect(await kept('f')).toBeUndefined();
}, 120_000);

test('gives what is carried over to each revision of a plan, for as long as it is kept open', async () => {
  const first = await open('a');
  const { organization, plan } = first;
  const after = { en: 'Another title' };
  const edit = {
    kind: 'change',
    changes: [
      {
        kind: 'set-identity',
        before: identityOf(plan),
        after: { ...identityOf(plan), publication: { ...plan.publication, title: after } },
      },
    ],
  } as const;
  const at = new Date().toISOString();
  const wanted = { organization, plan: 'a', actor: founder, reason: '', at, basedOn: first.revision, edit };
  expect((await commit(db, wanted)).ok).toBe(true);
  library.news('a');
  const next = await open('a');
  expect(next.revision).toBe(first.revision + 1);
  expect(next.carrier).toBe(first.carrier);
  for (const other of ['b', 'c', 'd']) expect((await open(other)).carrier).not.toBe(first.carrier);
  expect((await open('a')).carrier).not.toBe(first.carrier);
});
