import { getBridge } from '@plenary/api/budget/versions';
import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../../app/given-server.ts';

const params = { plan: 'demonstration-2024-2025' };
const version = 'proposed-2024/25';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

async function revision(): Promise<number> {
  return answered(await server.ask(null, openPlan, { params, query: {} })).revision;
}

async function edited(edits: Edit[]): Promise<number> {
  const body = { basedOn: await revision(), reason: 'A test', edits };
  return answered(await server.ask('secretary', postChanges, { params, query: {}, body })).revision;
}

async function undone(which: number): Promise<void> {
  const body = { basedOn: await revision(), reason: '', revision: which };
  answered(await server.ask('secretary', postUndo, { params, query: {}, body }));
}

describe('a step of a bridge', () => {
  test('is added where the bridge is shown, explains a part of the difference, and goes', async () => {
    const ends = { cube: 'by-object', from: 'approved-2022/23', to: version };
    const query = { ...ends, at: 'sector=patents' };
    const before = answered(await server.ask(null, getBridge, { params, query }));
    const after = { reason: 'inflation', explanation: 'Rents rise', amount: 150_000_000 } as const;
    const step = { kind: 'bridge-step', ...ends, at: { sector: 'patents' }, language: 'en' } as const;
    await edited([{ ...step, step: null, after }]);
    const told = answered(await server.ask(null, getBridge, { params, query }));
    const own = told.steps.at(-1);
    expect(own).toMatchObject({ reason: 'inflation', explanation: { text: 'Rents rise' }, printed: '1,500' });
    expect(told.unexplained.value).toBe(before.unexplained.value - after.amount);
    await edited([{ ...step, step: own?.id ?? '', after: null }]);
    expect(answered(await server.ask(null, getBridge, { params, query }))).toEqual(before);
  });
});

test('a step of a bridge is edited in its place, moved, and the bridge foots; what somebody else changed is not overwritten', async () => {
  const ends = { cube: 'by-object', from: 'approved-2022/23', to: version };
  const place = { kind: 'bridge-step', ...ends, at: {}, language: 'en' } as const;
  const bridge = async () => answered(await server.ask(null, getBridge, { params, query: ends }));
  const stood = await bridge();
  const first = { reason: 'inflation', explanation: 'Rents rise', amount: 150_000_000 } as const;
  const made = await edited([
    { ...place, step: null, after: first },
    { ...place, step: null, after: { ...first, reason: 'vacancy', amount: -20_000_000 } },
  ]);
  const [own, other] = (await bridge()).steps.slice(-2);
  const after = { reason: 'volume', explanation: 'More filings', amount: 90_000_000 } as const;
  const change: Edit = { ...place, step: own?.id ?? '', before: first, after };
  const changed = await edited([
    change,
    { kind: 'bridge-order', step: other?.id ?? '', ahead: own?.id ?? null },
  ]);
  const told = await bridge();
  expect(told.steps.slice(-2)).toMatchObject([
    { reason: 'vacancy', value: -20_000_000 },
    { reason: 'volume', value: 90_000_000, explanation: { text: 'More filings' } },
  ]);
  const steps = told.steps.reduce((sum, { value }) => sum + value, 0);
  expect(told.from.value + steps + told.unexplained.value).toBe(told.to.value);
  expect(told.unexplained.value).toBe(stood.unexplained.value - 70_000_000);
  const { revisions } = answered(await server.ask(null, getLog, { params, query: { limit: 1 } }));
  expect(revisions[0]?.changes[0]).toMatchObject({ before: '1,500', after: '900' });
  const body = { basedOn: await revision(), reason: 'A test', edits: [change] };
  expect(await server.ask('secretary', postChanges, { params, query: {}, body })).toMatchObject({
    problem: { status: 409, code: 'edit-conflicts' },
  });
  await undone(changed);
  await undone(made);
  expect(await bridge()).toEqual(stood);
});
