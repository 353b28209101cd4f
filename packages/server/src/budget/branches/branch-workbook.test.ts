import { postBranch } from '@plenary/api/budget/branches';
import { getWorkbook, postWorkbook } from '@plenary/api/budget/workbook';
import { urlOf } from '@plenary/api/client';
import { openPlan } from '@plenary/api/plans';
import { withCells } from '@plenary/formats/excel/figures/edited-parts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../../app/given-server.ts';

const params = { plan: 'demonstration-2024-2025' };
const version = 'proposed-2024/25';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

test('a workbook with a scenario beside the plan comes back: what was changed of the plan is told, the scenario is not taken for it', async () => {
  const { revision } = answered(await server.ask(null, openPlan, { params, query: {} }));
  const begins = { kind: 'growth', version, base: 'approved-2022/23', percent: 0 } as const;
  const body = { basedOn: revision, reason: 'A test', language: 'en', name: 'Zero', begins } as const;
  answered(await server.ask('secretary', postBranch, { params, query: {}, body }));
  const query = { rows: 'sector,result', compare: `${version}..${version}@zero`, power: '3' } as const;
  const response = await fetch(urlOf(server.base, getWorkbook.path, params, query));
  expect(response.status).toBe(200);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const read = async (given: Uint8Array<ArrayBuffer>) =>
    answered(
      await server.ask('secretary', postWorkbook, { params, query: {}, body: given, fileName: 'a.xlsx' }),
    );
  expect(await read(bytes)).toMatchObject({ changes: [], collisions: [], refused: [] });
  const changed = await read(new Uint8Array(withCells(bytes, 1, { C7: '<v>5300</v>', D7: '<v>5400</v>' })));
  expect(changed.changes.map(({ after }) => after)).toEqual(['5,300,000.00']);
  expect(changed.refused).toMatchObject([{ why: expect.stringContaining('version') }]);
});
