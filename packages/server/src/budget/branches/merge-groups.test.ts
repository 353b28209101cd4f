import { getMerge, postBranch } from '@plenary/api/budget/branches';
import { getPivot, getPivotCells } from '@plenary/api/budget/pivot';
import { openPlan } from '@plenary/api/plans';
import { mergeGroups, mergeSums } from '@plenary/core/negotiation/merge-groups';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answered, type GivenServer, givenServer } from '../../app/given-server.ts';

const params = { plan: 'demonstration-2024-2025' };
const [version, base] = ['proposed-2024/25', 'approved-2022/23'];
const cut = `by-result[version=${version}]`;

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer();
}, 120_000);
afterAll(() => server.stop());

/** The total of the proposed budget, in a table of one sector or result. */
async function total(by: string, member: string, scenario: object): Promise<number> {
  const query = { rows: by, where: `${by}:${member};version:${version}`, ...scenario };
  const { rows, columns } = answered(await server.ask(null, getPivot, { params, query }));
  const asked = { ...query, inRows: `0-${rows.length - 1}`, inColumns: `0-${columns.length - 1}` };
  return answered(await server.ask(null, getPivotCells, { params, query: asked })).values.at(-1) ?? 0;
}

test('a merge says which sector and result each figure belongs to, and comes to what the tables of the budget say', async () => {
  const { revision } = answered(await server.ask(null, openPlan, { params, query: {} }));
  const begins = { kind: 'growth', version, base, percent: 4.5 };
  const body = { basedOn: revision, reason: 'A test', language: 'en', name: 'Real', note: '', begins };
  const made = { params, query: {}, body: postBranch.body.parse(body) };
  const { branch } = answered(await server.ask('secretary', postBranch, made));
  const query = { language: 'en' } as const;
  const merge = answered(await server.ask(null, getMerge, { params: { ...params, branch }, query }));
  const { sector, result } = merge.groups;
  expect(sector.map(({ words }) => words).slice(0, 2)).toEqual([
    'Patents and Technology',
    'Brands and Designs',
  ]);
  expect(sector.at(-1)).toEqual({ id: null, words: 'Of no one sector' });
  expect(result.map((one) => one.id).slice(0, 3)).toEqual(['1.1', '2.1', '2.2']);
  expect(result[0]?.words).toMatch(/^1\.1 Wider audiences/);
  const words = 'Resources by result, 2024/25 proposed budget';
  expect(merge.cuts).toContainEqual({ id: cut, words, unit: 'money' });
  for (const [by, member] of [
    ['sector', 'patents'],
    ['result', '2.1'],
  ] as const) {
    const own = mergeGroups(merge.figures, by).get(member) ?? [];
    const sum = mergeSums(own).find((one) => one.cut === cut);
    const moved = (await total(by, member, { scenario: branch })) - (await total(by, member, {}));
    expect(moved).not.toBe(0);
    expect((sum?.branch ?? 0) - (sum?.now ?? 0)).toBe(moved);
  }
}, 60_000);
