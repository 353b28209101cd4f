import { getAnnexes } from '@plenary/api/annexes';
import { getBudget } from '@plenary/api/budget';
import { postChanges } from '@plenary/api/changes';
import { getDocument } from '@plenary/api/document';
import { getFigure } from '@plenary/api/figures';
import { getFindings } from '@plenary/api/findings';
import { getHouse } from '@plenary/api/house';
import { listPlans } from '@plenary/api/plans';
import { getProposals } from '@plenary/api/proposals';
import { getFramework, getResult } from '@plenary/api/results';
import { getRisks } from '@plenary/api/risks';
import { search } from '@plenary/api/search';
import { getSector, getSectors } from '@plenary/api/sectors';
import { afterAll, describe, expect, test } from 'vitest';
import { givenServer } from '../given-server.ts';

const server = await givenServer();
afterAll(server.stop);
const listed = await server.ask(null, listPlans, { params: {}, query: {} });
const plan = listed.ok ? (listed.value.plans[0]?.id ?? '') : '';

describe('over HTTP, from the database', () => {
  test('every page of the demonstration plan is answered as its route says', async () => {
    const params = { plan };
    const query = { language: 'ar', scenario: 'copyright-resources' } as const;
    const answers = [
      await server.ask(null, getHouse, { params, query }),
      await server.ask(null, getFramework, { params, query }),
      await server.ask(null, getResult, { params: { plan, code: '2.2' }, query }),
      await server.ask(null, getSectors, { params, query }),
      await server.ask(null, getSector, { params: { plan, sector: 'copyright' }, query }),
      await server.ask(null, getBudget, { params, query }),
      await server.ask(null, getRisks, { params, query }),
      await server.ask(null, getAnnexes, { params, query }),
      await server.ask(null, getDocument, { params, query: { language: 'ar' } }),
      await server.ask(null, getProposals, { params, query }),
      await server.ask(null, getFindings, { params, query }),
      await server.ask(null, search, { params, query: { q: 'حق المؤلف', language: 'ar' } }),
    ];
    expect(answers.filter((one) => !one.ok)).toEqual([]);
    expect(server.told).toEqual([]);
  });

  test('what is not there is refused in the language of the reader', async () => {
    const asked = await server.ask(null, getResult, {
      params: { plan, code: '9.9' },
      query: { language: 'fr' },
    });
    expect(asked).toMatchObject({
      ok: false,
      problem: { code: 'result-unknown', title: expect.stringContaining('9.9') },
    });
  });

  test('a figure tells who set it, when and why', async () => {
    const at = { sector: 'copyright', result: '5.1', version: 'proposed-2024/25' };
    const formula = 'by-result[result=5.1;sector=copyright;version=proposed-2024/25]';
    const total = 'by-result[sector=copyright;version=proposed-2024/25]';
    const origin = async (text: string) => {
      const asked = await server.ask(null, getFigure, { params: { plan }, query: { formula: text } });
      if (!asked.ok) throw new Error(asked.problem.code);
      return asked.value;
    };
    const before = (await origin(formula)).figure.value;
    expect((await origin(formula)).revisions).toEqual([]);
    const after = (before ?? 0) + 1_000_000;
    const done = await server.ask('planner', postChanges, {
      params: { plan },
      query: {},
      body: {
        basedOn: 1,
        reason: 'More of it',
        edits: [{ kind: 'amount', cube: 'by-result', at, before, after }],
      },
    });
    expect(done).toMatchObject({ ok: true, value: { revision: 2 } });
    expect((await origin(formula)).revisions).toMatchObject([{ number: 2, reason: 'More of it' }]);
    const summed = await origin(total);
    expect(summed.revisions).toMatchObject([{ number: 2 }]);
    expect((await origin(formula)).figure.value).toBe(after);
    expect((await origin('total[version=proposed-2024/25]')).revisions).toEqual([]);
  });
});
