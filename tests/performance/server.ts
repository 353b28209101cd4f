import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Edit, getPeople, postChanges } from '@plenary/api/changes';
import { call } from '@plenary/api/client';
import { getHouse } from '@plenary/api/house';
import { type Running, type Serving, startServer } from '@plenary/server/app/start';
import { markdownTable } from './measure.ts';

const id = 'demonstration-2024-2025';
const plan = `/api/plans/${id}`;
const questions: readonly (readonly [name: string, path: string])[] = [
  ['the head of a plan', plan],
  ['the house', `${plan}/house`],
  ['the house with a proposal adopted', `${plan}/house?scenario=amount-of-priority-4-1`],
  ['the results', `${plan}/results`],
  ['a result', `${plan}/results/4.2`],
  ['the sectors', `${plan}/sectors`],
  ['a sector', `${plan}/sectors/copyright`],
  ['the document', `${plan}/document`],
  ['the proposals', `${plan}/proposals`],
  ['the risks', `${plan}/risks`],
  ['the annexes', `${plan}/annexes`],
  ['the findings', `${plan}/findings`],
  ['where a figure comes from', `${plan}/figures?formula=total%5Bversion%3Dproposed-2024%2F25%5D`],
  ['the log', `${plan}/log`],
  ['what is found', `${plan}/search?q=copyright`],
];

/** How many requests are made of each in so many rounds, and how many of them are under way at once. */
const load = { requests: 200, rounds: 5, atOnce: 8 } as const;

/** Measures the routes that pages read, beside a bare route of the same server that sends the same bytes. */
export async function serverSection(): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plenary-'));
  const bodies = new Map<string, Buffer>();
  const serving: Serving = {
    dataFolder,
    host: '127.0.0.1',
    port: 0,
    pages: null,
    tell: console.error,
    more: (app) => {
      app.get<{ Params: { name: string } }>('/bare/:name', { schema: { hide: true } }, (request, reply) =>
        reply.type('application/json; charset=utf-8').send(bodies.get(request.params.name)),
      );
    },
  };
  try {
    return await section(serving, bodies);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

const heads = [
  'answer',
  'KB',
  'first',
  'requests a second',
  'p95',
  'bare: a second',
  'bare: p95',
  'ratio',
  'known: a second',
];

async function section(serving: Serving, bodies: Map<string, Buffer>): Promise<string> {
  const first = await started(serving);
  await first.running.prepare();
  const rows: string[][] = [];
  for (const [name, path] of questions) {
    rows.push([name, ...(await measured(first.running.address, path, bodies))]);
  }
  const edited = await afterEdit(first.running.address);
  await first.running.close();
  const second = await started(serving);
  const house = await houseOf(second.running.address);
  await second.running.close();
  return [
    `Requests of pages on loopback, ${load.atOnce} at once and ${load.requests * load.rounds} of each, by turns with a bare route of the same server (the same`,
    'Fastify, with all its hooks) that returns the same bytes from memory; server and client share the process. "First" is the first',
    'answer at a revision, the checks known; what follows is given again. "Known" is for those who have the answer (304).',
    '',
    markdownTable(heads, rows),
    '',
    `A server on an empty folder listened after ${first.took.toFixed(0)} ms, one on that folder again after ${second.took.toFixed(0)} ms, both in a`,
    `process that runs already; the house was answered ${house.took.toFixed(0)} ms later, its findings ${house.known ? 'known' : 'not known yet'}. After an`,
    `edit the house was answered in ${edited.answered.toFixed(0)} ms, and its findings were known after ${edited.known.toFixed(0)} ms.`,
    '',
  ].join('\n');
}

async function started(serving: Serving): Promise<{ readonly running: Running; readonly took: number }> {
  const from = performance.now();
  const running = await startServer(serving);
  if (!running.ok) throw new Error(running.refusal.code);
  return { running: running.value, took: performance.now() - from };
}

async function houseOf(base: string): Promise<{ readonly took: number; readonly known: boolean }> {
  const from = performance.now();
  const house = await call({ base, actor: null, fetch }, getHouse, { params: { plan: id }, query: {} });
  if (!house.ok) throw new Error(house.problem.title);
  return { took: performance.now() - from, known: house.value.findingsKnown };
}

/** How long after an edit the house is answered, and with findings, in milliseconds. */
async function afterEdit(base: string): Promise<{ readonly answered: number; readonly known: number }> {
  const client = { base, actor: 'planner', fetch };
  await call(client, getPeople, { params: {}, query: {} });
  const edit: Edit = {
    kind: 'sector-name',
    sector: 'patents',
    language: 'es',
    before: 'Patentes y Tecnología',
    after: 'Patentes',
  };
  const body = { basedOn: 1, reason: '', edits: [edit] };
  const done = await call(client, postChanges, { params: { plan: id }, query: {}, body });
  if (!done.ok) throw new Error(done.problem.title);
  const from = performance.now();
  const answered = (await houseOf(base)).took;
  while (!(await houseOf(base)).known) await sleep(10);
  return { answered, known: performance.now() - from };
}

async function measured(base: string, path: string, bodies: Map<string, Buffer>): Promise<readonly string[]> {
  const url = `${base}${path}`;
  const from = performance.now();
  const answer = await fetch(url);
  const body = Buffer.from(await answer.arrayBuffer());
  const first = performance.now() - from;
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  bodies.set('answer', body);
  const tag = { 'if-none-match': answer.headers.get('etag') ?? '' };
  const [ours, bare, known] = [new Load(url, {}), new Load(`${base}/bare/answer`, {}), new Load(url, tag)];
  // By turns, so that what else the machine does comes to all alike.
  for (let round = 0; round < load.rounds; round += 1) {
    for (const one of [ours, bare, known]) await one.run();
  }
  return [
    (body.length / 1024).toFixed(0),
    `${first.toFixed(0)} ms`,
    ours.rate.toFixed(0),
    `${ours.p95.toFixed(1)} ms`,
    bare.rate.toFixed(0),
    `${bare.p95.toFixed(1)} ms`,
    (bare.rate / ours.rate).toFixed(2),
    known.rate.toFixed(0),
  ];
}

/** Requests of one address, and how long they took. */
class Load {
  readonly #url: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #times: number[] = [];
  #seconds = 0;

  constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = url;
    this.#headers = headers;
  }

  /** Answers a second. */
  get rate(): number {
    return this.#times.length / this.#seconds;
  }

  /** The time that 95 of 100 answers take at most, in milliseconds. */
  get p95(): number {
    return this.#times.toSorted((a, b) => a - b)[Math.floor(this.#times.length * 0.95)] ?? 0;
  }

  /** One round of requests. */
  async run(): Promise<void> {
    const agent = new Agent({ keepAlive: true, maxSockets: load.atOnce });
    let left: number = load.requests;
    const client = async (): Promise<void> => {
      for (; left > 0; ) {
        left -= 1;
        const from = performance.now();
        await asked(this.#url, this.#headers, agent);
        this.#times.push(performance.now() - from);
      }
    };
    const from = performance.now();
    await Promise.all(Array.from({ length: load.atOnce }, client));
    this.#seconds += (performance.now() - from) / 1000;
    agent.destroy();
  }
}

async function asked(url: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    get(url, { headers, agent }, (response) => {
      response.on('end', resolve).on('error', reject).resume();
      if (response.statusCode !== 200 && response.statusCode !== 304)
        reject(new Error(`${response.statusCode} ${url}`));
    }).on('error', reject);
  });
}
