import { describe, expect, test } from 'vitest';
import { inLanguage } from '../../../basics/words.ts';
import { givenContext, givenTable } from '../budget/given-table.ts';
import type { Found } from '../context.ts';
import { merged, nothing } from '../found.ts';
import { readIndicatorsTable } from './read-indicators-table.ts';

const header = '预期成果 | 绩效指标 | 基准 | 目标';

function read(rows: readonly string[], known: Found = nothing): Partial<Found> | null {
  return readIndicatorsTable(givenTable([header, ...rows]), givenContext('zh', { known }));
}

/** `RESULT title: baseline → target; …` for each indicator. */
function short(found: Partial<Found> | null): readonly string[] {
  return (found?.indicators ?? []).map((one) => {
    const components = one.contributions[0]?.components ?? [];
    const values = components.map(({ label, baseline, target }) => {
      const words = inLanguage(label, 'zh');
      return `${words === '' ? '' : `${words}=`}${baseline?.text ?? '∅'}→${target?.text ?? '∅'}`;
    });
    return `${one.result} ${inLanguage(one.title, 'zh')}: ${values.join('; ')}`;
  });
}

describe('the indicators of a sector', () => {
  test('carries a result to the rows below and reads pillars in one cell, two cells or two rows', () => {
    const found = read([
      '战略支柱 1 普及知识 | | |',
      '1.1 成果一 | 访问者人数 | 13 人 | 两年期增长 20%',
      '战略支柱 2 | 塑造未来 | |',
      '2.1 成果二 | 满意度 | 88% | ≥90%满意',
      ' | 会议次数 | 4 次 | 新增 2 次',
      '基石 | | |',
      '为员工赋能 | | |',
      '5.1 成果三 | 女性百分比 | 50% | 52%',
    ]);
    expect(short(found)).toEqual([
      '1.1 访问者人数: 13 人→两年期增长 20%',
      '2.1 满意度: 88%→≥90%满意',
      '2.1 会议次数: 4 次→新增 2 次',
      '5.1 女性百分比: 50%→52%',
    ]);
    expect(found?.wordings?.filter((one) => one.reference.startsWith('pillar:'))).toMatchObject([
      { reference: 'pillar:1', text: '普及知识' },
      { reference: 'pillar:2', text: '塑造未来' },
      { reference: 'pillar:foundation', text: '为员工赋能' },
    ]);
    expect(found?.parts).toEqual([{ sector: 'brands', part: 'indicators' }]);
  });

  test.each([
    [
      'two indicators in one cell',
      '3.2 成果 | 用户对服务的满意度 单位成本 | 87%（2021 年调查） 申请：546 瑞郎（2022 年） | ≥90%满意 申请：565 瑞郎',
      [
        '3.2 用户对服务的满意度: 87%（2021 年调查）→≥90%满意',
        '3.2 单位成本: 申请=546 瑞郎（2022 年）→565 瑞郎',
      ],
    ],
    [
      'a milestone beside a count',
      '4.1 成果 | 讨论主题的落实情况 已完成项目的数量 | 根据 X 第二十八届会议的落实情况 26 个项目 | 根据 X 议程落实工作 45 个项目',
      [
        '4.1 讨论主题的落实情况: 根据 X 第二十八届会议的落实情况→根据 X 议程落实工作',
        '4.1 已完成项目的数量: 26 个项目→45 个项目',
      ],
    ],
    [
      'a row that slipped to the right',
      ' | 5.2 成果 | 地域多样性 | 甲：11.2% 乙：20.1%',
      ['5.2 地域多样性: 甲=11.2%→∅; 乙=20.1%→∅'],
    ],
    ['an indicator without values', '4.4 成果 | 新网络的数量 | |', ['4.4 新网络的数量: ∅→∅']],
    [
      'titles that part, and values that do not',
      '4.4 成果 | 全年会议的满意度 会议次数 | 总体情况良好 | 保持',
      ['4.4 全年会议的满意度 会议次数: 总体情况良好→保持'],
    ],
  ])('%s', (_name, row, expected) => {
    expect(short(read([row]))).toEqual(expected);
  });

  test('a row that slipped to the left begins with its indicator', () => {
    const found = read([
      '1.1 成果 | 次数 | 4 次 | 5 次',
      '网页的百分比 | 首页：待定 其他：待定 | 100% ≥85% | ',
    ]);
    expect(short(found)[1]).toBe('1.1 网页的百分比: 首页=待定→100%; 其他=待定→≥85%');
    expect(found?.readings?.map((reading) => [reading.text, reading.outcome])).toEqual([
      ['4 次', 'fact'],
      ['5 次', 'fact'],
      ['首页：待定 其他：待定', 'fact'],
      ['100% ≥85%', 'fact'],
    ]);
  });

  test('values without an indicator go on with the one above, also in the next table', () => {
    const first = read([
      '3.1 成果 | 使用程度 | 通过了 9 项 支助了 4 项 | 新增通过 8 项 新增支助 1 项',
      ' | | 7 起案件 | 新增 6 起案件',
    ]);
    expect(short(first)).toEqual([
      '3.1 使用程度: 通过了 9 项→新增通过 8 项; 支助了 4 项→新增支助 1 项; 7 起案件→新增 6 起案件',
    ]);
    const next = read([' | | 3 起申诉 | 新增 2 起申诉'], merged(nothing, first ?? {}));
    expect(next?.indicators?.[0]?.id).toBe(first?.indicators?.[0]?.id);
    expect(short(next)).toEqual(['3.1 使用程度: 3 起申诉→新增 2 起申诉']);
  });

  test('an underlined row without values is proposed by nobody named', () => {
    const given = givenTable([
      header,
      '4.2 成果 | 访问者数量 | 9 人 | 两年期增长 20%',
      ' | 与成员国联络 | |',
    ]);
    const rows = given.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        parts: cell.parts.map((part) => ({
          ...part,
          runs: part.runs.map((run) =>
            run.text === '与成员国联络' ? { ...run, style: 'underlined' as const } : run,
          ),
        })),
      })),
    }));
    const found = readIndicatorsTable({ ...given, rows }, givenContext('zh'));
    expect(found?.indicators).toHaveLength(1);
    expect(found?.proposals).toMatchObject([
      {
        by: [],
        changes: [{ kind: 'put', what: 'indicator', before: null, after: { title: { zh: '与成员国联络' } } }],
      },
    ]);
  });

  test('titles of the framework part a cell where its values do not show how', () => {
    const framework = ['Satisfaction of users', 'Unit cost'].map((title, index) => ({
      id: `3.2/${index + 1}`,
      result: '3.2',
      title: { en: title },
      responsible: ['brands'],
      inFramework: true,
      polarity: 'more-is-better' as const,
      contributions: [],
    }));
    const given = givenTable([
      'Expected result | Indicator | Baseline | Target',
      '3.2 Title | Satisfaction of users Unit cost | 87% (2021) Filing: CHF 546 | ≥90% Filing: CHF 565',
    ]);
    const found = readIndicatorsTable(
      given,
      givenContext('en', { known: merged(nothing, { indicators: framework }) }),
    );
    expect(found?.indicators?.map((one) => one.title)).toEqual([
      { en: 'Satisfaction of users' },
      { en: 'Unit cost' },
    ]);
  });

  test('a share in brackets only is a value, another number in brackets is not', () => {
    expect(read(['1.1 成果 | 百分比 | （8 种中的 4 种） | 100%'])?.readings).toMatchObject([
      { outcome: 'fact' },
      { outcome: 'fact' },
    ]);
    expect(read(['1.1 成果 | 百分比 | （见第 4 页） | 100%'])?.readings).toMatchObject([
      { outcome: 'not-understood' },
      { outcome: 'fact' },
    ]);
  });

  test.each([
    ['en', 'Expected Results | Performance Indicators | Baselines | Targets'],
    ['fr', 'Résultats escomptés | Indicateurs de performance | Niveaux de référence | Cibles'],
    ['es', 'Resultados previstos | Indicadores de rendimiento | Bases de referencia | Objetivos'],
    ['ru', 'Ожидаемые результаты | Показатели эффективности | Исходный уровень | Целевые показатели'],
    ['ar', 'النتائج المرتقبة | مؤشرات الأداء | أسس المقارنة | الأهداف'],
  ] as const)('is known by its header words: %s', (language, words) => {
    const found = readIndicatorsTable(
      givenTable([words, '1.1 Title | Members | 4 | 8']),
      givenContext(language),
    );
    expect(found?.indicators?.[0]?.contributions[0]).toMatchObject({
      sector: 'brands',
      components: [{ baseline: { kind: 'count', value: 4 }, target: { kind: 'count', value: 8 } }],
    });
  });

  test.each([
    ['floor', '满意度', '≥90%满意'],
    ['less-is-better', '单位成本', '500 瑞郎'],
    ['less-is-better', '投诉的数量', '至多 5 件'],
    ['more-is-better', '节约的成本', '500 瑞郎'],
    ['more-is-better', '成员总数', '5 个'],
  ])('%s: %s, %s', (polarity, title, target) => {
    expect(read([`1.1 成果 | ${title} | 1 | ${target}`])?.indicators?.[0]?.polarity).toBe(polarity);
  });
});
