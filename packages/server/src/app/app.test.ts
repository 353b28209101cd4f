import { request as httpRequest } from 'node:http';
import { type Edit, getPeople, postChanges } from '@plenary/api/changes';
import { urlOf } from '@plenary/api/client';
import { allRoutes } from '@plenary/api/contract/all-routes';
import { noBody, none, route } from '@plenary/api/contract/route';
import { ok } from '@plenary/core/basics/result';
import { languages } from '@plenary/core/basics/words';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildApp } from './app.ts';
import { type GivenServer, givenServer } from './given-server.ts';
import { handled } from './handler.ts';
import { runner } from './runner.ts';

const plan = 'demonstration-2024-2025';
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
});
afterAll(() => server.stop());

/** What a browser would not let a page set: the request as it goes over the line. */
async function raw(
  path: string,
  headers: Record<string, string>,
  method = 'GET',
): Promise<number | undefined> {
  return await new Promise((resolve, reject) => {
    const sent = httpRequest(`${server.base}${path}`, { method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject);
    sent.end(method === 'GET' ? undefined : '{}');
  });
}

const reads = [
  ['openPlan', `/api/plans/${plan}`],
  ['downloadBook', `/api/plans/${plan}/book`],
  ['getHouse', `/api/plans/${plan}/house`],
  ['getFramework', `/api/plans/${plan}/framework`],
  ['getSectors', `/api/plans/${plan}/sectors`],
  ['getLog', `/api/plans/${plan}/log`],
] as const;

describe('what is read of a plan', () => {
  beforeAll(() => server.checked(plan));

  test.each(reads)('%s is not sent again to those who have it, in each language for itself', async (name) => {
    const found = allRoutes[name];
    const url = `${server.base}${urlOf('', found.path, { plan }, { language: 'fr' })}`;
    const first = await fetch(url);
    const tag = first.headers.get('etag') ?? '';
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(tag).toMatch(/^W\/".{32}"$/);
    const again = await fetch(url, { headers: { 'if-none-match': `"other", ${tag}` } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await fetch(url.replace('fr', 'en'), { headers: { 'if-none-match': tag } });
    expect(other.status).toBe(200);
  });

  test('is another after an edit', async () => {
    const url = `${server.base}/api/plans/${plan}`;
    const tag = (await fetch(url)).headers.get('etag') ?? '';
    const edit: Edit = { kind: 'sector-name', sector: 'brands', language: 'en', before: 'x', after: 'y' };
    const lost = await server.ask('planner', postChanges, {
      params: { plan },
      query: {},
      body: { basedOn: 1, reason: '', edits: [edit] },
    });
    const stands = lost.ok ? '' : `${lost.problem.facts['stands']}`;
    const edits = [{ ...edit, before: stands, after: 'Trademarks' }];
    await server.ask('planner', postChanges, {
      params: { plan },
      query: {},
      body: { basedOn: 1, reason: '', edits },
    });
    const after = await fetch(url, { headers: { 'if-none-match': tag } });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('Trademarks');
  });

  test.each(['br', 'gzip'])('comes as %s to those who take it', async (encoding) => {
    const answer = await fetch(`${server.base}/api/plans/${plan}`, {
      headers: { 'accept-encoding': encoding },
    });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(await answer.json()).toMatchObject({ id: plan });
  });
});

describe('the application', () => {
  test('describes every route of the contract', async () => {
    const described = await (await fetch(`${server.base}/api/openapi.json`)).json();
    expect(described).toMatchObject({ openapi: expect.stringMatching(/^3\.1/) });
    const operations = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))) })
      .parse(described);
    const ids = Object.values(operations.paths).flatMap((path) =>
      Object.values(path).map((one) => one.operationId),
    );
    expect(ids.toSorted()).toEqual(Object.keys(allRoutes).toSorted());
  });

  test.each(languages)('names the people in %s', async (language) => {
    const people = await server.ask(null, getPeople, { params: {}, query: { language } });
    expect(people.ok && people.value.people.every((one) => one.name.length > 1)).toBe(true);
    expect(people.ok && people.value.people.filter((one) => one.mayEdit).length).toBeGreaterThan(2);
  });

  test.each([
    ['by its address', { host: '127.0.0.1:1' }, 200],
    ['by the name of the machine for itself', { host: 'localhost' }, 200],
    ['by its address of version 6', { host: '[::1]:80' }, 200],
    ['by a name that was bent to its address', { host: 'evil.example' }, 421],
    ['by a name that looks like an address', { host: '127.0.0.1.evil.example' }, 421],
  ])('answers who calls it %s', async (_what, headers, status) => {
    expect(await raw('/api/plans', headers)).toBe(status);
  });

  test.each([
    ['of another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['of the same machine at another port', { 'sec-fetch-site': 'same-site' }, 403],
    ['of another origin', { origin: 'http://evil.example' }, 403],
    ['of no origin that can be told', { origin: 'null' }, 403],
    ['of its own', { 'sec-fetch-site': 'same-origin' }, 400],
    ['with a body of another kind', { 'content-type': 'text/plain' }, 415],
  ])('takes nothing from pages %s', async (_what, headers, status) => {
    const given = { 'content-type': 'application/json', 'plenary-actor': 'planner', ...headers };
    expect(await raw(`/api/plans/${plan}/changes`, given, 'POST')).toBe(status);
  });

  test('lets pages load nothing from elsewhere', async () => {
    const { headers } = await fetch(`${server.base}/api/plans`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test.each([
    ['/api/nothing', 404, 'path-unknown'],
    ['/nothing', 404, 'path-unknown'],
    ['/api/plans/no', 404, 'unknown-plan'],
    [`/api/plans/${plan}?language=xx`, 400, 'request-not-understood'],
    [`/api/plans/${plan}?scenario=no`, 422, 'proposal-unknown'],
    [`/api/plans/${plan}?colour=red`, 400, 'request-not-understood'],
    ['/api/plans?limit=0', 400, 'request-not-understood'],
  ])('refuses %s', async (path, status, code) => {
    const answer = await fetch(`${server.base}${path}`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ status, code });
  });

  test('never shows what went wrong inside', async () => {
    const told: unknown[] = [];
    const broken = route({
      method: 'GET',
      path: '/api/broken',
      summary: 'breaks',
      params: none,
      query: none,
      body: noBody,
      answer: z.string(),
    });
    const app = await buildApp({
      runners: [
        runner(
          handled(broken, () => {
            throw new Error('secret at /home/somebody');
          }),
        ),
      ],
      heads: async () => ok({ revision: 1, hash: '', settled: true }),
      open: async () => ({ ok: false, refusal: { code: 'unknown-plan', facts: {} } }),
      holders: async () => new Map(),
      actorOf: () => ok({ id: 'reader', name: '', kind: 'reader' }),
      pages: null,
      hosts: [],
      tell: (error) => told.push(error),
    });
    const answer = await app.inject({ url: '/api/broken', headers: { host: 'localhost' } });
    await app.close();
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'unexpected-error' });
    expect(answer.body).not.toMatch(/secret|\.ts/);
    expect(told).toHaveLength(1);
  });
});
