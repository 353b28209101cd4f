import { type Edit, mostEdits, postChanges, postUndo } from '@plenary/api/changes';
import { call } from '@plenary/api/client';
import { getFigure } from '@plenary/api/figures';
import { getLog, getLogChanges } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type GivenServer, givenServer } from '../app/given-server.ts';

const plan = 'demonstration-2024-2025';
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
});
afterAll(() => server.stop());

async function revision(): Promise<number> {
  const opened = await server.ask(null, openPlan, { params: { plan }, query: {} });
  return opened.ok ? opened.value.revision : -1;
}

async function edited(actor: string | null, edits: Edit[], basedOn?: number) {
  const body = { basedOn: basedOn ?? (await revision()), reason: 'because', edits };
  return await server.ask(actor, postChanges, { params: { plan }, query: {}, body });
}

async function log(query: object = {}) {
  const answer = await server.ask(null, getLog, { params: { plan }, query });
  if (!answer.ok) throw new Error(answer.problem.title);
  return answer.value;
}

const title = 'Proposed Program of Work and Budget for 2024/25: a demonstration plan';
const retitled: Edit = { kind: 'plan-title', language: 'en', before: title, after: 'Another title' };
const amount = {
  kind: 'amount',
  cube: 'by-result',
  at: { sector: 'copyright', result: '1.1', version: 'proposed-2024/25' },
} as const;

test('is refused in the language of its reader', async () => {
  const client = { base: server.base, actor: 'planner', fetch, language: 'zh' } as const;
  const body = { basedOn: await revision(), reason: '', edits: [{ ...retitled, before: 'Another one' }] };
  const refused = await call(client, postChanges, { params: { plan }, query: {}, body });
  expect(refused).toMatchObject({ ok: false, problem: { title: expect.stringMatching(/\p{Script=Han}/u) } });
});

describe('editing a plan', () => {
  test('commits all edits as one revision, which the log tells in words', async () => {
    const stood = await revision();
    const back: Edit = { kind: 'plan-title', language: 'en', before: 'Another title', after: 'A third' };
    const done = await edited('planner', [retitled, back]);
    expect(done).toMatchObject({ ok: true, value: { revision: stood + 1 } });
    expect(await server.ask(null, openPlan, { params: { plan }, query: {} })).toMatchObject({
      value: { title: { text: 'A third', language: 'en' }, revision: stood + 1 },
    });
    const pages = await Promise.all(
      [0, 1].map((after) =>
        server.ask(null, getLogChanges, {
          params: { plan, revision: stood + 1 },
          query: { after, limit: 1 },
        }),
      ),
    );
    expect(pages).toMatchObject([
      { value: { changes: [{ after: 'Another title' }], next: 1 } },
      { value: { changes: [{ before: 'Another title', after: 'A third' }], next: null } },
    ]);
    const { revisions, chainHolds } = await log({ language: 'fr', limit: 1 });
    expect(chainHolds).toBe(true);
    expect(revisions).toMatchObject([
      {
        number: stood + 1,
        actor: { id: 'planner', name: 'Planificateur du budget' },
        reason: 'because',
        kind: 'change',
        changeCount: 2,
        canUndo: true,
      },
    ]);
  });

  test('is taken back as a revision of its own', async () => {
    const stood = await revision();
    const body = { basedOn: stood, revision: stood, reason: 'a slip' };
    const undone = await server.ask('planner', postUndo, { params: { plan }, query: {}, body });
    expect(undone).toMatchObject({ ok: true, value: { revision: stood + 1 } });
    expect(await server.ask(null, openPlan, { params: { plan }, query: {} })).toMatchObject({
      value: { title: { text: title } },
    });
    const { revisions } = await log();
    expect(revisions.map((one) => one.kind)).toEqual(['undo', 'change', 'create']);
    expect(revisions.map((one) => one.undoes)).toEqual([stood, null, null]);
    expect(revisions.map((one) => one.canUndo)).toEqual([true, false, false]);
  });

  test('is told in the card of a figure, and so is that it was taken back', async () => {
    const stood = await revision();
    const formula = 'by-result[result=1.1;sector=copyright;version=proposed-2024/25]';
    const origin = async () => {
      const answer = await server.ask(null, getFigure, { params: { plan }, query: { formula } });
      if (!answer.ok) throw new Error(answer.problem.title);
      return answer.value;
    };
    const before = (await origin()).figure.value;
    expect(await edited('planner', [{ ...amount, before, after: 5_000_000 }])).toMatchObject({ ok: true });
    const body = { basedOn: stood + 1, revision: stood + 1, reason: '' };
    expect(await server.ask('planner', postUndo, { params: { plan }, query: {}, body })).toMatchObject({
      ok: true,
    });
    const { figure, revisions } = await origin();
    expect(figure.value).toBe(before);
    expect(revisions.map(({ number, reason, undoes }) => [number, reason, undoes])).toEqual([
      [stood + 2, '', stood + 1],
      [stood + 1, 'because', null],
    ]);
  });

  test('of two who are as fast one wins, and the other hears where the plan stands', async () => {
    const stood = await revision();
    const both = await Promise.all([
      edited('planner', [retitled], stood),
      edited('secretary', [{ ...retitled, after: 'Mine' }], stood),
    ]);
    const lost = both.find((one) => !one.ok);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(lost).toMatchObject({
      problem: { status: 409, code: 'revision-conflict', revision: stood + 1 },
    });
    expect(await revision()).toBe(stood + 1);
  });

  test('shows amounts to the last unit in the log', async () => {
    const wrong = await edited('planner', [{ ...amount, before: 1, after: 2 }]);
    const stands = wrong.ok ? '' : `${wrong.problem.facts['stands']}`;
    expect(
      await edited('planner', [{ ...amount, before: Number(stands), after: 123_456_789 }]),
    ).toMatchObject({
      ok: true,
    });
    const { revisions: after } = await log({ limit: 1 });
    expect(after[0]?.changes[0]).toMatchObject({ after: '1,234,567.89 Swiss francs' });
    expect(after[0]?.changes[0]?.label).toContain('Copyright');
  });
});

const refused: readonly (readonly [string, string, Edit, number, string])[] = [
  ['what is another by now', 'planner', { ...retitled, before: 'Old' }, 409, 'edit-conflicts'],
  [
    'what the plan does not have',
    'planner',
    { ...amount, cube: 'no', before: null, after: 1 },
    422,
    'unknown-cube',
  ],
  ['strangers', 'nobody', retitled, 403, 'actor-unknown'],
];

describe('refuses', () => {
  test.each(refused)('%s', async (_what, actor, edit, status, code) => {
    const stood = await revision();
    expect(await edited(actor, [edit], stood)).toMatchObject({ ok: false, problem: { status, code } });
    expect(await revision()).toBe(stood);
  });

  test.each([
    ['reader', 403, 'not-allowed'],
    ['delegation-ch', 403, 'not-allowed'],
    ['planner-copyright', 403, 'not-allowed'],
    ['chair', 403, 'not-allowed'],
  ])('%s, who may not change the appetite for a risk of the house', async (actor, status, code) => {
    const edit: Edit = { kind: 'risk-appetite', risk: 'organization/1', before: 'medium', after: 'low' };
    expect(await edited(actor, [edit])).toMatchObject({ ok: false, problem: { status, code } });
  });

  test.each([
    ['a revision that is not there', { revision: 999 }, 404, 'unknown-revision'],
    ['the creation', { revision: 1 }, 409, 'creation-stays'],
    ['an old state', { revision: 2, basedOn: 1 }, 409, 'revision-conflict'],
  ])('to take back %s', async (_what, given, status, code) => {
    const body = { basedOn: await revision(), reason: '', ...given };
    expect(await server.ask('planner', postUndo, { params: { plan }, query: {}, body })).toMatchObject({
      problem: { status, code },
    });
  });

  test.each([
    ['no edits', { basedOn: 1, reason: '', edits: [] }],
    ['too many', { basedOn: 1, reason: '', edits: Array.from({ length: mostEdits + 1 }, () => retitled) }],
    ['an edit of no kind', '{"basedOn":1,"reason":"","edits":[{"kind":"no"}]}'],
    ['what is no JSON', '{"basedOn":'],
  ])('%s, with a sentence in the language of the reader', async (_what, body) => {
    const response = await fetch(`${server.base}/api/plans/${plan}/changes`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'fr-CH, en',
        'plenary-actor': 'planner',
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'request-not-understood',
      title: expect.stringContaining('La demande n’est pas comprise'),
    });
  });

  test('and nothing went wrong inside', () => expect(server.told).toEqual([]));
});
