import { getPivot, getPivotCells } from '@plenary/api/budget/pivot';
import { type Edit, postChanges } from '@plenary/api/changes';
import { getFindings } from '@plenary/api/findings';
import { openPlan } from '@plenary/api/plans';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../app/given-server.ts';

const plan = 'demonstration-2024-2025';
const params = { plan };
const brands = { sector: 'brands', version: 'proposed-2024/25' };

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

async function edited(edit: Edit): Promise<void> {
  const { revision } = answered(await server.ask(null, openPlan, { params, query: {} }));
  const body = { basedOn: revision, reason: 'A test', edits: [edit] };
  answered(await server.ask('secretary', postChanges, { params, query: {}, body }));
}

async function told(language: 'en' | 'ar') {
  const answer = answered(await server.ask(null, getFindings, { params, query: { language } }));
  const ofCeilings = answer.findings.filter(({ rule }) => rule === 'figures-ceiling-exceeded');
  const apart = answer.findings.filter(({ rule }) => rule === 'figures-cubes-agree');
  return { ...answer, ofCeilings, apart, others: answer.findings.length - ofCeilings.length };
}

test('while checks work, what they said stays, and a ceiling that is passed is told at once', async () => {
  await server.checked(plan);
  const before = await told('ar');
  expect(before).toMatchObject({ findingsKnown: true, ofCeilings: [] });
  const ceiling = { kind: 'ceiling', cube: 'by-result', at: brands, note: '', language: 'en' } as const;

  await edited({ ...ceiling, before: null, after: 100 });
  const meanwhile = await told('ar');
  expect(meanwhile.findingsKnown).toBe(false);
  expect(meanwhile.others).toBe(before.findings.length);
  expect(meanwhile.ofCeilings.map(({ severity }) => severity)).toEqual(['error']);
  await server.checked(plan);
  expect(await told('ar')).toEqual({ ...meanwhile, findingsKnown: true });

  await edited({ ...ceiling, before: 100, after: null });
  expect(await told('ar')).toEqual({ ...before, findingsKnown: false });
  await server.checked(plan);
  expect(await told('ar')).toEqual(before);
  expect(server.told).toEqual([]);
}, 120_000);

test('while checks work, cubes that come to disagree are told at once, and no more when they agree again', async () => {
  const before = await told('en');
  const at = { ...brands, result: '3.1' };
  const own = await row(
    { cube: 'by-result', rows: 'result', where: `sector:brands;version:${brands.version}` },
    '3.1',
  );
  await edited({ kind: 'amount', cube: 'by-result', at, before: own, after: own + 700_000_000 });
  const meanwhile = await told('en');
  expect(meanwhile.findingsKnown).toBe(false);
  const come = meanwhile.apart.slice(before.apart.length);
  expect(come.map(({ sentence }) => sentence)).toEqual([expect.stringContaining('7,000,000')]);

  await edited({ kind: 'amount', cube: 'by-result', at, before: own + 700_000_000, after: own });
  const after = await told('en');
  expect(after.apart).toEqual(before.apart);
  await server.checked(plan);
  expect(await told('en')).toEqual({ ...before, findingsKnown: true });
}, 120_000);

/** The amount of a result in a table of one column. */
async function row(query: object, result: string): Promise<number> {
  const table = answered(await server.ask(null, getPivot, { params, query }));
  const index = table.rows.findIndex((one) => one.at['result'] === result && one.kind === 'line');
  const cells = { ...query, inRows: `${index}`, inColumns: '0' };
  const { values } = answered(await server.ask(null, getPivotCells, { params, query: cells }));
  return values[0] ?? Number.NaN;
}
