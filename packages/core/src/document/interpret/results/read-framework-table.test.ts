import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../../basics/words.ts';
import { givenContext, givenTable } from '../budget/given-table.ts';
import type { Found } from '../context.ts';
import { merged, nothing } from '../found.ts';
import { readFrameworkTable } from './read-framework-table.ts';

function short(found: Partial<Found> | null): readonly string[] {
  return (found?.indicators ?? []).map(
    (one) => `${one.id} ${inLanguage(one.title, 'en')} (${one.responsible.join(', ')})`,
  );
}

describe('the overview of the framework', () => {
  const table = givenTable([
    '预期成果 | 绩效指标 | 部门',
    '2.1 规则框架¹²得到发展 | 会议数量 | 专利、品牌',
    ' | 新标准的数量 | 平台',
    ' | 数据库访问者数量: | 平台、发展',
    ' | -甲库 | ',
    ' | -乙库 | ',
    '用户的满意度 | 生态 | ',
    ' | 2.2 对话得到加强 | 对话会数量 | 伙伴',
    ' | 无人负责的指标 | ',
  ]);
  const found = readFrameworkTable(table, givenContext('zh'));

  test('names results without footnote marks', () => {
    expect(found?.results).toEqual([
      { code: '2.1', title: { zh: '规则框架得到发展' }, pillar: '2' },
      { code: '2.2', title: { zh: '对话得到加强' }, pillar: '2' },
    ]);
    expect(found?.wordings?.[0]).toMatchObject({ reference: 'result:2.1', text: '规则框架¹²得到发展' });
  });

  test('puts slipped rows under their columns and sub-rows to the indicator above', () => {
    expect(short(found)).toEqual([
      '2.1/1 会议数量 (patents, brands)',
      '2.1/2 新标准的数量 (infrastructure)',
      '2.1/3 数据库访问者数量: -甲库 -乙库 (infrastructure, development)',
      '2.1/4 用户的满意度 (ecosystems)',
      '2.2/1 对话会数量 (partnerships)',
      '2.2/2 无人负责的指标 ()',
    ]);
    expect(found?.indicators?.every((one) => one.inFramework && one.contributions.length === 0)).toBe(true);
    expect(found?.places?.['indicator:2.1/4']).toMatchObject({ row: 7, column: 1 });
  });

  test('goes on over a page under a repeated header', () => {
    const next = givenTable(
      ['预期成果 | 绩效指标 | 部门', ' | 另一个指标 | 品牌', '2.3 新的成果 | 第三个 | 行政 (总干事办)'],
      2,
    );
    const more = readFrameworkTable(next, givenContext('zh', { known: merged(nothing, found ?? {}) }));
    expect(short(more)).toEqual([
      '2.2/3 另一个指标 (brands)',
      '2.3/1 第三个 (administration, director-general)',
    ]);
  });

  test.each([
    [
      'en',
      'Expected Result | Performance Indicators | Responsible Sectors',
      'Brands, Patents and Technology',
    ],
    ['fr', 'Résultat escompté | Indicateurs d’exécution | Secteurs', 'Marques, Brevets'],
    ['fr', "Résultat escompté | Indicateurs d'exécution | Secteurs", 'Marques, Brevets'],
    ['es', 'Resultado previsto | Indicadores de rendimiento | Sectores', 'Marcas, Patentes'],
    ['ru', 'Ожидаемый результат | Показатели эффективности | Секторы', 'Бренды, Патенты'],
    ['ar', 'النتيجة المرتقبة | مؤشرات الأداء | القطاعات', 'العلامات، البراءات'],
  ] as const)('is known by its header words: %s %s', (language, header, sectors) => {
    const given = givenTable([header, `1.1 Title | Members | ${sectors}`]);
    expect(short(readFrameworkTable(given, givenContext(language)))).toEqual([
      '1.1/1 Members (brands, patents)',
    ]);
  });

  test('makes sectors of names nobody knew', () => {
    const given = givenTable([
      'Expected result | Indicator | Sector',
      '1.1 Title | Members | Forestry; Water Services',
    ]);
    const read = readFrameworkTable(given, givenContext('en'));
    expect(read?.sectors?.map((sector) => sector.id)).toEqual(['forestry', 'water-services']);
  });

  test.each([
    ['indicators of a sector', 'Expected result | Indicator | Baseline | Target'],
    ['resources', 'Expected result | 2024/25 proposed budget'],
  ])('is not a table of %s', (_name, header) => {
    expect(readFrameworkTable(givenTable([header, '1.1 A | B | C | D']), givenContext('en'))).toBeNull();
  });
});
