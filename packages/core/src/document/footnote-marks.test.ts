import { expect, test } from 'vitest';
import { footnoteMarksIn, noteOf, plainMark } from './footnote-marks.ts';
import type { Passage } from './passages.ts';

test.each<[string, readonly string[]]>([
  ['A balanced⁴⁴ plan', ['44']],
  ['2.1 平衡的 ⁴⁴ 制度¹', ['44', '1']],
  ['2024/25¹⁴', ['14']],
  ['Total* and (part)**', ['*', '**']],
  ['totalᵃ', ['a']],
  ['40 m², 3 км² and 10⁶', []],
  ['⁴⁴ its own note', []],
  ['a * b and *bold*text', []],
])('footnoteMarksIn %s', (text, signs) => {
  expect(footnoteMarksIn(text).map(({ sign }) => sign)).toEqual(signs);
});

test.each([
  ['⁴⁴', '44'],
  ['(a)', 'a'],
  [' ¹ ', '1'],
])('plainMark %s', (mark, plain) => {
  expect(plainMark(mark)).toBe(plain);
});

const place = { file: 'given.txt', line: 1 };

function passage(kind: Passage['kind'], text: string, mark?: string): Passage {
  return { kind, text, place, styled: [], node: 0, ...(mark === undefined ? {} : { mark }) };
}

test.each<[Passage, readonly string[] | null]>([
  [passage('footnote', '— balanced means', '⁴⁴'), ['44', 'balanced means']],
  [passage('footnote', '⁴⁴ — balanced means', '⁴⁴'), ['44', 'balanced means']],
  [passage('paragraph', '¹⁴ The other 3.'), ['14', 'The other 3.']],
  [passage('footnote', '', '*'), ['*', '']],
  [passage('paragraph', 'A paragraph.'), null],
  [passage('cell', '¹ in a cell'), null],
])('noteOf %#', (given, expected) => {
  const note = noteOf(given);
  expect(note && [note.sign, note.text]).toEqual(expected);
});
