import type { ShownTable } from '@plenary/api/contract/figure';
import type { ResultPage } from '@plenary/api/results';
import { languages } from '@plenary/core/basics/words';
import { describe, expect, test } from 'vitest';
import { answer, asked, givenContext, sourceIsThere } from '../app/reading/given-context.ts';
import { handleFramework } from './get-framework.ts';
import { handleResult } from './get-result.ts';

const context = await givenContext();
const resultIn = (plan: string, code: string, query: object = {}): Promise<ResultPage> =>
  answer(handleResult, context, { params: { plan, code }, query });

/** The figures of a row as they print. */
function printed(table: ShownTable, row: string): readonly (string | null)[] | undefined {
  return table.rows.find((one) => one.id === row)?.cells.map((cell) => cell?.printed ?? null);
}

describe('the page of result 2.2', () => {
  test('has its money by sector as the source prints it', async () => {
    const page = await resultIn('demo', '2.2');
    expect(page.bySector.columns.map(({ id }) => id)).toEqual([
      'proposed-2024/25',
      'approved-2022/23',
      'after-transfers-2022/23',
      'change-amount',
      'change-percentage',
    ]);
    expect(printed(page.bySector, 'copyright')?.slice(0, 2)).toEqual(['1,258', '1,577']);
    const cells = page.bySector.rows.filter((row) => row.kind === 'line').map((row) => row.cells[0]?.value);
    expect(cells.reduce((sum: number, value) => sum + (value ?? 0), 0)).toBe(page.total?.value);
  });

  test('shows 2,158 for copyright where its proposal is adopted, and what that moves', async () => {
    const page = await resultIn('demo', '2.2', { scenario: 'copyright-resources' });
    const cell = page.bySector.rows.find((row) => row.id === 'copyright')?.cells[0];
    expect(cell).toMatchObject({
      formula: 'by-result[result=2.2;sector=copyright;version=proposed-2024/25]',
      printed: '2,158',
      value: 215_800_000,
      before: { printed: '1,258', value: 125_800_000, proposals: ['copyright-resources'], derived: false },
    });
    const total = page.bySector.rows.find((row) => row.kind === 'total')?.cells[0];
    expect(total?.before).toMatchObject({ proposals: ['copyright-resources'], derived: true });
    expect(page.bySector.rows.find((row) => row.id === 'partnerships')?.cells[0]?.before).toBeNull();
  });

  test('has the proposal, the findings and the pillar of it', async () => {
    const page = await resultIn('demo', '2.2');
    expect(page.pillar).toMatchObject({ kind: 'pillar', id: '2' });
    expect(page.proposals.map(({ id }) => id)).toEqual(['copyright-resources']);
    expect(page.proposals[0]?.name.text).toContain('Copyright and Creative Industries');
    expect(page.findings.length).toBe(
      page.floor.findings.error + page.floor.findings.warning + page.floor.findings.question,
    );
    expect(page.floor.findings.error).toBe(1);
    expect(page.indicators.every((indicator) => indicator.result.id === '2.2')).toBe(true);
  });

  test.each(languages)('is in %s', async (language) => {
    const page = await resultIn('demo', '4.1', { language });
    expect(page.floor.title.language).toBe(language);
    for (const indicator of page.indicators) expect(indicator.title.language).toBe(language);
    for (const row of page.bySector.rows) expect(row.label.language).toBe(language);
  });
});

test('an unknown result is refused with those there are', async () => {
  const refused = await asked(handleResult, context, { params: { plan: 'demo', code: '9.9' } });
  expect(refused).toMatchObject({
    ok: false,
    refusal: { code: 'result-unknown', facts: { result: '9.9', count: 16 } },
  });
});

test('the framework foots by pillar and in all', async () => {
  const { framework, priorities, indicators } = await answer(handleFramework, context, {
    params: { plan: 'demo' },
  });
  const value = (id: string): number =>
    framework.rows.find((row) => row.id === id)?.cells[0]?.value ?? Number.NaN;
  for (const pillar of ['1', '2', '3', '4', 'foundation']) {
    const at = framework.rows.findIndex((row) => row.id === pillar);
    const end = framework.rows.findIndex((row) => row.id === `${pillar}:subtotal`);
    const lines = framework.rows.slice(at + 1, end).map((row) => row.cells[0]?.value ?? 0);
    expect(lines.reduce((sum, one) => sum + one, 0)).toBe(value(`${pillar}:subtotal`));
  }
  expect(value('all-results')).toBe(84_910_000_000);
  expect(value('unallocated')).toBe(820_000_000);
  expect(value('total')).toBe(85_730_000_000);
  expect(priorities.rows.find((row) => row.id === '4/4/1')?.cells[0]?.printed).toBe('42,903');
  expect(indicators).toHaveLength(83);
});

describe.skipIf(!sourceIsThere)('the page of a result of an imported extract', () => {
  test('shows the sectors it knows and no total', async () => {
    const page = await resultIn('source', '2.2', { language: 'zh' });
    expect(printed(page.bySector, 'copyright')?.[0]).toBe('1\u00a0258');
    expect(page.total).toBeNull();
    expect(printed(page.bySector, 'total')).toEqual([null, null, null, null, null]);
  });

  test('is mentioned where the narrative names its code, be it in a list', async () => {
    const mentions = async (code: string) => {
      const page = await resultIn('source', code, { language: 'zh' });
      return page.mentions.map(({ text }) => text.runs.map((run) => run.text).join(''));
    };
    expect(await mentions('4.2')).toEqual([expect.stringContaining('预期成果 4.1、4.2 和 4.3')]);
    expect(await mentions('2.1')).toEqual([expect.stringContaining('预期成果 2.1 下')]);
    expect(await mentions('4.5')).toEqual([]);
  });

  test('has the measures as the source prints them', async () => {
    const page = await resultIn('source', '1.1', { language: 'zh' });
    const texts = page.indicators.flatMap((one) =>
      one.contributions.flatMap((own) => own.components.map((part) => part.target?.text.text)),
    );
    expect(texts).toContain('两年期增长 20%');
  });
});
