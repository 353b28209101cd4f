import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenNode } from '../../given-document.ts';
import { textSaidTwice } from './rule.ts';

const aims = 'Through these aims, the area makes a contribution to the whole system of offices.';

describe('accepts', () => {
  test.each<[string, readonly GivenNode[]]>([
    ['the same sentence in chapters apart', [aims, '# Other', aims]],
    [
      'sentences with other figures',
      ['The office grows by 12 posts over the period. The office grows by 15 posts over the period.'],
    ],
    [
      'sentences on other offices',
      [
        'The office in Brazil helps users of the system well. The office in China helps users of the system well.',
      ],
    ],
    ['the same target of two components', [[['两年期增长 20% 两年期增长 20%', '待定\n待定']]]],
    [
      'the same target of components that are named alike',
      [
        [
          [
            '全球品牌数据库（2022 年第四季度）：本期增长 20%\n全球外观设计数据库（2022 年第四季度）：本期增长 20%',
          ],
        ],
      ],
    ],
    ['the same cell in two rows', [[['中等——符合风险偏好'], ['中等——符合风险偏好']]]],
    ['words that repeat on purpose', ['It grew more and more and more, and we all know that that is so.']],
    ['short Chinese words', ['一个一个地看看，人人享有。']],
    ['a list of likes', ['支持专利、支持商标、支持设计。']],
    ['figures alike', ['1,000 1,000 and 20 20']],
    ['similar items', ['- 支持各国发展知识产权制度的能力建设；', '- 支持各国发展知识产权制度的技术援助；']],
  ])('%s', (_name, nodes) => {
    expect(textSaidTwice.check(given({ nodes }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly GivenNode[], readonly string[]]>([
    ['a sentence twice in a paragraph', [`${aims} It is new. ${aims}`], ['warning same-sentence']],
    ['a sentence twice in paragraphs side by side', [aims, aims], ['warning same-sentence']],
    ['a sentence twice in a cell', [[[`${aims} ${aims}`]]], ['warning same-sentence']],
    [
      'nearly the same sentence',
      [`${aims} Through these aims, the area makes a good contribution to the system of offices.`],
      ['question like-sentence'],
    ],
    [
      'nearly the same Chinese sentence',
      [
        '通过这些目标，本领域将为生态系统作出积极贡献，推动创新。通过这些目标，本领域将为创新作出贡献，对生态系统产生积极影响。',
      ],
      ['question like-sentence'],
    ],
    [
      'nearly the same sentence in a cell',
      [[[`${aims}\nThrough these aims, the area makes a good contribution to the system of offices.`]]],
      ['question like-sentence'],
    ],
    ['a doubled Chinese phrase', ['参与活动的主管局的主管局的满意度'], ['warning doubled']],
    [
      'a phrase and the same in brackets',
      [[['实施计划及其补充性计划 [及其补充性计划 [和合作]']]],
      ['warning doubled'],
    ],
    ['a doubled phrase', ['the growth of the offices of the offices'], ['warning doubled']],
    ['a doubled Russian phrase', ['рост числа бюро ВОИС числа бюро ВОИС'], ['warning doubled']],
    ['a doubled long word', ['the new programme programme'], ['warning doubled']],
  ])('%s', (_name, nodes, codes) => {
    const found = textSaidTwice.check(given({ nodes }));
    expect(found.map(({ severity, message }) => `${severity} ${message.code}`)).toEqual(codes);
  });
});

test('quotes both', () => {
  const [found] = textSaidTwice.check(given({ nodes: [aims, aims] }));
  expect(found?.evidence.map((one) => one.kind === 'quote' && one.place.line)).toEqual([1, 2]);
});

test('takes time in proportion to the length', () => {
  const start = performance.now();
  textSaidTwice.check(
    given({ nodes: [Array.from({ length: 30_000 }, (_, index) => `word${index % 7919}`).join(' ')] }),
  );
  expect(performance.now() - start).toBeLessThan(3000);
});
