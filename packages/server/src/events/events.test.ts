import { type Edit, postChanges } from '@plenary/api/changes';
import { importEvent } from '@plenary/api/events';
import { postImport } from '@plenary/api/imports';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type GivenServer, givenServer } from '../app/given-server.ts';

const plan = 'demonstration-2024-2025';
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
});
afterAll(() => server.stop());

/** Reads events of a name until one of them says something. */
async function heard(
  path: string,
  event: string,
  last: string,
  meanwhile: () => Promise<unknown>,
): Promise<unknown[]> {
  const ending = new AbortController();
  const response = await fetch(`${server.base}${path}`, { signal: ending.signal });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const found: unknown[] = [];
  void meanwhile();
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      const data = new RegExp(`^event: ${event}\ndata: (.*)$`).exec(part)?.[1];
      if (data !== undefined) found.push(JSON.parse(data));
    }
    if (found.some((one) => JSON.stringify(one).includes(last))) break;
  }
  ending.abort();
  return found;
}

const edit = (before: string, after: string): Edit => ({
  kind: 'sector-name',
  sector: 'patents',
  language: 'es',
  before,
  after,
});

test('whoever listens hears of a revision, and who made it', async () => {
  const edited = () =>
    server.ask('planner', postChanges, {
      params: { plan },
      query: {},
      body: { basedOn: 1, reason: '', edits: [edit('Patentes y Tecnología', 'Patentes')] },
    });
  expect(
    await heard(`/api/events?plan=${plan}&language=es`, 'revision', '"revision":2', edited),
  ).toContainEqual({
    plan,
    revision: 2,
    actor: 'Planificador del presupuesto',
  });
});

test('and how far an import is, here of a file that is no plan', async () => {
  const body = new TextEncoder().encode('nothing but words');
  const states = await heard('/api/events', 'import', 'refused', () =>
    server.ask('secretary', postImport, { params: {}, query: {}, body }),
  );
  expect(states.map((state) => importEvent.parse(state))).toMatchObject([
    { state: 'reading' },
    { state: 'interpreting' },
    { state: 'refused' },
  ]);
});
