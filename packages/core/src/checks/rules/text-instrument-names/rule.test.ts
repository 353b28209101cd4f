import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import { textInstrumentNames } from './rule.ts';

describe('accepts', () => {
  test.each<[string, readonly string[]]>([
    [
      'acts of several years',
      [
        'The Geneva Act (1999) and the Geneva Act (2015).',
        '《日内瓦文本》（1999 年）和《日内瓦文本》（2015 年）',
      ],
    ],
    [
      'different treaties',
      ['《专利法条约》和《商标法条约》', 'the Madrid Agreement and the Madrid Protocol'],
    ],
    [
      'a plan and the next one',
      ['The Strategic Growth Plan 2016-2021.', 'The Strategic Growth Plan 2022-2026.'],
    ],
    ['a name with and without its years', ['《2022-2026 年中期战略规划》', '《中期战略规划》']],
    [
      'one agenda',
      ['《2030 年可持续发展议程》', '落实《2030年可持续发展议程》', 'the 2030 Agenda for Growth'],
    ],
    ['protocols by number', ['《马德里第一附加议定书》和《马德里第二附加议定书》']],
    ['budgets of two periods', ['Programme and Budget 2022/23', 'Programme and Budget 2024/25']],
    ['different agendas', ['the 2030 Agenda for Growth', 'the 2063 Agenda for Africa']],
    ['words that are no names', ['a plan for growth and a programme for growth']],
  ])('%s', (_name, nodes) => {
    expect(textInstrumentNames.check(given({ nodes }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'two words for plan in Chinese',
      ['《中期战略规划》', '《中期战略规划》', '《2022-2026 年中期战略计划》'],
      ['names-differ 2'],
    ],
    [
      'two words for plan',
      ['The “Medium-Term Strategic Plan” is new.', 'The Medium-Term Strategic Programme grows.'],
      ['names-differ 2'],
    ],
    [
      'two words for plan in Arabic',
      ['“خطة العمل المتوسط الأجل 2022-2026”', 'يستند إلى “برنامج العمل المتوسط الأجل”'],
      ['names-differ 2'],
    ],
    ['two spellings', ['Program of Work and Budget', 'Programme of Work and Budget'], ['names-differ 2']],
    ['a slip in a treaty', ['the Marrakesh Treaty', 'the Marrakech Treaty'], ['spelling-differs 2']],
    [
      'a slip in a Chinese name',
      ['《区域知识产权公约》', '《区域知识财权公约》', '《区域知识产权公约》'],
      ['spelling-differs 2'],
    ],
    [
      'an agenda of another year',
      ['《2030 年可持续发展议程》', '《2035 年可持续发展议程》'],
      ['years-differ 2'],
    ],
    [
      'an agenda of another year in English',
      ['the 2030 Agenda for Growth', 'the 2035 Agenda for Growth'],
      ['years-differ 2'],
    ],
    [
      'a French plan of other years',
      ['« Plan stratégique 2022-2026 »', '« Plan stratégique 2022-2027 »'],
      ['years-differ 2'],
    ],
    [
      'years of a name without marks',
      ['《2021-2030 年最不发达国家行动纲领》', '执行 2022-2031 年最不发达国家行动纲领方面'],
      ['years-differ 2'],
    ],
    [
      'plans with like periods',
      ['《2021-2030 年最不发达国家行动纲领》', '《2022-2031 年多哈行动纲领》'],
      ['like-period 2'],
    ],
    [
      'another conjunction',
      ['实施知识产权和性别行动计划', '实施知识产权与性别行动计划'],
      ['conjunction-differs 2'],
    ],
  ])('%s', (_name, nodes, codes) => {
    const found = textInstrumentNames.check(given({ nodes }));
    expect(found.map(({ message: { code, facts } }) => `${code} ${facts['count']}`)).toEqual(codes);
  });
});

test('begins with the form that is used least and quotes every place', () => {
  const nodes = ['《中期战略规划》', '《中期战略规划》', '《中期战略计划》'];
  const [found] = textInstrumentNames.check(given({ nodes }));
  expect(found?.place.line).toBe(3);
  expect(found?.message.facts['forms']).toBe('“中期战略计划” (1), “中期战略规划” (2)');
  expect(found?.evidence).toHaveLength(3);
});
