import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Edit, postChanges } from '@plenary/api/changes';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, expect, test } from 'vitest';
import { type GivenServer, givenServer } from './given-server.ts';

const plan = 'demonstration-2024-2025';
const folder = await mkdtemp(join(tmpdir(), 'plenary-away-'));
let server: GivenServer | null = null;
afterAll(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

async function postmaster(): Promise<number> {
  const text = await readFile(join(folder, 'database', 'cluster', 'postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

test('a database that dies under commits gives a sentence and a time to come back, and what was acknowledged is there', async () => {
  const given = await givenServer({ dataFolder: folder });
  server = given;
  const statuses = new Map<number, number>();
  const refused: Response[] = [];
  const heard = async (response: Response): Promise<Response> => {
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    if (response.status === 503) refused.push(response.clone());
    return response;
  };
  const title = async () => {
    const headers = { 'accept-language': 'fr' };
    const response = await heard(await fetch(`${given.base}/api/plans/${plan}`, { headers }));
    if (!response.ok) return null;
    const opened = await given.ask(null, openPlan, { params: { plan }, query: { language: 'ru' } });
    return opened.ok ? { text: opened.value.title.text, revision: opened.value.revision } : null;
  };
  const acknowledged = new Map<number, string>();
  const writer = async (until: () => boolean): Promise<void> => {
    for (let count = 0; !until(); count += 1) {
      const stands = await title();
      if (!stands) continue;
      const after = `Название ${count}`;
      const edit: Edit = { kind: 'plan-title', language: 'ru', before: stands.text, after };
      const sent = fetch(`${given.base}/api/plans/${plan}/changes`, {
        method: postChanges.method,
        headers: { 'content-type': 'application/json', 'plenary-actor': 'planner', 'accept-language': 'fr' },
        body: JSON.stringify({ basedOn: stands.revision, reason: '', edits: [edit] }),
      });
      const response = await heard(await sent);
      if (response.ok) acknowledged.set(stands.revision + 1, after);
    }
  };
  // Who asks at that moment is chance: it is tried until somebody was refused.
  for (let round = 0; round < 2 || (refused.length === 0 && round < 10); round += 1) {
    const wanted = acknowledged.size + 4;
    let over = false;
    const writing = Promise.all([writer(() => over), writer(() => over)]);
    await expect
      .poll(() => acknowledged.size, { timeout: 60_000, interval: 5 })
      .toBeGreaterThanOrEqual(wanted);
    process.kill(await postmaster(), 'SIGKILL');
    const then = acknowledged.size + 2;
    await expect.poll(() => acknowledged.size, { timeout: 60_000, interval: 5 }).toBeGreaterThanOrEqual(then);
    over = true;
    await writing;
  }
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 503]));
  expect([...statuses.keys()].filter((status) => ![200, 409, 503].includes(status))).toEqual([]);
  expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
  expect(await refused[0]?.json()).toMatchObject({
    code: 'database-away',
    title: expect.stringContaining('La base de données ne répond pas'),
  });
  const log = await given.ask(null, getLog, { params: { plan }, query: { limit: 200, language: 'ru' } });
  if (!log.ok) throw new Error(log.problem.title);
  expect(log.value.chainHolds).toBe(true);
  const kept = new Map(log.value.revisions.map((one) => [one.number, one.changes[0]?.after]));
  for (const [revision, after] of acknowledged) expect(kept.get(revision)).toBe(after);
}, 180_000);
