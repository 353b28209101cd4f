import { getDevelopment } from '@plenary/api/budget/development';
import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../../app/given-server.ts';

const params = { plan: 'demonstration-2024-2025' };
const said = { name: 'Revised definition', since: '2025-01-01', source: 'A/55/4' };
const id = 'from-2025-01-01';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

async function sent(edits: Edit[], actor = 'secretary') {
  const { revision } = answered(await server.ask(null, openPlan, { params, query: {} }));
  const body = { basedOn: revision, reason: 'A test', edits };
  return await server.ask(actor, postChanges, { params, query: {}, body });
}

async function shown(definitions?: string) {
  const query = { over: 'sector', ...(definitions === undefined ? {} : { definitions }) };
  return answered(await server.ask(null, getDevelopment, { params, query }));
}

test('a definition is written with its shares, counts at once, stands in the log, and is taken back', async () => {
  const before = await shown();
  const definition: Edit = {
    kind: 'definition',
    definition: null,
    language: 'en',
    before: null,
    after: said,
  };
  const share = (at: Record<string, string>, after: number): Edit => {
    return { kind: 'definition-share', definition: id, at, before: null, after };
  };
  const made = answered(await sent([definition, share({ sector: 'patents' }, 10)])).revision;
  const fact = answered(await sent([share({ sector: 'patents', result: '2.1' }, 100)])).revision;
  const { table, definitions } = await shown(id);
  expect(definitions.at(-1)).toMatchObject({
    id,
    since: '2025-01-01',
    source: { text: 'A/55/4' },
    shares: [
      { at: 'result=2.1;sector=patents', percent: 100 },
      { at: 'sector=patents', words: 'Patents and Technology', percent: 10 },
    ],
  });
  const patents = table?.rows.find((one) => one.id === 'patents')?.cells ?? [];
  const [whole = 0, counted = 0] = patents.map((cell) => cell?.value ?? 0);
  expect(counted).toBeGreaterThan(whole / 10);
  expect(table?.rows.at(-1)?.cells[1]?.value).toBe(counted);
  const { revisions } = answered(await server.ask(null, getLog, { params, query: { limit: 2 } }));
  expect(revisions).toMatchObject([
    {
      changes: [
        {
          label: 'Revised definition: Patents and Technology, expected result 2.1',
          before: null,
          after: '100 %',
        },
      ],
    },
    { changes: [{ label: 'Revised definition', before: null, after: 'Revised definition' }, {}] },
  ]);
  const [sector, result] = [{ sector: 'patents' }, { sector: 'patents', result: '2.1' }];
  const order: Edit = { kind: 'share-order', definition: id, at: result, ahead: null };
  const moved = answered(await sent([order])).revision;
  expect((await shown(id)).definitions.at(-1)?.shares.map(({ at }) => at)).toEqual([
    'sector=patents',
    'result=2.1;sector=patents',
  ]);
  const last = answered(await server.ask(null, getLog, { params, query: { limit: 1 } })).revisions;
  // Of two that have changed places the first is told.
  expect(last).toMatchObject([
    { changes: [{ label: 'Revised definition: Patents and Technology', before: '2.', after: '1.' }] },
  ]);
  expect(await sent([{ ...order, at: sector, ahead: { sector: 'moon' } }])).toMatchObject({
    problem: { code: 'share-unknown' },
  });
  for (const revision of [moved, fact, made]) {
    const { revision: basedOn } = answered(await server.ask(null, openPlan, { params, query: {} }));
    answered(
      await server.ask('secretary', postUndo, { params, query: {}, body: { basedOn, revision, reason: '' } }),
    );
  }
  expect(await shown()).toEqual(before);
});

test.each<[string, Edit, number, string]>([
  [
    'a day that another definition has',
    {
      kind: 'definition',
      definition: null,
      language: 'en',
      before: null,
      after: { ...said, since: '2024-01-01' },
    },
    422,
    'definition-day-taken',
  ],
  [
    'a share above all',
    {
      kind: 'definition-share',
      definition: 'from-2024',
      at: { sector: 'development' },
      before: 100,
      after: 120,
    },
    422,
    'share-percent',
  ],
  [
    'a share that somebody else set meanwhile',
    {
      kind: 'definition-share',
      definition: 'from-2024',
      at: { sector: 'development' },
      before: 90,
      after: 95,
    },
    409,
    'edit-conflicts',
  ],
])('%s is refused in words', async (_what, edit, status, code) => {
  const { problem } = { problem: null, ...(await sent([edit])) };
  expect(problem).toMatchObject({ status, code, title: expect.stringMatching(/\.$/) });
});

test('whoever may not plan the whole house writes no definition', async () => {
  const edit: Edit = { kind: 'definition', definition: null, language: 'en', before: null, after: said };
  expect(await sent([edit], 'reader')).toMatchObject({ problem: { status: 403, code: 'not-allowed' } });
});
