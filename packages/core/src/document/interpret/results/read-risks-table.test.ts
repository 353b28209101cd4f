import { describe, expect, test } from 'vitest';
import type { Language } from '../../../basics/words.ts';
import type { Risk } from '../../../risks/risk.ts';
import { givenContext, givenTable } from '../budget/given-table.ts';
import type { Found } from '../context.ts';
import { merged, nothing } from '../found.ts';
import { readRisksTable } from './read-risks-table.ts';
import { readResidualRisk, splitAppetite } from './risk-words.ts';

function read(
  rows: readonly string[],
  known: Found = nothing,
  language: Language = 'zh',
): Partial<Found> | null {
  return readRisksTable(givenTable(rows), givenContext(language, { known }));
}

/** `ID appetite level/relation text`. */
function short(risk: Risk): string {
  const words = Object.values(risk.text)[0];
  return `${risk.id} ${risk.appetite} ${risk.target?.level}/${risk.target?.relation} ${words}`;
}

describe('risks of the organization', () => {
  test('have their appetite in their own cell', () => {
    const found = read([
      '风险 | 风险应对 | 目标剩余风险',
      '收入减少。 中等风险偏好 | 储备金 | 中等—— 符合风险偏好',
      '停电。 低风险偏好 | 备份 | 中等——高于风险偏好',
    ]);
    expect(found?.risks?.map(short)).toEqual([
      'organization/1 medium medium/within 收入减少。',
      'organization/2 low medium/above 停电。',
    ]);
    expect(found?.parts).toEqual([]);
    expect(found?.places?.['risk:organization/2']).toMatchObject({ row: 3, column: 1 });
  });
});

describe('risks of a sector', () => {
  const header = '预期成果 | 风险 | 风险应对 | 目标剩余风险';

  test('have it with their result, which carries to the rows below', () => {
    const found = read([
      header,
      '战略支柱4 | 支持各方 | |',
      '4.4 成果一 高风险偏好 | 参与不足 | 密切合作 | 低—— 低于风险偏好',
      ' | 需求下降 | 改善服务 | 中等—— 低于风险偏好',
      '4.5 成果二 低风险偏好 | 质量倒退 | 审查 | 低——符合风险偏好',
    ]);
    expect(found?.risks?.map(short)).toEqual([
      'brands/4.4/1 high low/below 参与不足',
      'brands/4.4/2 high medium/below 需求下降',
      'brands/4.5/1 low low/within 质量倒退',
    ]);
    expect(found?.risks?.[1]).toMatchObject({
      sector: 'brands',
      result: '4.4',
      response: { zh: '改善服务' },
    });
    expect(found?.results?.map((result) => result.title)).toEqual([{ zh: '成果一' }, { zh: '成果二' }]);
    expect(found?.parts).toEqual([{ sector: 'brands', part: 'risks' }]);
  });

  test('an appetite that slipped into a row of its own belongs to the risk above', () => {
    const found = read([
      header,
      '4.1 成果 | 调整 | 灵活 | 低——符合风险偏好',
      '4.1 成果 | 恶化 | 监测 | 中等——符合风险偏好',
      ' | | | 中等风险偏好',
    ]);
    expect(found?.risks?.map((risk) => risk.appetite)).toEqual([null, 'medium']);
  });

  test('are known without a header, and not by the lines drawn below them', () => {
    const found = read([
      '4.4 成果 高风险偏好 | 捐助不足 | 展示价值 | 高—— 符合风险偏好',
      '------ | ------ | ------ | ------',
    ]);
    expect(found?.risks?.map(short)).toEqual(['brands/4.4/1 high high/within 捐助不足']);
  });

  test('go on in the next table', () => {
    const first = read([header, '4.4 成果 高风险偏好 | 甲 | 乙 | 低—— 低于风险偏好']);
    const next = read([header, ' | 丙 | 丁 | 高—— 符合风险偏好'], merged(nothing, first ?? {}));
    expect(next?.risks?.map(short)).toEqual(['brands/4.4/2 high high/within 丙']);
  });

  test('other tables are none', () => {
    expect(read(['预期成果 | 绩效指标 | 部门', '1.1 甲 | 乙 | 丙'])).toBeNull();
    expect(read(['甲 | 1,000', '乙 | 2,000'])).toBeNull();
  });
});

describe('words of risks in six languages', () => {
  test.each([
    ['Income falls. Medium risk appetite', 'Income falls.', 'medium'],
    ['Income falls.\nLow risk appetite', 'Income falls.', 'low'],
    ['Income falls. (High risk appetite)', 'Income falls.', 'high'],
    ['Les recettes baissent. Appétence pour le risque moyenne', 'Les recettes baissent.', 'medium'],
    ['Les recettes baissent. Faible appétence au risque', 'Les recettes baissent.', 'low'],
    ['Bajan los ingresos. Propensión al riesgo: media', 'Bajan los ingresos.', 'medium'],
    ['Доходы падают. Средний риск-аппетит', 'Доходы падают.', 'medium'],
    ['Доходы падают. Риск-аппетит: низкий', 'Доходы падают.', 'low'],
    ['تنخفض الإيرادات. درجة تقبل المخاطر: متوسطة', 'تنخفض الإيرادات.', 'medium'],
    ['收入减少。 低风险偏好', '收入减少。', 'low'],
    ['A risk of low interest', 'A risk of low interest', null],
  ])('appetite: %s', (words, text, appetite) => {
    expect(splitAppetite(words)).toEqual({ text, appetite });
  });

  test.each([
    ['低—— 低于风险偏好', 'low', 'below'],
    ['中等——符合风险偏好', 'medium', 'within'],
    ['Low – below risk appetite', 'low', 'below'],
    ['High - within risk appetite', 'high', 'within'],
    ['Medium: above risk appetite', 'medium', 'above'],
    ['Medium', 'medium', null],
    ['Faible – inférieur à l’appétence au risque', 'low', 'below'],
    ['Moyen – dans les limites de l’appétence au risque', 'medium', 'within'],
    ['Bajo – dentro de la propensión al riesgo', 'low', 'within'],
    ['Средний – в пределах риск-аппетита', 'medium', 'within'],
    ['Низкий – ниже риск-аппетита', 'low', 'below'],
    ['متوسطة – ضمن درجة تقبل المخاطر', 'medium', 'within'],
  ])('residual risk: %s', (words, level, relation) => {
    expect(readResidualRisk(words)).toEqual({ level, relation });
  });

  test.each(['', 'Below average', 'The committee will see to it'])('no residual risk: "%s"', (words) => {
    expect(readResidualRisk(words)).toBeNull();
  });
});
