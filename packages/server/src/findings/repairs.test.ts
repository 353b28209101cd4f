import { type Edit, postChanges, postUndo } from '@plenary/api/changes';
import { getFindings, postRepair, type ShownFinding } from '@plenary/api/findings';
import { getLog } from '@plenary/api/log';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../app/given-server.ts';
import { answer, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleFindings } from './get-findings.ts';

const plan = 'demonstration-2024-2025';
const params = { plan };
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
  await server.checked(plan);
});
afterAll(() => server.stop());

async function revision(): Promise<number> {
  return answered(await server.ask(null, openPlan, { params, query: {} })).revision;
}

async function found(rule: string): Promise<readonly ShownFinding[]> {
  await server.checked(plan);
  const { findings } = answered(await server.ask(null, getFindings, { params, query: {} }));
  return findings.filter((one) => one.rule === rule);
}

async function edited(...edits: Edit[]): Promise<void> {
  const body = { basedOn: await revision(), reason: 'a test', edits };
  answered(await server.ask('secretary', postChanges, { params, query: {}, body }));
}

async function repaired(actor: string | null, finding: string, repair: number) {
  const body = { basedOn: await revision(), finding, repair, reason: 'A slip of the pen' };
  return await server.ask(actor, postRepair, { params, query: {}, body });
}

async function undone(): Promise<void> {
  const newest = await revision();
  const body = { basedOn: newest, revision: newest, reason: '' };
  answered(await server.ask('secretary', postUndo, { params, query: {}, body }));
}

const at = { sector: 'patents', result: '2.1', version: 'proposed-2024/25' };
const moved = { kind: 'amount', cube: 'by-result', at, before: 520_000_000, after: 610_000_000 } as const;
const locked = { kind: 'lock', cube: 'by-result', at, note: 'agreed', language: 'en' } as const;

/** The repair of a finding that puts the figure back. */
function puttingBack({ repairs }: ShownFinding): number {
  return repairs.findIndex(({ cells }) => cells.some(({ needed }) => needed === '5,200'));
}

describe('a repair of figures', () => {
  test('tells exactly what it changes, is one revision with its reason, and takes the finding away', async () => {
    await edited(moved);
    const [apart, ...others] = await found('figures-cubes-agree');
    if (!apart) throw new Error('two cubes are apart');
    expect(others).toEqual([]);
    const place = puttingBack(apart);
    expect(apart.repairs[place]?.applies).toMatchObject({
      kind: 'plan',
      amounts: [{ before: '6,100,000 Swiss francs', after: '5,200,000 Swiss francs' }],
    });

    expect(await repaired(null, apart.id, place)).toMatchObject({
      problem: { status: 403, code: 'not-allowed' },
    });
    answered(await repaired('planner', apart.id, place));
    expect(await found('figures-cubes-agree')).toEqual([]);
    const { revisions } = answered(await server.ask(null, getLog, { params, query: { limit: 1 } }));
    expect(revisions).toMatchObject([
      {
        actor: { id: 'planner' },
        reason: 'A slip of the pen',
        canUndo: true,
        changes: [{ after: '5,200,000 Swiss francs' }],
      },
    ]);
    await undone();
    expect(await found('figures-cubes-agree')).toHaveLength(1);
    await edited({ ...moved, before: moved.after, after: moved.before });
  });

  test('is refused for what is locked, in words', async () => {
    await edited(moved);
    await edited({ ...locked, before: false, after: true });
    const [apart] = await found('figures-cubes-agree');
    const sent = await repaired('secretary', apart?.id ?? '', apart ? puttingBack(apart) : 0);
    expect(sent).toMatchObject({
      problem: { status: 409, code: 'cell-locked', title: expect.stringMatching(/lock/i) },
    });
    await edited({ ...locked, before: true, after: false });
    await edited({ ...moved, before: moved.after, after: moved.before });
  });

  test('says why it cannot be applied where a proposal says it, or the total would move too', async () => {
    const [misses] = await found('figures-total-and-parts');
    const kinds = misses?.repairs.map(({ applies }) => applies.kind) ?? [];
    expect(kinds).toEqual([...Array<string>(2).fill('proposal'), ...Array<string>(7).fill('follows')]);
    expect(await repaired('secretary', misses?.id ?? '', 0)).toMatchObject({
      problem: { status: 422, code: 'repair-not-applicable' },
    });
    expect(await repaired('secretary', misses?.id ?? '', 99)).toMatchObject({
      problem: { code: 'repair-not-applicable' },
    });
    expect(await repaired('secretary', 'sums-0', 0)).toMatchObject({
      problem: { code: 'finding-not-there' },
    });
  });
});

test('a repair of words puts the titles right in every chapter', async () => {
  const [deviating] = await found('results-worded-differently');
  expect(deviating?.repairs.map(({ applies }) => applies)).toEqual([{ kind: 'plan', amounts: [] }]);
  answered(await repaired('secretary', deviating?.id ?? '', 0));
  expect(await found('results-worded-differently')).toEqual([]);
  await undone();
  expect(await found('results-worded-differently')).toHaveLength(1);
});

test.skipIf(!sourceIsThere)('of an imported file nothing is applied to the plan', async () => {
  const { findings } = await answer(handleFindings, await givenContext(), { params: { plan: 'source' } });
  const kinds = findings.flatMap(({ repairs }) => repairs.map(({ applies }) => applies.kind));
  expect(kinds.length).toBeGreaterThan(10);
  expect(new Set(kinds)).toEqual(new Set(['source']));
});
