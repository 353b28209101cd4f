import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  acceptLines,
  deleteLines,
  deleteMapping,
  getLines,
  getMappings,
  postLines,
  postMapping,
  readLinesAgain,
  renameMapping,
} from '@plenary/api/budget/lines';
import { linesEvent } from '@plenary/api/events';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from '../../app/given-events.ts';
import { answered, type GivenServer, givenServer } from '../../app/given-server.ts';
import { linesRead, untilRead } from './given-lines.ts';

const plan = 'demonstration-2024-2025';
let server: GivenServer;
let dataFolder = '';
beforeAll(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'plenary-lines-'));
  server = await givenServer({ dataFolder });
}, 120_000);
afterAll(async () => {
  await server.stop();
  await rm(dataFolder, { recursive: true, force: true });
});

async function revision(): Promise<number> {
  return answered(await server.ask(null, openPlan, { params: { plan }, query: {} })).revision;
}

const lines = Array.from({ length: 40 }, (_, index) => `${101 + index};Chapter ${index};${index + 1}000,25`);
const fileText = [
  'Code;Name;Budget 2024 (CHF)',
  ...lines,
  '999;Sums;not a number',
  '140;Chapter 39;40000,25',
].join('\n');
const body = new TextEncoder().encode(fileText);

/** A file that takes a while. */
function longFile(): Uint8Array<ArrayBuffer> {
  const many = Array.from(
    { length: 600_000 },
    (_, index) => `${index % 997};Chapter ${index % 997};${index},25`,
  );
  return new TextEncoder().encode(['Code;Name;Budget', ...many].join('\n'));
}

describe('lines of a budget', () => {
  test('are told before they are taken, and taken as one revision', async () => {
    const read = await linesRead(server, plan, body);
    const told = read.preview;
    expect(read).toMatchObject({ state: 'ready', file: 'lines.csv', lines: 42, problem: null });
    expect(told).toMatchObject({ taken: 41, refused: { count: 1 }, facts: { added: 40, removed: 0 } });
    expect(told?.refused.first[0]?.why.length).toBeGreaterThan(10);
    expect(told?.doubled).toMatchObject({ count: 1, first: [{ line: 43 }] });
    expect(told?.totals.map(({ amount }) => amount)).toEqual([86_001_025]);
    const before = await revision();
    const sent = { basedOn: before, reason: 'Lines', turn: read.turn };
    const given = { params: { plan, id: read.id }, query: {}, body: sent };
    expect(answered(await server.ask('secretary', acceptLines, given)).revision).toBe(before + 1);
    const log = answered(await server.ask(null, getLog, { params: { plan }, query: {} }));
    expect(log.chainHolds).toBe(true);
    expect(log.revisions.map(({ kind, reason, file }) => ({ kind, reason, file })).slice(0, 1)).toEqual([
      { kind: 'change', reason: 'Lines', file: { kind: 'lines', name: 'lines.csv', figures: 40 } },
    ]);
    expect(log.revisions.at(-1)).toMatchObject({ kind: 'create', file: null });
    const again = await linesRead(server, plan, body, told?.mapping);
    expect(again.preview?.facts).toEqual({ added: 0, changed: 0, removed: 0, same: 40 });
    expect(await server.ask('secretary', acceptLines, given)).toMatchObject({
      problem: { code: 'import-not-ready', status: 409 },
    });
  });

  test('are read by a mapping of any length', async () => {
    const names = Object.fromEntries(lines.map((_, index) => [`${101 + index}`, { en: 'n'.repeat(500) }]));
    const mapping = {
      format: 'plenary-mapping-1',
      language: 'en',
      currency: { code: 'CHF', digits: 2 },
      cube: 'of-another-name',
      period: { from: 2024, to: 2024 },
      dimensions: [{ id: 'code', levels: [{ column: 'Code' }], names }],
      amounts: [{ column: 'Budget 2024 (CHF)', stage: 'approved' }],
    };
    const given = JSON.stringify(mapping);
    expect(given.length).toBeGreaterThan(20_000);
    expect((await linesRead(server, plan, body, given)).preview).toMatchObject({
      cube: 'of-another-name',
      taken: 41,
    });
  });

  test.each([
    ['no currency', 'Budget 2024', 'lines-currency-unknown'],
    ['another currency', 'Budget 2024 (EUR)', 'lines-other-currency'],
    ['no year', 'Budget (CHF)', 'lines-years-unknown'],
  ])('of %s wait until that is stated, and the mapping is there to state it in', async (_, head, code) => {
    const given = new TextEncoder().encode(fileText.replace('Budget 2024 (CHF)', head));
    const read = await linesRead(server, plan, given);
    expect(read).toMatchObject({ state: 'ready', problem: { code }, preview: null });
    expect(read.mapping).toContain('plenary-mapping-1');
    const before = await revision();
    const sent = { basedOn: before, reason: 'Lines', turn: read.turn };
    const asked = { params: { plan, id: read.id }, query: {}, body: sent };
    expect(await server.ask('secretary', acceptLines, asked)).toMatchObject({ problem: { code } });
    expect(await revision()).toBe(before);
  });

  test('whose columns are not there say what is, and have them guessed anew where that is asked for', async () => {
    const old = (await linesRead(server, plan, body)).mapping ?? '';
    const renamed = new TextEncoder().encode(fileText.replace('Code;Name', 'Chapter;Title'));
    const read = await linesRead(server, plan, renamed, old);
    expect(read).toMatchObject({
      state: 'refused',
      problem: { code: 'column-missing', facts: { column: 'Code' } },
      written: { format: 'csv', separator: ';', header: 1 },
    });
    expect(read.columns.map((one) => [one.name, one.taken])).toEqual([
      ['Chapter', 'left-out'],
      ['Title', 'left-out'],
      ['Budget 2024 (CHF)', 'left-out'],
    ]);
    expect(JSON.parse(read.mapping ?? '')).toEqual(JSON.parse(old));
    const params = { id: read.id };
    const again = { params, query: {}, body: { mapping: old, guesses: true } };
    answered(await server.ask('secretary', readLinesAgain, again));
    const guessed = await untilRead(server, read.id);
    expect(guessed.state).toBe('ready');
    expect(guessed.mapping).toContain('"column": "Chapter"');
    expect(guessed.columns[0]).toMatchObject({ name: 'Chapter', taken: 'level' });
  });

  test.each([
    ['words', 'a,b\nc,d\n', 'lines-without-amounts'],
    ['a picture', '\u0089PNG', 'lines-without-amounts'],
  ])('that are none, here %s, are refused, and nothing is changed', async (_, given, code) => {
    const before = await revision();
    const read = await linesRead(server, plan, new TextEncoder().encode(given));
    expect(read).toMatchObject({ state: 'refused', problem: { code }, preview: null });
    expect(read.columns.length).toBeGreaterThan(0);
    expect(read.mapping).toContain('"amounts": []');
    expect(await revision()).toBe(before);
  });

  test.each(['reader', 'chair'])('are not read for a %s', async (actor) => {
    const given = { params: { plan }, query: {}, body, fileName: 'lines.csv' };
    expect(await server.ask(actor, postLines, given)).toMatchObject({ problem: { status: 403 } });
  });

  test('are taken only as they were shown, and not as another mapping has them meanwhile', async () => {
    const shown = await linesRead(server, plan, body);
    const { id } = shown;
    const other = (shown.mapping ?? '').replace('"cube": "lines"', '"cube": "read-otherwise"');
    const again = { params: { id }, query: {}, body: { mapping: other } };
    answered(await server.ask('secretary', readLinesAgain, again));
    const now = await untilRead(server, id);
    expect(now.preview?.cube).toBe('read-otherwise');
    expect([shown.turn, now.turn]).toEqual([1, 2]);
    const before = await revision();
    const accepting = { params: { plan, id }, query: {}, body: { basedOn: before, reason: '', turn: 1 } };
    expect(await server.ask('secretary', acceptLines, accepting)).toMatchObject({
      problem: { code: 'import-not-ready' },
    });
    expect(await revision()).toBe(before);
  });

  test('are not taken by whoever saw an older revision', async () => {
    const { id, turn } = await linesRead(server, plan, body);
    const given = { params: { plan, id }, query: {}, body: { basedOn: 0, reason: '', turn } };
    expect(await server.ask('secretary', acceptLines, given)).toMatchObject({
      problem: { code: 'revision-conflict' },
    });
    expect(await untilRead(server, id)).toMatchObject({ state: 'ready' });
  });
});

describe('a long file of lines', () => {
  test('is read beside the server, says how far it is, and is given up at any time: nothing of it is left', async () => {
    const before = await revision();
    const events = await eventsOf(server.base, plan);
    const given = { params: { plan }, query: { year: 2024 }, body: longFile(), fileName: 'long.csv' };
    const { id } = answered(await server.ask('secretary', postLines, given));
    const params = { id };
    const heard: number[] = [];
    while (heard.length < 4) {
      const { lines: count } = answered(await server.ask(null, getLines, { params, query: {} }));
      if (count > 0 && count !== heard.at(-1)) heard.push(count);
      await sleep(20);
    }
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
    // The server answers others meanwhile: the file is still being read when the answer is there.
    await revision();
    expect(answered(await server.ask(null, getLines, { params, query: {} }))).toMatchObject({
      state: 'reading',
    });
    expect(await readdir(join(dataFolder, 'lines'))).toContain(`${id}.lines`);
    answered(await server.ask('secretary', deleteLines, { params, query: {} }));
    const seen = answered(await server.ask(null, getLines, { params, query: {} })).lines;
    await sleep(400);
    expect(answered(await server.ask(null, getLines, { params, query: {} }))).toMatchObject({
      state: 'cancelled',
      lines: seen,
      preview: null,
    });
    expect(await readdir(join(dataFolder, 'lines'))).not.toContain(`${id}.lines`);
    expect(linesEvent.parse(await events.next('lines', '"cancelled"'))).toMatchObject({
      id,
      plan,
      progress: 1,
    });
    const accepting = { params: { plan, id }, query: {}, body: { basedOn: before, reason: '', turn: 1 } };
    expect(await server.ask('secretary', acceptLines, accepting)).toMatchObject({
      problem: { code: 'import-not-ready' },
    });
    expect(await revision()).toBe(before);
    events.close();
  }, 60_000);

  test('is read by another mapping while it is read, and only the last counts', async () => {
    const given = { params: { plan }, query: { year: 2024 }, body: longFile(), fileName: 'long.csv' };
    const { id } = answered(await server.ask('secretary', postLines, given));
    const wrong = { params: { id }, query: {}, body: { mapping: '{}' } };
    answered(await server.ask('secretary', readLinesAgain, wrong));
    expect(await untilRead(server, id)).toMatchObject({
      state: 'refused',
      problem: { code: 'mapping-wrong' },
    });
  }, 60_000);
});

describe('mappings', () => {
  const query = { plan };
  const mapping = JSON.stringify({
    format: 'plenary-mapping-1',
    language: 'en',
    currency: { code: 'CHF', digits: 2 },
    cube: 'kept',
    period: { from: 2024, to: 2024 },
    dimensions: [{ id: 'code', levels: [{ column: 'Code' }] }],
    amounts: [{ column: 'Budget 2024 (CHF)', stage: 'approved' }],
  });
  const kept = async (): Promise<readonly string[]> =>
    answered(await server.ask(null, getMappings, { params: {}, query })).mappings.map((one) => one.name);
  const keep = (name: string, text: string, more = {}) =>
    server.ask('secretary', postMapping, { params: {}, query, body: { name, mapping: text, ...more } });

  test('are kept, chosen, renamed and let go of', async () => {
    answered(await keep('City, yearly', mapping));
    answered(await keep('Another', mapping));
    expect(await kept()).toEqual(['Another', 'City, yearly']);
    const given = { params: { plan }, query: { mapping: 'City, yearly' }, body, fileName: 'lines.csv' };
    const { id } = answered(await server.ask('secretary', postLines, given));
    expect((await untilRead(server, id)).preview).toMatchObject({ cube: 'kept' });
    const rename = { params: {}, query, body: { name: 'City, yearly', to: 'City' } };
    answered(await server.ask('secretary', renameMapping, rename));
    answered(await server.ask('secretary', deleteMapping, { params: { name: 'Another' }, query }));
    expect(await kept()).toEqual(['City']);
  });

  test.each<[string, () => Promise<unknown>, string]>([
    ['a name that is taken', () => keep('City', mapping), 'mapping-there'],
    ['what is no mapping', () => keep('New', '{"format":"x"}'), 'mapping-wrong'],
    [
      'a name that is not there',
      () => server.ask('secretary', deleteMapping, { params: { name: 'No' }, query }),
      'mapping-not-there',
    ],
    [
      'renaming what is not there',
      () => server.ask('secretary', renameMapping, { params: {}, query, body: { name: 'No', to: 'Yes' } }),
      'mapping-not-there',
    ],
    [
      'reading by what is not there',
      () => server.ask('secretary', postLines, { params: { plan }, query: { mapping: 'No' }, body }),
      'mapping-not-there',
    ],
    [
      'somebody who only reads',
      () => server.ask('reader', deleteMapping, { params: { name: 'City' }, query }),
      'not-allowed',
    ],
  ])('refuse %s', async (_, ask, code) => {
    expect(await ask()).toMatchObject({ ok: false, problem: { code } });
    expect(await kept()).toEqual(['City']);
  });

  test('are replaced where that is said', async () => {
    answered(await keep('City', mapping.replace('"kept"', '"other"'), { replaces: true }));
    const { mappings } = answered(await server.ask(null, getMappings, { params: {}, query }));
    expect(mappings[0]?.mapping).toContain('"other"');
  });
});

test('nothing went wrong inside', () => expect(server.told).toEqual([]));
