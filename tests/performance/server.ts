import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, createServer, get, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@plenary/server/app/start';
import { markdownTable } from './measure.ts';

const plan = '/api/plans/demonstration-2024-2025';
const questions: readonly (readonly [name: string, path: string])[] = [
  ['the head of a plan', plan],
  ['the house', `${plan}/house`],
  ['a sector', `${plan}/sectors/copyright`],
  ['the document', `${plan}/document`],
  ['findings', `${plan}/findings`],
  ['the house with a proposal adopted', `${plan}/house?scenario=amount-of-priority-4-1`],
];

/** How many requests are made of each, and how many of them are under way at once. */
const load = { requests: 1500, atOnce: 8 } as const;

/** Measures the routes that pages read, beside a bare server of the same Node that sends the same bytes. */
export async function serverSection(): Promise<string> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'plenary-'));
  const started = performance.now();
  const serving = { dataFolder, host: '127.0.0.1', port: 0, pages: null, tell: console.error };
  const running = await startServer(serving);
  if (!running.ok) throw new Error(running.refusal.code);
  const { address, prepare, close } = running.value;
  const fresh = performance.now() - started;
  try {
    await prepare();
    const rows: string[][] = [];
    for (const [name, path] of questions) rows.push([name, ...(await measured(`${address}${path}`))]);
    return [
      `Requests of pages on loopback, ${load.atOnce} at once and ${load.requests} of each, from the process that answers them, beside a`,
      'bare server (`node:http`) in that process that sends the same bytes. "First" is the first answer at a revision, computed',
      'with the document checked already; what follows is given again. "Known" is for those who have the answer (304).',
      `A server on an empty folder listened after ${fresh.toFixed(0)} ms.`,
      '',
      markdownTable(
        [
          'answer',
          'KB',
          'first',
          'a second',
          'p95',
          'bare: a second',
          'bare: p95',
          'ratio',
          'known: a second',
        ],
        rows,
      ),
      '',
    ].join('\n');
  } finally {
    await close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function measured(url: string): Promise<readonly string[]> {
  const from = performance.now();
  const answer = await fetch(url);
  const body = Buffer.from(await answer.arrayBuffer());
  const first = performance.now() - from;
  const ours = await loaded(url, {});
  const known = await loaded(url, { 'if-none-match': answer.headers.get('etag') ?? '' });
  const bare = await beside((_request, response) => {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
    });
    response.end(body);
  });
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

async function beside(answer: RequestListener): Promise<Load> {
  const server = createServer(answer);
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(portOf(server.address())));
  });
  try {
    return await loaded(`http://127.0.0.1:${port}/`, {});
  } finally {
    server.close();
  }
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

interface Load {
  /** Answers a second. */
  readonly rate: number;
  /** The time that 95 of 100 answers take at most, in milliseconds. */
  readonly p95: number;
}

async function loaded(url: string, headers: Readonly<Record<string, string>>): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.atOnce });
  const times: number[] = [];
  let left: number = load.requests;
  const client = async (): Promise<void> => {
    for (; left > 0; ) {
      left -= 1;
      const from = performance.now();
      await asked(url, headers, agent);
      times.push(performance.now() - from);
    }
  };
  const from = performance.now();
  await Promise.all(Array.from({ length: load.atOnce }, client));
  const seconds = (performance.now() - from) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { rate: load.requests / seconds, p95: times[Math.floor(times.length * 0.95)] ?? 0 };
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
