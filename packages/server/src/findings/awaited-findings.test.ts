import type { Edit } from '@plenary/api/changes';
import { postChanges } from '@plenary/api/changes';
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
  return { ...answer, ofCeilings, others: answer.findings.length - ofCeilings.length };
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
