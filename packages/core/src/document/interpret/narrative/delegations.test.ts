import { expect, test } from 'vitest';
import names from '../vocabulary/delegations.json' with { type: 'json' };
import states from '../vocabulary/states.json' with { type: 'json' };
import { delegationsIn, foldName } from './delegations.ts';

test.each([
  ['South Korea', 'KR', 'Republic of Korea', '大韩民国'],
  ['韩国', 'KR', 'Republic of Korea', '大韩民国'],
  ['Республики Корея', 'KR', 'Republic of Korea', '大韩民国'],
  ['North Korea', 'KP', "Democratic People's Republic of Korea", '朝鲜民主主义人民共和国'],
  ['Russia', 'RU', 'Russian Federation', '俄罗斯联邦'],
  ['États-Unis', 'US', 'United States of America', '美利坚合众国'],
  ['UK', 'GB', 'United Kingdom', '联合王国'],
  ['Palestine', 'PS', 'State of Palestine', '巴勒斯坦国'],
  ['Congo', 'CG', 'Congo', '刚果'],
  ['Congo-Kinshasa', 'CD', 'Democratic Republic of the Congo', '刚果民主共和国'],
  ['ساحل العاج', 'CI', 'Côte d’Ivoire', '科特迪瓦'],
  ['Turkey', 'TR', 'Türkiye', '土耳其'],
])('%s is %s, and is called as the United Nations calls it: %s, %s', (text, id, english, chinese) => {
  const [found] = delegationsIn(foldName(text));
  expect(found?.delegation).toMatchObject({ id, name: { en: english, zh: chinese } });
});

test('every name of the lists is read as the delegation it is listed for', () => {
  const also: Readonly<Record<string, readonly string[]>> = names.also;
  const listed = Object.entries(states)
    .map(([id, name]) => ({ id, words: Object.values(name).concat(also[id] ?? []) }))
    .concat(
      names.others.map(({ id, name, also: more }) => ({ id, words: Object.values(name).concat(more) })),
    );
  const wrong = listed.flatMap(({ id, words }) =>
    words.filter((word) => delegationsIn(foldName(word)).every(({ delegation }) => delegation.id !== id)),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ['предложение Нигера', 'NE'],
  ['предложение Нигерии', 'NG'],
  ['предложение Гвинеи-Бисау', 'GW'],
  ['предложение Гвинеи', 'GN'],
  ['предложение Доминиканской Республики', 'DO'],
])('%s: %s', (text, id) => {
  expect(delegationsIn(foldName(text)).map(({ delegation }) => delegation.id)).toEqual([id]);
});
