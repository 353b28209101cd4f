import { describe, expect, test } from 'vitest';
import { standing } from '../../../basics/sequence.ts';
import { plain } from '../../../basics/text.ts';
import type { Bullet } from '../../../results/strategy.ts';
import type { CellPart, Table } from '../../document.ts';
import { givenContext, givenTable } from '../budget/given-table.ts';
import { merged, nothing } from '../found.ts';
import { readPrioritiesTable } from './read-priorities-table.ts';

const header = '优先事项 | 预算 (单位: 千瑞郎) | 部门';

/** A table of one priority whose first cell holds list items: `- text` at depth 1, `-- text` at depth 2. */
function withItems(items: readonly string[], amount: string, sectors: string): Table {
  const table = givenTable([header, `x | ${amount} | ${sectors}`]);
  const parts = items.map((item): CellPart => {
    const marks = /^-+/.exec(item)?.[0].length ?? 0;
    return { depth: marks, runs: [{ text: item.slice(marks).trim() }] };
  });
  const rows = table.rows.map((row, index) =>
    index === 0
      ? row
      : { ...row, cells: row.cells.map((cell, column) => (column === 0 ? { ...cell, parts } : cell)) },
  );
  return { ...table, rows };
}

function words(bullet: Bullet): string {
  const own = plain(standing(bullet.text.zh ?? [], new Set()));
  return bullet.bullets.length === 0 ? own : `${own}(${bullet.bullets.map(words).join('|')})`;
}

describe('priorities', () => {
  test('one amount for a group of bullets', () => {
    const found = readPrioritiesTable(
      withItems(['- 甲', '- 乙', '-- 丙', '-- 丁'], '14,972', '品牌、生态'),
      givenContext('zh', { pillar: '3' }),
    );
    expect(
      found?.priorities?.map((one) => [one.id, one.pillar, one.sectors, one.bullets.map(words)]),
    ).toEqual([['3/1', '3', ['brands', 'ecosystems'], ['甲', '乙(丙|丁)']]]);
    expect(found?.facts).toEqual([
      {
        cube: 'priorities',
        at: { priority: '3/1', bullet: 'all', version: 'proposed-2024/25' },
        value: { amount: 1_497_200_000, halfWidth: 50_000 },
      },
    ]);
    expect(found?.stated).toMatchObject([{ printed: '14,972', role: 'fact' }]);
    expect(found?.readings).toMatchObject([{ text: '14,972', outcome: 'fact' }]);
    expect(found?.versions?.map((version) => version.id)).toEqual(['proposed-2024/25']);
  });

  test('as many amounts as bullets', () => {
    const found = readPrioritiesTable(
      withItems(['- 甲', '- 乙', '- 丙'], '20 28 24', '行政'),
      givenContext('zh', { pillar: 'foundation' }),
    );
    expect(found?.facts?.map((fact) => [fact.at['bullet'], fact.value.amount])).toEqual([
      ['1', 2_000_000],
      ['2', 2_800_000],
      ['3', 2_400_000],
    ]);
    expect(found?.stated?.map((figure) => figure.printed)).toEqual(['20', '28', '24']);
    expect(found?.readings).toMatchObject([{ outcome: 'fact' }]);
    expect(found?.proposals).toEqual([]);
  });

  test.each([
    ['4,405 5,905', 440_500_000, 590_500_000],
    ['9631,463', 96_300_000, 146_300_000],
  ])('a doubled amount is an old and a new one: %s', (amount, before, after) => {
    const found = readPrioritiesTable(
      withItems(['- 甲'], amount, '发展'),
      givenContext('zh', { pillar: '4' }),
    );
    expect(found?.facts?.map((fact) => fact.value.amount)).toEqual([before]);
    expect(found?.proposals).toMatchObject([
      { by: [], changes: [{ kind: 'set-fact', before: { amount: before }, after: { amount: after } }] },
    ]);
    expect(found?.stated).toHaveLength(2);
    expect(found?.readings).toHaveLength(1);
  });

  test('proposals in brackets, and more amounts than can be placed', () => {
    const found = readPrioritiesTable(
      withItems(['- 甲 [乙] [尼日利亚提案]'], '1 2 3', '发展'),
      givenContext('zh', { pillar: '4' }),
    );
    expect(found?.delegations?.map((one) => one.id)).toEqual(['NG']);
    expect(found?.proposals?.[0]?.by).toEqual(['NG']);
    expect(found?.readings).toMatchObject([{ outcome: 'not-understood' }]);
  });

  test('ids go on from table to table, and without a heading the last result tells the pillar', () => {
    const table = withItems(['- 甲'], '5', '发展');
    const known = merged(nothing, readPrioritiesTable(table, givenContext('zh', { pillar: '4' })) ?? {});
    expect(readPrioritiesTable(table, givenContext('zh', { pillar: '4', known }))?.priorities?.[0]?.id).toBe(
      '4/2',
    );
    const results = [{ code: '2.1', title: {}, pillar: '2' }];
    const after = givenContext('zh', { known: merged(nothing, { results }) });
    expect(readPrioritiesTable(table, after)?.priorities?.[0]?.id).toBe('2/1');
  });

  test.each([
    ['en', 'Priorities | Budget (in thousands of Swiss francs) | Sectors'],
    ['fr', 'Priorités | Budget (en milliers de francs suisses) | Secteurs'],
    ['es', 'Prioridades | Presupuesto (en miles de francos suizos) | Sectores'],
    ['ru', 'Приоритеты | Бюджет (в тыс. шв. франков) | Секторы'],
    ['ar', 'الأولويات | الميزانية (بآلاف الفرنكات السويسرية) | القطاعات'],
  ] as const)('is known by its header words: %s', (language, line) => {
    const found = readPrioritiesTable(
      givenTable([line, 'Something new | 500 |']),
      givenContext(language, { pillar: '1' }),
    );
    expect(found?.facts?.[0]?.value.amount).toBe(50_000_000);
  });
});
