import { describe, expect, test } from 'vitest';
import type { Language } from '../../../basics/words.ts';
import { given } from '../../given.ts';
import type { GivenNode } from '../../given-document.ts';
import { figuresCountsInWords } from './rule.ts';

/** A table of one cell. */
function cell(text: string): GivenNode {
  return [[text]];
}

describe('accepts', () => {
  test.each<[string, Language, readonly GivenNode[]]>([
    ['a rest that fits', 'en', [cell('4 of 8 publications¹⁴'), '[^14] The other 4 are being translated.']],
    ['a rest that fits in Chinese', 'zh', [cell('（8 种中的 5 种 ¹⁴ ）'), '[^14] 另外 3 种正在翻译。']],
    ['a note on something else', 'zh', [cell('（8 种中的 4 种 ¹⁴ ）'), '[^14] 翻译工作正在进行。']],
    ['all of them', 'zh', [cell('100%（2022 年出版了 7 种旗舰出版物中的 7 种）')]],
    ['a rounded percentage', 'en', ['Satisfied: 67% (2 of 3), 66.7% (2 of 3).']],
    ['a list in its number', 'zh', ['两次会议提供机会处理：(i) 资源；(ii) 设计。']],
    ['titles in their number', 'zh', ['根据《甲条约》（PCT）、《乙条约》和《丙条约》这三项条约']],
    [
      'three of them',
      'en',
      ['It serves three treaties: the Hague Agreement, the Lisbon Agreement and the PCT.'],
    ],
    ['an item with a conjunction', 'en', ['It has two units: Law and Policy, Trade and Growth.']],
    ['years before a list', 'en', ['The work of the two years will cover: (i) law; (ii) data; (iii) trade.']],
    ['components of a total', 'zh', [cell('总关注人数：30 人（+18%） - A: 10 人 - B: 20 人 （2022 年底）')]],
    [
      'components without a word for total',
      'zh',
      [cell('46 个网络（2022 年底累计） 1 级：共计 4 个 2 级：共计 32 个 3 级，包括服务：共计 10 个')],
    ],
    [
      'components of no total',
      'zh',
      [cell('马德里（2022 年底）：113 个缔约方 海牙：79 个缔约方 里斯本：31 个缔约方')],
    ],
    ['grades, whose numbers are no total', 'fr', [cell('Grade P-4 : 50 ; Grade P-5 : 28')]],
    ['some of them', 'en', [cell('Total: 100 cases, of which Paris: 20 cases; Rome: 30 cases')]],
    ['years apart', 'zh', [cell('2024 年：75,100 件； 2025 年：77,700 件')]],
    ['a number a year', 'zh', [cell('新增 6 个成员（每年 3 个）')]],
    ['a number a year and in all', 'zh', [cell('里斯本：每年 80 件（2024/25 年共 160 件）')]],
    ['growth a year', 'en', [cell('growth of 20% (10% a year)')]],
    ['parts of a whole that are no rest', 'en', ['5 of the 12 offices grew. Other 3 things.']],
  ])('%s', (_name, language, nodes) => {
    expect(figuresCountsInWords.check(given({ nodes, language }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, Language, readonly GivenNode[], readonly string[]]>([
    [
      'another rest in a note',
      'en',
      [cell('4 of 8 publications¹⁴'), '[^14] The other 3 are being translated.'],
      ['rest'],
    ],
    ['another rest in Chinese', 'zh', [cell('（8 种中的 4 种 ¹⁴ ）'), '[^14] 另外 3 种正在翻译。'], ['rest']],
    ['another rest in French', 'fr', ['Traduits : 4 sur 8¹', '[^1] Les 3 autres sont en cours.'], ['rest']],
    [
      'another rest in Spanish',
      'es',
      ['Traducidas: cuatro de ocho¹', '[^1] Las otras tres están en curso.'],
      ['rest'],
    ],
    ['another rest in Russian', 'ru', ['Переведено 4 из 8¹', '[^1] Остальные 3 переводятся.'], ['rest']],
    ['another rest in Arabic', 'ar', ['تُرجمت 4 من أصل 8¹', '[^1] المتبقية 3 قيد الترجمة.'], ['rest']],
    ['a wrong percentage', 'en', ['Satisfied: 100% (6 of 7).'], ['share']],
    ['a wrong percentage behind', 'zh', [cell('7 种出版物中的 6 种（100%）')], ['share']],
    [
      'a list that is longer',
      'zh',
      ['两次会议提供机会来处理这些问题：(i) 资源；(ii) 设计；(iii) 数据。'],
      ['listed'],
    ],
    ['titles that are fewer', 'zh', ['根据《甲条约》和《丙条约》这三项条约'], ['listed']],
    [
      'three of two',
      'en',
      [
        'It serves three treaties: the Hague Agreement and law, the PCT.',
        'It serves four treaties: A, B and C.',
      ],
      ['listed'],
    ],
    ['Russian items', 'ru', ['Два договора: Гаага, Мадрид, Лиссабон и Женева.'], ['listed']],
    [
      'components that miss the total',
      'zh',
      [cell('总关注人数：40 人 - A: 10 人 - B: 20 人')],
      ['components'],
    ],
    [
      'components that miss an uncalled total',
      'zh',
      [cell('47 个网络 1 级：共计 4 个 2 级：共计 32 个 3 级：共计 10 个')],
      ['components'],
    ],
    ['a total behind', 'en', [cell('Paris: 20 cases; Rome: 30 cases; total: 60 cases')], ['components']],
    ['a wrong number a year', 'zh', [cell('新增 6 个成员（每年 4 个）')], ['per-year']],
    ['a wrong number in all', 'zh', [cell('每年 80 件（2024/25 年共 150 件）')], ['per-year']],
    ['a wrong number a year in English', 'en', [cell('6 new members (4 a year)')], ['per-year']],
    ['a wrong number a year in Spanish', 'es', [cell('80 solicitudes por año (total de 150)')], ['per-year']],
  ])('%s', (_name, language, nodes, codes) => {
    const found = figuresCountsInWords.check(given({ nodes, language }));
    expect(found.map(({ message }) => message.code)).toEqual(codes);
  });
});

test('works the sum of components out', () => {
  const [found] = figuresCountsInWords.check(given({ nodes: [cell('Total: 60 - Paris: 20 - Rome: 30')] }));
  const [sum] = found?.evidence ?? [];
  expect(
    sum?.kind === 'sum' && [
      ...sum.lines.map(({ sign, label, printed }) => sign + label + printed),
      sum.computed,
    ],
  ).toEqual(['+Paris20', '+Rome30', '50']);
});
