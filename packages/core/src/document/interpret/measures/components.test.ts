import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inLanguage, type Language } from '../../../basics/words.ts';
import type { Component } from '../../../indicators/indicator.ts';
import { readComponents } from './components.ts';

function short(component: Component): string {
  const label = Object.values(component.label)[0];
  return `${label === undefined ? '' : `${label}: `}${component.baseline?.text ?? '∅'} → ${component.target?.text ?? '∅'}`;
}

function read(baseline: string, target: string, language: Language = 'zh'): readonly string[] {
  return readComponents(baseline, target, { language }).map(short);
}

const table: readonly (readonly [string, Language, string, string, readonly string[]])[] = [
  ['nothing', 'zh', '', '', ['∅ → ∅']],
  ['one value each', 'zh', '4 个', '新增 8 个', ['4 个 → 新增 8 个']],
  [
    'one label',
    'zh',
    '申请：546 瑞郎（2022 年）',
    '申请：565 瑞郎',
    ['申请: 546 瑞郎（2022 年） → 565 瑞郎'],
  ],
  [
    'labels and one growth for all',
    'zh',
    'AAA: 3,211 人 BBB: 765 人 CCC: 10 人',
    '两年期增长 20%',
    ['AAA: 3,211 人 → 两年期增长 20%', 'BBB: 765 人 → 两年期增长 20%', 'CCC: 10 人 → 两年期增长 20%'],
  ],
  [
    'labels against as many floors',
    'zh',
    '活动一：96%（2021 年） 活动二：98%（2021 年）',
    '≥90%满意 ≥95%满意',
    ['活动一: 96%（2021 年） → ≥90%满意', '活动二: 98%（2021 年） → ≥95%满意'],
  ],
  [
    'labels with dashes and a remark before the values',
    'en',
    'P4 - 50.5% P5 - 28.8% D1 - 34.4%',
    '50% 35% 41%',
    ['P4: 50.5% → 50%', 'P5: 28.8% → 35%', 'D1: 34.4% → 41%'],
  ],
  [
    'years of one value stay together',
    'zh',
    '甲：69 件 乙：79 件',
    '2024 年：75 件； 2025 年：77 件 2024 年：99 件； 2025 年：100 件',
    ['甲: 69 件 → 2024 年：75 件； 2025 年：77 件', '乙: 79 件 → 2024 年：99 件； 2025 年：100 件'],
  ],
  [
    'as many sentences on both sides',
    'zh',
    '通过了 9 项计划 支助了 4 项计划',
    '新增通过 8 项计划 新增支助 1 项计划',
    ['通过了 9 项计划 → 新增通过 8 项计划', '支助了 4 项计划 → 新增支助 1 项计划'],
  ],
  [
    'a count belongs to the total',
    'zh',
    '总人数：376 人 - One: 124 人 - Two: 252 人 （2022 年底）',
    '各渠道人数 ≥ 600',
    ['总人数: 376 人 → 各渠道人数 ≥ 600', 'One: 124 人 → ∅', 'Two: 252 人 （2022 年底） → ∅'],
  ],
  [
    'a count belongs to the piece without label',
    'zh',
    '46 个网络（累计） 等级 1：共计 4 个 等级 2：共计 42 个',
    '50 个网络（累计）',
    ['46 个网络（累计） → 50 个网络（累计）', '等级 1: 共计 4 个 → ∅', '等级 2: 共计 42 个 → ∅'],
  ],
  [
    'a count of nothing in particular stands alone',
    'zh',
    '甲：113 个 乙：12 个',
    '新增 6 个',
    ['甲: 113 个 → ∅', '乙: 12 个 → ∅', '∅ → 新增 6 个'],
  ],
  ['labels without target', 'zh', '非洲：11.2% 亚洲：20.1%', '', ['非洲: 11.2% → ∅', '亚洲: 20.1% → ∅']],
  [
    'labels to be determined',
    'en',
    'Top pages: TBD New content: TBD',
    '100% ≥85%',
    ['Top pages: TBD → 100%', 'New content: TBD → ≥85%'],
  ],
  [
    'paragraphs',
    'en',
    'Geneva: 12 offices\nNew York: 3 offices',
    'Geneva: 14 offices\nNew York: 4 offices',
    ['Geneva: 12 offices → 14 offices', 'New York: 3 offices → 4 offices'],
  ],
  [
    'labels that hold small numbers',
    'en',
    'Level 1: 4 Level 2: 32 Level 3, with added services: 10',
    '',
    ['Level 1: 4 → ∅', 'Level 2: 32 → ∅', 'Level 3, with added services: 10 → ∅'],
  ],
  [
    'labels in Arabic',
    'ar',
    'أفريقيا: 11,2% آسيا والمحيط الهادئ: 20,1%',
    'تحدد لاحقا',
    ['أفريقيا: 11,2% → تحدد لاحقا', 'آسيا والمحيط الهادئ: 20,1% → تحدد لاحقا'],
  ],
  [
    'labels in French, spaces before colons and percent signs',
    'fr',
    'Afrique : 11,2 % Asie et Pacifique : 20,1 %',
    '12 % 21 %',
    ['Afrique: 11,2 % → 12 %', 'Asie et Pacifique: 20,1 % → 21 %'],
  ],
  [
    'labels in Russian',
    'ru',
    'Африка: 11,2% Азия и Тихий океан: 20,1%',
    '12% 21%',
    ['Африка: 11,2% → 12%', 'Азия и Тихий океан: 20,1% → 21%'],
  ],
  [
    'sentences that part before their numbers',
    'en',
    '96 schemes adopted 47 schemes supported',
    '8 additional schemes adopted 12 additional schemes supported',
    [
      '96 schemes adopted → 8 additional schemes adopted',
      '47 schemes supported → 12 additional schemes supported',
    ],
  ],
  [
    'labels in another order',
    'en',
    'North: 10%\nSouth: 20%',
    'South: 25%\nNorth: 15%',
    ['North: 10% → 15%', 'South: 20% → 25%'],
  ],
  [
    'labels of several words after percentages',
    'en',
    'Patent law: 88% Trademarks and designs: 100%',
    '≥90% satisfied',
    ['Patent law: 88% → ≥90% satisfied', 'Trademarks and designs: 100% → ≥90% satisfied'],
  ],
  [
    'prose that cannot be split',
    'en',
    'Drafts of two laws\nA third under way',
    '2 laws',
    ['Drafts of two laws\nA third under way → 2 laws'],
  ],
];

describe('components of an indicator', () => {
  test.each(table)('%s', (_name, language, baseline, target, expected) => {
    expect(read(baseline, target, language)).toEqual(expected);
  });

  test('quantities of alike sentences are labelled by what they count', () => {
    expect(
      readComponents('99 个国家和 3 个区域参加 2022 年论坛', '85 个国家和 3 个区域参加 2024 年论坛', {
        language: 'zh',
      }).map(({ label, baseline, target }) => [inLanguage(label, 'zh'), baseline, target]),
    ).toMatchObject([
      ['国家', { kind: 'count', value: 99 }, { kind: 'count', value: 85 }],
      [expect.stringContaining('区域'), { kind: 'count', value: 3 }, { kind: 'count', value: 3 }],
    ]);
  });

  test('a cell of the length of a book is read in time', () => {
    const long = 'Alpha 12 beta (x '.repeat(20_000);
    expect(readComponents(long, long, { language: 'en' })).toHaveLength(1);
  }, 2000);

  test('no letter or digit is lost, whatever the cells hold', () => {
    const word = constantFrom(
      '12',
      '≥90%',
      'TBD',
      '甲：',
      '人',
      'Alpha',
      'beta',
      '（2022 年）',
      '\n',
      '- ',
      '增长',
      '；',
      '2024 年：',
    );
    const cell = array(word, { maxLength: 12 }).map((words) => words.join(' '));
    assert(
      property(cell, cell, (baseline, target) => {
        const components = readComponents(baseline, target, { language: 'zh' });
        for (const [side, text] of [
          ['baseline', baseline],
          ['target', target],
        ] as const) {
          const kept = components
            .map((one) => Object.values(one.label).join('') + (one[side]?.text ?? ''))
            .join(' ');
          for (const token of text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(kept).toContain(token);
        }
      }),
    );
  });
});
