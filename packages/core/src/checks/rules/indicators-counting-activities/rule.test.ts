import { expect, test } from 'vitest';
import type { Language } from '../../../basics/words.ts';
import { given } from '../../given.ts';
import { indicatorsCountingActivities } from './rule.ts';

const check = (language: Language, title: string) =>
  indicatorsCountingActivities
    .check(given({ language, indicators: [{ result: '2.2', title, responsible: ['a'] }] }))
    .map((finding) => `${finding.severity} ${finding.message.code}`);

test.each<[Language, string]>([
  ['zh', '活动参与者的满意度'],
  ['zh', '已取得预期效益的项目的数量'],
  ['zh', '使用工具的机构的数量'],
  ['zh', '新标准的数量'],
  ['zh', '唯一身份访问者数量'],
  ['en', 'Number of countries that use the index'],
  ['en', 'Number of projects that achieved their expected benefits'],
  ['en', 'Satisfaction of participants in meetings'],
  ['en', 'Number of new members of the treaty'],
  ['en', 'Number of offices reached by virtue of meetings'],
  ['fr', 'Nombre de pays ayant ratifié le traité'],
  ['es', 'Número de Estados miembros satisfechos con las reuniones'],
  ['ru', 'Количество стран, ратифицировавших договор'],
  ['ar', 'عدد البلدان التي صدقت على المعاهدة'],
])('accepts (%s) %s', (language, title) => {
  expect(check(language, title)).toEqual([]);
});

test.each<[Language, string, string]>([
  ['zh', '举办的研讨会和会议的数量', 'activities'],
  ['zh', '会议次数', 'activities'],
  ['zh', '与其他组织的合作倡议数量', 'activities'],
  ['zh', '参与前沿技术对话会', 'participation'],
  ['zh', '由培训机构培训的人数', 'participation'],
  ['en', 'Number of meetings held', 'activities'],
  ['en', 'Number of national and regional workshops', 'activities'],
  ['en', 'Total number of joint initiatives with other organizations', 'activities'],
  ['en', 'Number of officials trained', 'participation'],
  ['en', 'Participation in the conversation on new technologies', 'participation'],
  ['fr', 'Nombre d’ateliers organisés', 'activities'],
  ['fr', 'Nombre total de personnes formées', 'participation'],
  ['es', 'Número de talleres celebrados', 'activities'],
  ['es', 'Participación en el diálogo anual', 'participation'],
  ['ru', 'Количество проведенных семинаров', 'activities'],
  ['ru', 'Участие в диалоге', 'participation'],
  ['ar', 'عدد الاجتماعات المعقودة', 'activities'],
  ['ar', 'المشاركة في الحوار السنوي', 'participation'],
])('asks about (%s) %s', (language, title, code) => {
  expect(check(language, title)).toEqual([`question ${code}`]);
});

test('asks once for an indicator that several chapters word', () => {
  const context = given({
    indicators: [
      {
        result: '2.2',
        title: 'Number of meetings',
        responsible: ['a'],
        chapters: { a: ['1 -> 2'], b: ['3 -> 4'] },
        titles: { b: 'Number of seminars' },
      },
    ],
  });
  expect(indicatorsCountingActivities.check(context)).toHaveLength(1);
});
