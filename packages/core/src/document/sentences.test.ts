import { expect, test } from 'vitest';
import { sentencesOf } from './sentences.ts';

test.each<[string, readonly string[]]>([
  ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
  ['一句。“两句。”三句', ['一句。', '“两句。”', '三句']],
  ['About 3.5 million, e.g. in Rome.', ['About 3.5 million, e.g. in Rome.']],
  ['A line\nand another', ['A line', 'and another']],
  ['كيف ذلك؟ هكذا.', ['كيف ذلك؟', 'هكذا.']],
  ['  ', []],
])('sentencesOf %s', (text, expected) => {
  const sentences = sentencesOf(text);
  expect(sentences.map((one) => one.text)).toEqual(expected);
  for (const one of sentences) expect(text.slice(one.start, one.start + one.text.length)).toBe(one.text);
});
