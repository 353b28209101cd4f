import { expect, test } from 'vitest';
import { shortened } from './shortened.ts';

test.each<[what: string, text: string, most: number, expected: string]>([
  ['exactly at the limit', 'one two', 7, 'one two'],
  ['a letter too long', 'one twos', 7, 'one…'],
  ['at the end of a word', 'one two three', 7, 'one two…'],
  ['inside a word', 'one two three', 10, 'one two…'],
  ['behind a comma', 'one, two, three', 9, 'one, two…'],
  ['before a bracket', 'one two (three)', 9, 'one two…'],
  ['behind a bracket', 'one (two) three', 10, 'one (two)…'],
  ['before what a bracket holds', 'The office (of patents) grows', 12, 'The office…'],
  ['a word with signs in it', 'une part de l’office', 15, 'une part de…'],
  ['a figure with groups', 'it came to 37,764 francs', 14, 'it came to…'],
  ['a figure behind its comma', 'it came to 37,764 francs', 13, 'it came to…'],
  ['a percentage', 'it grew by 20% in all', 15, 'it grew by 20%…'],
  ['a long word', 'a'.repeat(90), 80, `${'a'.repeat(80)}…`],
  ['a long word behind a short one', `The ${'a'.repeat(90)}`, 80, `The ${'a'.repeat(76)}…`],
  ['Cyrillic', 'Укрепление потенциала государств', 25, 'Укрепление потенциала…'],
  [
    'Chinese with early punctuation',
    `甲乙丙，${'知识产权'.repeat(20)}`,
    40,
    `甲乙丙，${'知识产权'.repeat(9)}…`,
  ],
  ['Chinese behind punctuation', '向成员国提供工具，开展立法', 9, '向成员国提供工具…'],
  ['Chinese without any', '知识产权'.repeat(30), 80, `${'知识产权'.repeat(20)}…`],
  ['a Latin word in Chinese', '使用知识产权并参加WIPO的服务', 11, '使用知识产权并参加…'],
  ['Chinese behind a Latin word', '参加WIPO的服务', 6, '参加WIPO…'],
  ['Arabic', 'تعزيز قدرات الدول الأعضاء، وتطوير', 22, 'تعزيز قدرات الدول…'],
  ['Arabic behind its comma', 'تعزيز قدرات الدول، وتطوير النظام', 18, 'تعزيز قدرات الدول…'],
  ['Arabic with vowels', `${'مُ'.repeat(6)} نص`, 5, `${'مُ'.repeat(2)}…`],
  ['a letter beyond the first plane', '𠀀𠀁𠀂𠀃', 5, '𠀀𠀁…'],
  ['pictures', '😀😀😀', 3, '😀…'],
  ['a mark that stands by itself', 'e\u0301e\u0301e\u0301', 3, 'e\u0301…'],
  ['nothing', '', 5, ''],
])('a text is cut whole: %s', (_, text, most, expected) => {
  expect(shortened(text, most)).toBe(expected);
});

test('names have eighty letters at most', () => {
  const long = 'Give Member States tools and legislative advice for making and using laws and policies';
  expect(shortened(long)).toBe(
    'Give Member States tools and legislative advice for making and using laws and…',
  );
  expect(shortened('a'.repeat(80))).toBe('a'.repeat(80));
});
