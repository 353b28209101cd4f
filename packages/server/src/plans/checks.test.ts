import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edit, postChanges } from '@plenary/api/changes';
import { checkedEvent } from '@plenary/api/events';
import { getFindings } from '@plenary/api/findings';
import { getHouse } from '@plenary/api/house';
import { openPlan } from '@plenary/api/plans';
import { afterAll, expect, test } from 'vitest';
import { eventsOf } from '../app/given-events.ts';
import { type GivenServer, givenServer } from '../app/given-server.ts';

const plan = 'demonstration-2024-2025';
const folder = await mkdtemp(join(tmpdir(), 'plenary-checks-'));
const ending: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const end of ending.toReversed()) await end();
  await rm(folder, { recursive: true, force: true });
});

async function started(): Promise<GivenServer> {
  const server = await givenServer({ dataFolder: folder });
  ending.push(server.stop);
  return server;
}

const houseOf = async (server: GivenServer) => {
  const from = performance.now();
  const house = await server.ask(null, getHouse, { params: { plan }, query: {} });
  if (!house.ok) throw new Error(house.problem.title);
  return { house: house.value, took: performance.now() - from };
};

const renamed: Edit = {
  kind: 'sector-name',
  sector: 'patents',
  language: 'es',
  before: 'Patentes y Tecnología',
  after: 'Patentes',
};

test('figures do not wait for the checks; an event tells when findings are known, and a restart keeps them', async () => {
  const first = await started();
  const events = await eventsOf(first.base, plan);
  const before = await houseOf(first);
  expect(before.house.findingsKnown).toBe(false);
  expect(before.house.total?.printed).toBe('857,300');
  expect(before.house.attention.findings).toEqual({ error: 0, warning: 0, question: 0 });
  const asked = await fetch(`${first.base}/api/plans/${plan}/house`);
  expect([asked.headers.get('etag'), asked.headers.get('cache-control')]).toEqual([null, 'no-store']);

  expect(checkedEvent.parse(await events.next('checked'))).toEqual({ plan, revision: 1 });
  const { house } = await houseOf(first);
  expect(house.findingsKnown).toBe(true);
  expect(house.attention.findings.error).toBeGreaterThan(0);

  const body = { basedOn: 1, reason: '', edits: [renamed] };
  const edited = await first.ask('planner', postChanges, { params: { plan }, query: {}, body });
  expect(edited).toMatchObject({ value: { revision: 2 } });
  const after = await houseOf(first);
  expect(after.house.findingsKnown).toBe(false);
  expect(checkedEvent.parse(await events.next('checked'))).toEqual({ plan, revision: 2 });
  await expect.poll(() => readdir(join(folder, 'checks'))).toHaveLength(2);
  events.close();
  await first.stop();

  const second = await started();
  const again = await houseOf(second);
  expect(again.house.findingsKnown).toBe(true);
  expect(again.house.attention.findings).toEqual(house.attention.findings);
  const header = await second.ask(null, openPlan, { params: { plan }, query: {} });
  expect(header).toMatchObject({ value: { revision: 2, findingsKnown: true } });
  const findings = await second.ask(null, getFindings, { params: { plan }, query: {} });
  expect(findings).toMatchObject({ value: { which: 'book', findingsKnown: true } });
  expect([...first.told, ...second.told]).toEqual([]);
}, 120_000);
