import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenNode } from '../../given-document.ts';
import { textBrackets } from './rule.ts';

describe('accepts', () => {
  test.each<[string, readonly GivenNode[]]>([
    ['nested pairs', ['Plan [and a second [plan (draft)]] [Delegation A]']],
    ['full width closed by half width', ['预算（单位：千)']],
    ['markers of a list', ['It covers: a) offices; b) services; iii) data']],
    ['markers of a list inside brackets', ['It grows (see a) offices and b) services) again']],
    ['Chinese markers after a conjunction', ['项目；或iii) 计划']],
    ['Russian nested quotation marks', ['Проект «Книга „Закон“ и право»']],
    ['Arabic quotation marks typed the other way round', ['خطة ”العمل“ الجديدة']],
    [
      'an alternative of several paragraphs',
      ['[3. The office shall grow.', 'It shall move.] [Delegation A]'],
    ],
    ['a quotation whose paragraphs open anew', ['“The first thing.', '“The second thing.”']],
    ['a paragraph that a page cuts', ['The office (which was', 'opened in May) has grown.']],
    ['a wrapped paragraph', ['The office (one for users;', 'another one; and', 'a third) has grown.']],
    ['a bracket across lines of a cell', [[['Total (of\nwhich\nnew)']]]],
  ])('%s', (_name, nodes) => {
    const language = /[\u0600-\u06ff]/.test(JSON.stringify(nodes)) ? 'ar' : 'en';
    expect(textBrackets.check(given({ nodes, language }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly GivenNode[], readonly string[]]>([
    ['an unclosed bracket', ['Plan [and a second [plan] [Delegation A]'], ['unclosed [']],
    ['a bracket that opens nothing', ['The office) has grown.'], ['unopened )']],
    ['an unclosed title mark in a cell', [[['《行动计划的落实']]], ['unclosed 《']],
    ['an unclosed quotation', ['The “plan was adopted.', 'It is new.'], ['unclosed “']],
    ['brackets that cross', ['Plan [of the (office] here) today'], ['crossed (']],
    ['two of them', ['A (b', '# c', 'D] e.'], ['unclosed (', 'unopened ]']],
    ['brackets of two cells', [[['A (b', 'there) d']]], ['unclosed (', 'unopened )']],
  ])('%s', (_name, nodes, codes) => {
    const found = textBrackets.check(given({ nodes }));
    expect(found.map(({ message }) => `${message.code} ${message.facts['sign']}`)).toEqual(codes);
    expect(found.every((one) => one.severity === 'warning' && one.evidence.length === 1)).toBe(true);
  });
});

test('names the place and quotes the words around', () => {
  const [found] = textBrackets.check(given({ nodes: ['Sound.', 'The plan [and what belongs to it.'] }));
  expect(found?.place.line).toBe(2);
  expect(found?.message.facts['around']).toBe('The plan [and what belongs to it.');
});

test('takes time in proportion to the length', () => {
  const nodes = ['(['.repeat(20_000), ')'.repeat(20_000)];
  const start = performance.now();
  textBrackets.check(given({ nodes }));
  expect(performance.now() - start).toBeLessThan(3000);
});
