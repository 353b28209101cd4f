import { expect, test } from 'vitest';
import { conformed } from './conformed.ts';

test.each([
  ['words are taken out', 'better and newer services', 'better services', 'better services'],
  ['words are put in', 'better services', 'better public services', 'better public services'],
  ['a mark of a footnote stays', '均衡的⁴²有效并开放的规则', '均衡的有效规则', '均衡的⁴²有效规则'],
  ['wide punctuation stays', '规则，制度和服务', '规则, 服务', '规则，服务'],
  ['brackets stay wide', '计划（PLAN）的情况', '计划(PLAN)', '计划（PLAN）'],
  ['quotation marks of another kind stay', '“好”规则', '"好"规则', '“好”规则'],
])('%s', (_name, printed, usual, expected) => {
  expect(conformed(printed, usual)).toBe(expected);
});
