import type { ShownTable } from '@plenary/api/contract/figure';
import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { answer, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleBudget } from './get-budget.ts';

const context = await givenContext();

function values(table: ShownTable, row: string): readonly (number | null)[] {
  return table.rows.find((one) => one.id === row)?.cells.map((cell) => cell?.value ?? null) ?? [];
}

describe('the budget of the demonstration plan', () => {
  test('foots by sector: all sectors and what is not allocated are the total', async () => {
    const { bySector } = await answer(handleBudget, context, { params: { plan: 'demo' } });
    expect(bySector.rows.map(({ id }) => id).slice(-3)).toEqual(['all-sectors', 'unallocated', 'total']);
    const sectors = bySector.rows.slice(0, 9);
    for (const column of [0, 1, 2]) {
      const sum = sectors.reduce((all, row) => all + (row.cells[column]?.value ?? Number.NaN), 0);
      expect(values(bySector, 'all-sectors')[column]).toBe(sum);
      expect(values(bySector, 'total')[column]).toBe(sum + (values(bySector, 'unallocated')[column] ?? 0));
    }
    expect(bySector.rows.at(-1)?.cells[0]?.printed).toBe('857,300');
    expect(values(bySector, 'total')[3]).toBe(85_730_000_000 - 79_379_200_000);
  });

  test('says of every version whether sectors and what is unallocated come to its total', async () => {
    const { footings } = await answer(handleBudget, context, { params: { plan: 'demo' } });
    expect(footings.map(({ version, state }) => [version, state])).toEqual([
      ['proposed-2024/25', 'equal'],
      ['approved-2022/23', 'equal'],
      ['after-transfers-2022/23', 'equal'],
    ]);
    const adopted = await answer(handleBudget, context, {
      params: { plan: 'demo' },
      query: { scenario: 'copyright-resources' },
    });
    expect(adopted.footings[0]).toMatchObject({
      state: 'apart',
      total: { printed: '857,300' },
      parts: { printed: '857,200' },
      apart: { value: 10_000_000 },
    });
  });

  test('is the same by pillar, by result and by object of expenditure', async () => {
    const { bySector, byPillar, byObject, sectorByResult } = await answer(handleBudget, context, {
      params: { plan: 'demo' },
    });
    const all = values(bySector, 'all-sectors')[0];
    expect(values(byPillar, 'total')[0]).toBe(all);
    expect(byObject && values(byObject, 'total')[0]).toBe(all);
    expect(values(sectorByResult, 'total').at(-1)).toBe(all);
    for (const [index] of sectorByResult.columns.entries()) {
      const sum = sectorByResult.rows
        .slice(0, -1)
        .reduce((one, row) => one + (row.cells[index]?.value ?? 0), 0);
      expect(sectorByResult.rows.at(-1)?.cells[index]?.value).toBe(sum);
    }
  });

  test('has its versions in time, the earliest first', async () => {
    const { timeline } = await answer(handleBudget, context, { params: { plan: 'demo' } });
    expect(timeline).toEqual(['approved-2022/23', 'after-transfers-2022/23', 'proposed-2024/25']);
  });

  test('flows from results over sectors to objects: as much into each sector as out of it', async () => {
    const { flow } = await answer(handleBudget, context, { params: { plan: 'demo' } });
    const known = (kind: string): readonly string[] =>
      flow.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
    expect(known('result')).toHaveLength(16);
    expect(known('object')).toContain('posts');
    expect(known('pillar')).toEqual([]);
    expect(new Set(flow.links.filter(({ kind }) => kind === 'sector-object').map(({ to }) => to))).toEqual(
      new Set(known('object')),
    );
    const sum = (kind: string, end: 'from' | 'to', id: string): number =>
      flow.links
        .filter((link) => link.kind === kind && link[end] === id)
        .reduce((all, { figure }) => all + (figure.value ?? 0), 0);
    expect(known('sector').length).toBeGreaterThan(7);
    for (const sector of known('sector')) {
      expect(sum('sector-object', 'from', sector)).toBe(sum('result-sector', 'to', sector));
      expect(sum('sector-object', 'from', sector)).toBeGreaterThan(0);
    }
  });

  test.each(languages)('has words in %s', async (language) => {
    const page = await answer(handleBudget, context, { params: { plan: 'demo' }, query: { language } });
    for (const table of [page.bySector, page.byPillar, page.sectorByResult]) {
      expect(table.title.language).toBe(language);
      expect(table.rows.every((row) => row.label.language === language)).toBe(true);
      expect(table.columns.every((column) => column.label.language === language)).toBe(true);
    }
  });
});

describe.skipIf(!sourceIsThere)('the budget of an imported extract', () => {
  test('has no sums over sectors it does not know', async () => {
    const page = await answer(handleBudget, context, {
      params: { plan: 'source' },
      query: { language: 'zh' },
    });
    expect(page.byObject).toBeNull();
    expect(page.bySector.rows.find((row) => row.id === 'all-sectors')?.cells).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(values(page.bySector, 'total')[0]).toBe(85_730_000_000);
    expect(values(page.bySector, 'administration')).toEqual([null, null, null, null, null]);
    expect(values(page.byPillar, '1')).toEqual([null, null, null, null, null]);
    expect(page.sectorByResult.rows.at(-1)?.cells.every((cell) => cell === null)).toBe(true);
    expect(page.flow.links.length).toBeGreaterThan(20);
    expect(page.flow.nodes.some(({ kind }) => kind === 'pillar')).toBe(false);
  });
});
