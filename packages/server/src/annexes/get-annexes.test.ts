import { expect, test } from 'vitest';
import { answer, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleAnnexes } from './get-annexes.ts';

const context = await givenContext();

test('the offices stand as they are, and beside that with New York', async () => {
  const { annexes } = await answer(handleAnnexes, context, { params: { plan: 'demo' } });
  expect(annexes.map(({ title }) => title.text)).toEqual([
    'Annex 1. Offices',
    'Annex 2. Development Agenda Coordination Division',
  ]);
  const [base, other, ...more] = annexes[0]?.alternatives ?? [];
  expect(more).toEqual([]);
  expect(base).toMatchObject({ proposals: [], by: [] });
  expect(other?.by.map(({ id }) => id)).toEqual(['CN', 'RU']);
  expect(other?.proposals.map(({ id }) => id)).toEqual(['offices-with-new-york']);
  const rows = base?.tables[0]?.rows ?? [];
  expect(rows.map(({ id }) => id)).not.toContain('new-york');
  const row = (id: string) => other?.tables[0]?.rows.find((one) => one.id === id)?.cells;
  expect(row('new-york')?.map((cell) => cell?.printed)).toEqual(['696', '732', '1,429', '2', '-', '2']);
  expect(row('new-york')?.[0]?.before).toMatchObject({ value: null, derived: false });
  expect(row('total')?.[2]?.before).toMatchObject({ proposals: ['offices-with-new-york'], derived: true });
  expect(annexes[1]?.alternatives).toHaveLength(1);
});

test('head counts are counted as people, and only where there are any', async () => {
  const { annexes } = await answer(handleAnnexes, context, {
    params: { plan: 'demo' },
    query: { language: 'ru' },
  });
  const [offices, agenda] = annexes.map((annex) => annex.alternatives[0]?.tables[0]);
  expect(offices?.columns.map(({ unit }) => unit)).toEqual([
    'money',
    'money',
    'money',
    'people',
    'people',
    'people',
  ]);
  const china = offices?.rows.find((row) => row.id === 'china')?.cells.map((cell) => cell?.value);
  expect(china?.[2]).toBe((china?.[0] ?? 0) + (china?.[1] ?? 0));
  expect(china?.[5]).toBe((china?.[3] ?? 0) + (china?.[4] ?? 0));
  expect(agenda?.columns.every(({ unit }) => unit === 'money')).toBe(true);
});

test.skipIf(!sourceIsThere)('an imported extract has its annexes with the alternative', async () => {
  const { annexes } = await answer(handleAnnexes, context, {
    params: { plan: 'source' },
    query: { language: 'zh' },
  });
  expect(annexes).toHaveLength(2);
  expect(annexes[0]?.alternatives.map(({ by }) => by.map(({ id }) => id))).toEqual([[], ['CN', 'RU']]);
});
