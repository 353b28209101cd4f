import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenNode } from '../../given-document.ts';
import { textPlaceholders } from './rule.ts';

describe('accepts', () => {
  test.each<[string, readonly GivenNode[]]>([
    ['a sentence that says who decides', ['The modalities are to be determined by the Assembly.']],
    ['a French infinitive', ['Le plan aide les offices à déterminer leurs besoins.']],
    ['Chinese characters of two words', ['各局正等待定期报告。']],
    [
      'a target to be determined',
      [
        [
          ['绩效指标', '基准', '目标'],
          ['满意度', '待定', 'TBD'],
        ],
      ],
    ],
    ['a quotation that is shortened', ['It says “the office […] shall grow”.']],
    ['the name of a function', ['It calls `generate()` on `parts[]`.']],
    ['chapters in Roman numbers', ['# XIX. Peace', '# XX. Law', '# XXI. Reserve']],
    ['underscores in an address', ['https://example.org/a_b__c.pdf']],
    ['a name in Latin letters', ['使用 WIPO CASE 和 DAS 的文件']],
  ])('%s', (_name, nodes) => {
    expect(textPlaceholders.check(given({ nodes }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly GivenNode[], readonly string[]]>([
    ['a total to be determined', ['Total: to be determined'], ['undetermined to be determined']],
    ['it in brackets', ['The session (à déterminer) is new.'], ['undetermined à déterminer']],
    ['it at the end of a title', ['# Venue to be confirmed'], ['undetermined to be confirmed']],
    ['it in Chinese', ['会议日期待定。'], ['undetermined 待定']],
    ['it in Russian', ['Сумма: подлежит определению'], ['undetermined подлежит определению']],
    ['it in Spanish', ['Fecha: por determinar.'], ['undetermined por determinar']],
    ['it in Arabic', ['الموعد: يُحدد لاحقا'], ['undetermined يُحدد لاحقا']],
    ['an abbreviation', ['The hall opens in TBD with all seats.'], ['undetermined TBD']],
    [
      'an undetermined amount in another table',
      [
        [
          ['Unit', 'Amount'],
          ['Office', 'TBD'],
        ],
      ],
      ['undetermined TBD'],
    ],
    ['dots in brackets', ['An amount of […] francs'], ['left-out […]']],
    ['crosses', ['In 20XX, document WO/XX was new.'], ['left-out 20XX']],
    ['lines and question marks', ['By ____ at ??'], ['left-out ____']],
    ['a page without number', ['See page X for more.'], ['left-out page X']],
    ['a Chinese page without number', ['见第 X 页。'], ['left-out 第 X 页']],
    ['an instruction', ['The [insert name of office] grows.'], ['left-out [insert name of office]']],
    ['filler', ['Lorem ipsum dolor sit amet'], ['filler Lorem ipsum']],
    ['empty brackets', ['The plan () grows.'], ['empty-brackets ()']],
    [
      'a broken reference',
      ['See Error! Reference source not found.'],
      ['broken-reference Error! Reference source not found'],
    ],
    ['an untranslated word', ['技能 and 知识'], ['untranslated and']],
  ])('%s', (_name, nodes, codes) => {
    const found = textPlaceholders.check(given({ nodes }));
    expect(found.map(({ message }) => `${message.code} ${message.facts['text']}`)).toEqual(codes);
  });
});

test('gathers what is left out in one passage', () => {
  const [found] = textPlaceholders.check(given({ nodes: ['By ____ at ??, […]'] }));
  expect(found?.message.facts['count']).toBe(3);
  expect(found?.evidence).toHaveLength(3);
});
