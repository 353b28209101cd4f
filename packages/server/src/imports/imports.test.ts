import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { acceptImport, deleteImport, getImport, type ImportState, postImport } from '@plenary/api/imports';
import { getLog } from '@plenary/api/log';
import { listPlans, openPlan } from '@plenary/api/plans';
import { limits } from '@plenary/formats/limits';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenServer, givenServer } from '../app/given-server.ts';

const samples = join(import.meta.dirname, '../../../../samples');
const text = (words: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(words));
let server: GivenServer;
let example: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  server = await givenServer();
  example = new Uint8Array(await readFile(join(samples, 'example.txt')));
});
afterAll(() => server.stop());

async function begun(
  body: Uint8Array<ArrayBuffer>,
  fileName = 'example.txt',
  actor = 'secretary',
): Promise<ImportState> {
  const answer = await server.ask(actor, postImport, { params: {}, query: {}, body, fileName });
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

async function ended(id: string, language: 'en' | 'fr' = 'en'): Promise<ImportState> {
  for (;;) {
    const answer = await server.ask(null, getImport, { params: { id }, query: { language } });
    if (!answer.ok) throw new Error(answer.problem.code);
    if (answer.value.progress === 1) return answer.value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function plans(): Promise<readonly string[]> {
  const answer = await server.ask(null, listPlans, { params: {}, query: {} });
  return answer.ok ? answer.value.plans.map((one) => one.id) : [];
}

const accept = (id: string, plan: string, replaces?: boolean) =>
  server.ask('secretary', acceptImport, {
    params: { id },
    query: {},
    body: { plan, reason: 'first reading', replaces },
  });

describe('a document', () => {
  test('is understood before anything is written, accepted as one revision, and replaced by the next', async () => {
    const before = await plans();
    const { id } = await begun(example, 'Über/Plan 2024.txt');
    const ready = await ended(id, 'fr');
    expect(ready).toMatchObject({ state: 'ready', file: 'Plan 2024.txt', problem: null });
    expect(ready.understood?.counts.find((one) => one.what === 'results')).toMatchObject({
      label: 'Résultats escomptés',
    });
    expect(ready.understood?.figures.facts).toBeGreaterThan(50);
    expect(ready.understood?.findings.error).toBeGreaterThan(0);
    expect(ready.understood?.replaces).toBe(false);
    expect(await plans()).toEqual(before);

    expect(await accept(id, 'example')).toMatchObject({ ok: true, value: { plan: 'example', revision: 1 } });
    expect(await accept(id, 'example')).toMatchObject({ problem: { status: 409, code: 'import-not-ready' } });
    expect(await plans()).toEqual([...before, 'example'].toSorted());
    const opened = await server.ask(null, openPlan, { params: { plan: 'example' }, query: {} });
    expect(opened).toMatchObject({ value: { id: 'example', source: { file: 'Plan 2024.txt' } } });

    const again = await begun(example);
    await ended(again.id);
    expect((await ended(again.id)).understood?.replaces).toBe(false);
    expect(await accept(again.id, 'example')).toMatchObject({
      problem: { status: 409, code: 'import-would-replace', facts: { plan: 'example', revision: 1 } },
    });
    expect(await server.ask(null, openPlan, { params: { plan: 'example' }, query: {} })).toMatchObject({
      value: { revision: 1 },
    });
    expect(await accept(again.id, 'example', true)).toMatchObject({ value: { revision: 2 } });
    const log = await server.ask(null, getLog, { params: { plan: 'example' }, query: {} });
    expect(log).toMatchObject({
      value: {
        revisions: [
          { kind: 'import', canUndo: true },
          { kind: 'create', reason: 'first reading' },
        ],
        chainHolds: true,
      },
    });
  });

  test('that is given up leaves nothing', async () => {
    const before = await plans();
    const { id } = await begun(example);
    const given = { params: { id }, query: {} };
    expect(await server.ask('secretary', deleteImport, given)).toMatchObject({
      value: { state: 'cancelled', understood: null },
    });
    expect((await ended(id)).state).toBe('cancelled');
    expect(await accept(id, 'gone')).toMatchObject({ problem: { code: 'import-not-ready' } });
    expect(await plans()).toEqual(before);
  });

  test.each([
    ['no words', text('   \n'), 'empty-file'],
    ['another format', text('%PDF-1.7\n1 0 obj'), 'other-format'],
    ['control characters', new Uint8Array([1, 2, 3, 0, 5]), 'binary-file'],
  ])('with %s is refused in a sentence', async (_what, body, code) => {
    const { state, problem } = await ended((await begun(body)).id, 'fr');
    expect(state).toBe('refused');
    expect(problem).toMatchObject({ code, status: 422 });
    expect(problem?.title).not.toBe(code);
  });
});

describe('refuses', () => {
  test.each(['reader', 'chair', 'delegation-ch', 'controller', 'planner-copyright'])(
    '%s, who may not import',
    async (actor) => {
      const answer = await server.ask(actor, postImport, { params: {}, query: {}, body: example });
      expect(answer).toMatchObject({ problem: { status: 403, code: 'not-allowed' } });
    },
  );

  test('an import nobody knows', async () => {
    expect(await accept('no', 'x')).toMatchObject({ problem: { status: 404, code: 'unknown-import' } });
  });

  test('more bytes than a reader takes', async () => {
    const body = new Uint8Array(limits.bytes + 1);
    const answer = await server.ask('secretary', postImport, { params: {}, query: {}, body });
    expect(answer).toMatchObject({ problem: { status: 413, code: 'request-too-large' } });
  });

  test('more imports at once than there is room for', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        server.ask('secretary', postImport, { params: {}, query: {}, body: example }),
      ),
    );
    const refused = answers.filter((one) => !one.ok);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({ problem: { status: 429, code: 'too-many-imports' } });
    for (const one of answers) {
      if (one.ok) await server.ask('secretary', deleteImport, { params: { id: one.value.id }, query: {} });
    }
  });

  test('and nothing went wrong inside', () => expect(server.told).toEqual([]));
});
