import { array, assert, constantFrom, property } from 'fast-check';
import { expect, test } from 'vitest';
import { wordingForm } from './wording-form.ts';

test.each([
  ['3.2 Better services', 'Better services'],
  ['Balanced¹⁴ services.', 'Balanced services'],
  ['兼顾各方利益的 ⁴⁴ 有效制度', '兼顾各方利益的有效制度'],
  ['知识，技能（全部）', '知识,技能(全部)'],
  ['The “effective” — system', 'The"effective"-system'],
  ['1975 agreement', '1975 agreement'],
  ['3. Better services', 'Better services'],
])('wordingForm reads "%s"', (text, form) => {
  expect(wordingForm(text)).toBe(form);
});

test('wordingForm of a form is the form', () => {
  const words = array(constantFrom('服务', ' ', 'services', '，', '“', '”', '¹⁴', '(', ')', '–', '。'));
  assert(
    property(words, (parts) => {
      const form = wordingForm(parts.join(''));
      expect(wordingForm(form)).toBe(form);
    }),
  );
});
