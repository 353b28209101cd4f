import type { Actor } from '@plenary/core/access/actor';
import { figure } from '@plenary/core/budget/cube';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openForTest, type TestDatabase } from '../../../../tests/databases/open-for-test.ts';
import { demonstration } from '../../../../tests/databases/sample-plans.ts';
import { commit } from '../plan/commit.ts';

const { plan, proposals } = demonstration;
const actor: Actor = { id: 's', name: 'S', kind: 'secretary' };
const key = { organization: 'house', plan: 'plan' };

describe.each(['embedded', 'server'] as const)('for reporting tools, in %s', (kind) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await openForTest(kind);
    const edit = { kind: 'create', plan, proposals } as const;
    const at = '2026-03-01T09:00:00Z';
    await commit(opened.db, { ...key, actor, reason: 'made', at, basedOn: 0, edit });
  }, 120_000);
  afterAll(async () => {
    await opened.end();
  });

  const rows = async (query: string) => (await sql.raw(query).execute(opened.db.sql)).rows;

  test('sums of SQL are the figures of the plan', async () => {
    const [first] = plan.budget.cubes.find((cube) => cube.id === 'by-result')?.facts ?? [];
    const [sector, version] = [first?.at['sector'] ?? '', first?.at['version'] ?? ''];
    const found = await rows(`select sum(amount)::bigint as amount, min(currency) as currency
      from reporting.budget_by_result where sector = '${sector}' and version = '${version}'`);
    const wanted = figure(plan.budget, { cube: 'by-result', at: { sector, version } });
    expect(found).toEqual([{ amount: wanted?.amount, currency: plan.organization.currency.code }]);
  });

  test.each([
    ['plans', 1],
    ['revisions', 1],
    ['budget_facts', plan.budget.cubes.reduce((sum, cube) => sum + cube.facts.length, 0)],
    ['budget_by_object', plan.budget.cubes.find((cube) => cube.id === 'by-object')?.facts.length],
    ['budget_by_unit', plan.budget.cubes.find((cube) => cube.id === 'by-unit')?.facts.length],
    ['funds_in_trust', plan.budget.cubes.find((cube) => cube.id === 'funds-in-trust')?.facts.length],
    ['posts', plan.budget.cubes.find((cube) => cube.id === 'posts')?.facts.length],
    ['versions', plan.budget.versions.length],
    ['sectors', plan.organization.sectors.length],
    ['units', plan.organization.units.length],
    ['risks', plan.risks.length],
    ['proposals', proposals.length],
    ['results', plan.strategy.pillars.flatMap((pillar) => pillar.results).length],
  ])('%s has a row for each', async (view, count) => {
    expect(await rows(`select count(*)::integer as count from reporting.${view}`)).toEqual([{ count }]);
  });

  test('indicators have a row for each thing measured, in words of every language', async () => {
    const indicator = plan.indicators.find((one) => one.contributions[0]?.components[0]?.target);
    const target = indicator?.contributions[0]?.components[0]?.target;
    const found = await rows(`select target_text, title_fr from reporting.indicators
      where indicator = '${indicator?.id}' and sector = '${indicator?.contributions[0]?.sector}' and component = 1`);
    expect(found).toEqual([
      { target_text: target?.text, title_fr: indicator?.contributions[0]?.title.fr ?? null },
    ]);
  });

  test("every table's key begins with the organization", async () => {
    const keys = await rows(`select relation.relname as table, attribute.attname as first
      from pg_index as key join pg_class as relation on relation.oid = key.indrelid
      join pg_namespace as space on space.oid = relation.relnamespace
      join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum = key.indkey[0]
      where space.nspname = 'plenary' and relation.relname not like 'migrations%' order by 1`);
    const tables = await rows(`select relname as table from pg_class join pg_namespace as space
      on space.oid = relnamespace where space.nspname = 'plenary' and relkind = 'r'
      and relname not like 'migrations%' order by 1`);
    expect(keys).toEqual(tables.map((row) => Object.assign({ first: 'organization' }, row)));
    expect(keys).toHaveLength(8);
  });
});
