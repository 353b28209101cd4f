import { type Edit, postChanges } from '@plenary/api/changes';
import { eventsPath, importEvent } from '@plenary/api/events';
import { postImport } from '@plenary/api/imports';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { eventsOf } from '../app/given-events.ts';
import { type GivenServer, givenServer } from '../app/given-server.ts';

const plan = 'demonstration-2024-2025';
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer({ events: { listeners: 3, heartbeat: 100 } });
});
afterAll(() => server.stop());

const edit = (before: string, after: string): Edit => ({
  kind: 'sector-name',
  sector: 'patents',
  language: 'es',
  before,
  after,
});

test('whoever listens hears of a revision, and who made it', async () => {
  const events = await eventsOf(server.base, plan, 'es');
  await server.ask('planner', postChanges, {
    params: { plan },
    query: {},
    body: { basedOn: 1, reason: '', edits: [edit('Patentes y Tecnología', 'Patentes')] },
  });
  expect(await events.next('revision', '"revision":2')).toEqual({
    plan,
    revision: 2,
    actor: 'Planificador del presupuesto',
  });
  events.close();
});

test('and how far an import is, here of a file that is no plan', async () => {
  const events = await eventsOf(server.base);
  const body = new TextEncoder().encode('nothing but words');
  await server.ask('secretary', postImport, { params: {}, query: {}, body });
  for (const state of ['reading', 'interpreting', 'refused']) {
    expect(importEvent.parse(await events.next('import'))).toMatchObject({ state });
  }
  events.close();
});

test('who listens to one plan hears nothing of another, and the line is held', async () => {
  const events = await eventsOf(server.base, 'another-plan', 'en');
  const body = new TextEncoder().encode('nothing but words again');
  await server.ask('secretary', postImport, { params: {}, query: {}, body });
  await server.checked(plan);
  expect(await events.next('import')).toMatchObject({ state: 'reading' });
  expect(events.heard()).not.toContain('checked');
  await expect.poll(() => events.beats()).toBeGreaterThan(2);
  events.close();
});

test('no more listen than may; one who leaves makes room', async () => {
  // The server may not have noticed yet that somebody has left.
  const listened = () => vi.waitFor(() => eventsOf(server.base), { timeout: 60_000 });
  const listening = [await listened(), await listened(), await listened()];
  const fourth = await fetch(`${server.base}${eventsPath}`, { headers: { 'accept-language': 'zh' } });
  expect(fourth.status).toBe(429);
  expect(await fourth.json()).toMatchObject({ code: 'too-many-listeners' });
  listening[0]?.close();
  const next = await listened();
  next.close();
  for (const one of listening) one.close();
});
