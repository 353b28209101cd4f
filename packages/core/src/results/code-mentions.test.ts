import { describe, expect, test } from 'vitest';
import { codeMentions, namesCode } from './code-mentions.ts';

describe('a text names the result 2.1', () => {
  test.each([
    ['本部门为预期成果 2.1 作出贡献。'],
    ['预期成果2.1和3.2'],
    ['预期成果 2.1、2.2'],
    ['This serves expected result 2.1.'],
    ['Expected results 1.1, 2.1, and 3.2'],
    ['(2.1)'],
    ['résultat escompté 2.1 : plus d’accords'],
    ['ожидаемый результат 2.1;'],
    ['el resultado previsto 2.1'],
    ['النتيجة المرتقبة 2.1'],
    ['النتيجة المرتقبة ٢.١'],
    ['预期成果 ２．１'],
    ['2.1 More effective rules'],
    ['2.1–2.3'],
    ['1.1-2.1'],
    ['2.1-2.3'],
  ])('in %j', (text) => expect(namesCode(text, '2.1')).toBe(true));
});

describe('a text does not name the result 2.1', () => {
  test.each([
    ['12.1'],
    ['2.11'],
    ['2.1.3'],
    ['1.2.1'],
    ['2.1%'],
    ['2.1 %'],
    ['2.1 million Swiss francs'],
    ['210 万'],
    ['2.1 万人'],
    ['2,2.1'],
    ['-2.1'],
    ['CHF 2.1'],
    ['version v2.1'],
    ['2,1 млн'],
    ['2.1 млн'],
    ['rose by 2.1 percent'],
    [''],
  ])('in %j', (text) => expect(namesCode(text, '2.1')).toBe(false));
});

test('every mention is told with its place', () => {
  expect(codeMentions('2.1 and 12.1 and 2.1', '2.1')).toEqual([
    [0, 3],
    [17, 20],
  ]);
});
