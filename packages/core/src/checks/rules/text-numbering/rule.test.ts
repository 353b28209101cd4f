import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenNode } from '../../given-document.ts';
import { textNumbering } from './rule.ts';

describe('accepts', () => {
  test.each<[string, readonly GivenNode[]]>([
    ['paragraphs in order over headings', ['1. A.', '# Part', '2. B.', '3. C.']],
    ['paragraphs that begin anew', ['1. A.', '2. B.', '# Annex', '1. C.']],
    ['headings and paragraphs numbered alike', ['# 1. Aims', '1. A.', '2. B.', '# 2. Money', '3. C.']],
    ['lists inside lists', ['(a) A', '(i) B', '(ii) C', '(b) D']],
    [
      'letters up to j',
      ['(a) A', '(b) A', '(c) A', '(d) A', '(e) A', '(f) A', '(g) A', '(h) A', '(i) A', '(j) A'],
    ],
    ['sub-items of each paragraph', ['1. A:', '(a) B', '(b) C', '2. D:', '(a) E']],
    ['a list in a sentence', ['It covers: (i) offices; (ii) services; and (iii) data.']],
    ['items that begin with an article', ['It covers: (i) offices; (ii) a service; (iii) parks.']],
    ['Spanish references', ['según los párrafos, (a) a (c) de la regla']],
    ['a list after words', ['包括(i)有效的支持；(ii)服务；(iii)园区。']],
    ['a list without opening brackets', ['影响：i) 网络；ii) 项目；或iii) 计划。']],
    ['references to paragraphs', ['As in paragraph 4, (b) and (c) of the rules, and article 6 (d).']],
    [
      'a list cut by a page',
      ['It covers: (i) offices; (ii) services', 'of all kinds; (iii) data; (iv) books.'],
    ],
    ['a paragraph bis', ['1. A.', '1 bis. B.', '2. C.']],
    ['years and decimals', ['2024. A year.', '4.1 A result', '3.5 million']],
    ['Chinese ordinals', ['首先，一。', '第二，二。', '第三，三。']],
    ['English ordinals', ['First, this. Second, that.']],
    ['Chinese headings', ['# 一、成果', '# 二、资源']],
    ['a number that a wrapped line begins with', ['It runs on Node', '24. It is fast.']],
    ['numbers in cells', [[['3. A', '(b) B; (c) C']]]],
  ])('%s', (_name, nodes) => {
    expect(textNumbering.check(given({ nodes }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly GivenNode[], readonly string[]]>([
    ['a start in the middle', ['15. A.', '16. B.'], ['starts 15.']],
    ['two starts of a whole document', ['15. A.', '# 二、成果'], ['starts 15.', 'starts 二、']],
    ['a gap', ['1. A.', '2. B.', '4. C.', '5. D.'], ['skips 4.']],
    ['a number given twice', ['1. A.', '2. B.', '2. C.', '3. D.'], ['repeats 2.']],
    ['numbers that run backwards', ['1. A.', '2. B.', '3. C.', '7. D.', '5. E.'], ['skips 7.', 'falls 5.']],
    ['letters with a gap', ['(a) A', '(b) B', '(d) D'], ['skips (d)']],
    ['chapters with a gap', ['# Part I', '# Part III: Money'], ['skips Part III']],
    ['a list that begins with two', ['以支持，(ii) 对资源的管理，和 (iii) 提供数据；'], ['list-starts (ii)']],
    [
      'an Arabic list that begins with two',
      ['من أجل، (2) إدارة الموارد، و (3) نشر البيانات؛'],
      ['list-starts (2)'],
    ],
    ['a list with a gap', ['It covers: (a) offices; (c) services.'], ['list-skips (c)']],
    ['a list that repeats', ['It covers: (i) offices; (ii) services; (ii) data.'], ['list-repeats (ii)']],
    ['a list in a cell', [[['通过：(i) 支持；(iii) 意识。']]], ['list-skips (iii)']],
    ['an ordinal without a first', ['# A', 'It grows. Second, it moves.'], ['ordinal-starts Second']],
    ['an ordinal that skips', ['第一，一。第三，三。'], ['ordinal-skips 第三']],
  ])('%s', (_name, nodes, codes) => {
    const found = textNumbering.check(given({ nodes }));
    expect(found.map(({ message }) => `${message.code} ${message.facts['marker']}`)).toEqual(codes);
  });
});

test('asks once what an extract leaves out before its numbers', () => {
  const found = textNumbering.check(
    given({ nodes: ['15. A.', '# 二、成果', '# 三、资源'], parts: ['framework'] }),
  );
  expect(found.map(({ severity, message }) => [severity, message.code, message.facts['markers']])).toEqual([
    ['question', 'extract-starts', '15., 二、'],
  ]);
  expect(found[0]?.evidence).toHaveLength(2);
});
