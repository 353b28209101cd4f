import { describe, expect, test } from 'vitest';
import type { Run } from '../../../basics/text.ts';
import type { Language } from '../../../basics/words.ts';
import type { Node } from '../../../document/document.ts';
import { given } from '../../given.ts';
import { type GivenNode, givenFile } from '../../given-document.ts';
import { textAlternativesBeside } from './rule.ts';

/** A paragraph whose parts between asterisks are bold. */
function paragraph(text: string): Node {
  const runs = text
    .split('*')
    .map((words, index): Run => (index % 2 ? { text: words, style: 'bold' } : { text: words }));
  return { kind: 'paragraph', place: { file: givenFile, line: 1 }, runs, level: 0 };
}

describe('accepts', () => {
  test.each<[string, readonly (GivenNode | Node)[]]>([
    ['a list', ['政府、国际组织、民间社会和私营部门。']],
    ['words of two that meet', ['维护安全和和平，与与会者和以色列合作，以以色列为例。']],
    ['the same word in two clauses', ['支持经济研究工作，包括新研究工作；']],
    [
      'an item that another begins with',
      ['支持产权组织、成员国和产权组织的工作人员，与产权组织、成员国和产权组织用户合作。'],
    ],
    [
      'an item that belongs to another',
      ['It works with users of offices, inventors and offices, and years and years.'],
    ],
    ['places of something', ['选项 %s、%s 和 %s 不能同时使用。']],
    [
      'two clauses',
      [
        'Working with offices, it trains the staff of all its users and offices. It asks offices, users, and offices of law.',
      ],
    ],
    ['sound punctuation', ['It grew, too; e.g., by 5… and so on.', '“增长。”他说……']],
    ['that that', ['We know that that is so.']],
    ['a space in a label', [[['中等 风险偏好']], '# 风 险']],
    [
      'a file converted with spaces',
      [
        '本组织的工作 将继续支持所有国家和地区的机构以及用户的发展。',
        '本组织的工作 将继续支持所有国家和地区的机构以及用户的培训。',
        '本组织的工作 将继续支持所有国家和地区的机构以及用户的数据。',
      ],
    ],
    ['a bold lead', [paragraph('*计划：*本组织的计划将继续。')]],
    ['a bold sentence', [paragraph('*呼吁本组织发挥领导作用，行动计划必须得到支持。*')]],
  ])('%s', (_name, nodes) => {
    expect(textAlternativesBeside.check(given({ nodes }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly (GivenNode | Node)[], readonly string[]]>([
    ['two commas', ['本组织将继续，，支持各国。'], ['punctuation ，，']],
    ['a list comma before a conjunction', ['平衡、和有效的制度'], ['punctuation 、和']],
    ['two commas in English', ['It supports offices, , and users.'], ['punctuation , ,']],
    ['a doubled conjunction', ['effective, efficient and and inclusive'], ['doubled-word and and']],
    ['a doubled article', ['dans le le plan'], ['doubled-word le le']],
    ['a doubled Russian word', ['рост в в бюро'], ['doubled-word в в']],
    ['a doubled Arabic word', ['العمل في في المكتب'], ['doubled-word في في']],
    ['a doubled Chinese word', ['可能不足以以为项目提供资金'], ['doubled-word 以以']],
    [
      'an item named twice',
      ['这包括政府、国际组织、民间社会和私营部门和国际组织。'],
      ['repeated-item 国际组织'],
    ],
    [
      'an item named again before the verb',
      ['与知识产权局、用户和知识产权局开展合作。'],
      ['repeated-item 知识产权局'],
    ],
    [
      'an item named again behind what leads to it',
      ['支持知识产权局、用户和知识产权局。'],
      ['repeated-item 知识产权局'],
    ],
    [
      'an item in the middle',
      ['通过用户、知识产权局、企业和知识产权局共同实施。'],
      ['repeated-item 知识产权局'],
    ],
    [
      'an item of an English list',
      ['It works with offices, users and offices to serve all.'],
      ['repeated-item offices'],
    ],
    [
      'an item in the middle',
      ['It serves users, national offices, firms, and national offices.'],
      ['repeated-item national offices'],
    ],
    [
      'clauses that end alike',
      ['通过为目标作出贡献，为议程做出贡献，本组织展示其价值。'],
      ['repeated-ending 作出贡献'],
    ],
    [
      'a phrase twice in an insertion',
      [paragraph('推动了*基于成员国在委员会的工作落实计划，支持成员国在委员会的工作的落实*。')],
      ['repeated-in-insertion 成员国在委员会的工作'],
    ],
    [
      'a word in two insertions',
      [paragraph('建立*平衡并具包容性*，造福所有人的*包容性*制度。')],
      ['repeated-in-insertion 包容性'],
    ],
    [
      'a rare space',
      [
        ...Array.from({ length: 30 }, () => '本组织将继续支持所有国家和地区的机构以及用户的发展和培训工作。'),
        '# X',
        '本司力图部署 下一个两年期开发的 工具，以支持各国企业接触和使用制度，并将特别关注培训。',
      ],
      ['odd-space undefined'],
    ],
  ])('%s', (_name, nodes, codes) => {
    const found = textAlternativesBeside.check(given({ nodes }));
    expect(found.map(({ message: { code, facts } }) => `${code} ${facts['text']}`)).toEqual(codes);
    expect(found.every(({ severity }) => severity === 'question')).toBe(true);
  });
});

test('makes one question of all traces of a paragraph', () => {
  const [found, ...more] = textAlternativesBeside.check(
    given({ nodes: ['It supports the the offices, , and and users.'] }),
  );
  expect(more).toEqual([]);
  expect(found?.message.facts['count']).toBe(3);
  expect(found?.evidence).toHaveLength(3);
});

test.each<[Language, string, string | null]>([
  ['en', 'It cooperates with Member States, observers and Member States.', 'Member States'],
  ['en', 'It cooperates with Member States, observers and Member States of the Union.', null],
  ['fr', 'Elle coopère avec les offices, les utilisateurs et les offices.', 'les offices'],
  ['fr', 'Elle coopère avec les offices, les utilisateurs et les offices régionaux.', null],
  ['es', 'Coopera con las oficinas, los usuarios y las oficinas para todos.', 'las oficinas'],
  ['es', 'Coopera con las oficinas, los usuarios y las oficinas regionales.', null],
  ['ru', 'Она сотрудничает с ведомствами, пользователями и ведомствами.', 'ведомствами'],
  ['ru', 'Она сотрудничает с ведомствами, пользователями и ведомствами стран.', null],
  ['ar', 'تتعاون مع المكاتب والمستخدمين والمكاتب.', 'المكاتب'],
  ['ar', 'تتعاون مع المكاتب والمستخدمين والمكاتب الإقليمية.', null],
  ['ar', 'تضع سياسات وطنية واستراتيجيات وطنية.', null],
])('a list in %s that names an item twice: %s', (language, text, expected) => {
  const found = textAlternativesBeside.check(given({ language, nodes: [text] }));
  expect(found.map(({ message: { code, facts } }) => [code, facts['text']])).toEqual(
    expected === null ? [] : [['repeated-item', expected]],
  );
});
