import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptImport, deleteImport, getImport, type ImportState, postImport } from '@plenary/api/imports';
import { afterAll, expect, test } from 'vitest';
import { type GivenServer, givenServer } from '../app/given-server.ts';

const folder = await mkdtemp(join(tmpdir(), 'plenary-imports-'));
const example = new Uint8Array(await readFile(join(import.meta.dirname, '../../../../samples/example.txt')));
let server: GivenServer | null = null;
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function started(): Promise<GivenServer> {
  await server?.stop();
  server = await givenServer({ dataFolder: folder });
  return server;
}

async function sent(to: GivenServer, body: Uint8Array<ArrayBuffer>, fileName: string): Promise<string> {
  const begun = await to.ask('secretary', postImport, { params: {}, query: {}, body, fileName });
  if (!begun.ok) throw new Error(begun.problem.code);
  return begun.value.id;
}

async function ended(at: GivenServer, id: string): Promise<ImportState> {
  for (;;) {
    const answer = await at.ask(null, getImport, { params: { id }, query: {} });
    if (!answer.ok) throw new Error(answer.problem.code);
    if (answer.value.progress === 1) return answer.value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('what waits to be accepted is there after a restart; what was given up, refused or accepted is not', async () => {
  const first = await started();
  const waiting = await sent(first, example, 'Über 2024.txt');
  const before = await ended(first, waiting);
  expect(before.state).toBe('ready');
  const givenUp = await sent(first, example, 'given-up.txt');
  await first.ask('secretary', deleteImport, { params: { id: givenUp }, query: {} });
  const refused = await sent(first, new TextEncoder().encode('nothing but words'), 'words.txt');
  expect(await ended(first, refused)).toMatchObject({ state: 'refused' });

  const second = await started();
  expect(await ended(second, waiting)).toEqual(before);
  for (const id of [givenUp, refused, '../../etc/passwd']) {
    const gone = await second.ask(null, getImport, { params: { id }, query: {} });
    expect(gone).toMatchObject({ problem: { status: 404, code: 'unknown-import' } });
  }
  const body = { plan: 'example', reason: '' };
  const accepted = await second.ask('secretary', acceptImport, { params: { id: waiting }, query: {}, body });
  expect(accepted).toMatchObject({ ok: true, value: { plan: 'example', revision: 1 } });
  expect(await readdir(join(folder, 'imports'))).toEqual([]);
  const third = await started();
  const gone = await third.ask(null, getImport, { params: { id: waiting }, query: {} });
  expect(gone).toMatchObject({ problem: { code: 'unknown-import' } });
});
