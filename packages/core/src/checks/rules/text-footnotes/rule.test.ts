import { describe, expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenNode } from '../../given-document.ts';
import { textFootnotes } from './rule.ts';

describe('accepts', () => {
  test.each<[string, readonly GivenNode[]]>([
    ['a note and its mark', ['A balanced¹ plan.', '[^¹] Balanced means serving all.']],
    ['a mark in a cell, and a note of its own line', [[['4.1 A balanced ⁴⁴ plan']], '⁴⁴ Serving all.']],
    ['the same mark and note in two chapters', ['A⁴⁴ b', '[^44] One note.', '# C', 'D⁴⁴', '[^44] One note.']],
    ['numbers that begin anew', ['A¹ b²', '[^1] One.', '[^2] Two.', '# C', 'D¹', '[^1] Other.']],
    ['asterisks for different notes', ['A* b', '[^*] One.', '# C', 'D* e', '[^*] Other.']],
    ['notes at the end', ['A¹ b', 'C² d', '[^1] One.', '[^2] Two.']],
    ['exponents of units', ['The hall has 40 m² and 10² seats.']],
    ['a short note that ends as a sentence', ['The plan¹ grows.', '[^1] The plan.']],
    ['notes of a reader that gives no marks', ['A plan.', '[^1] One.', '[^2] Two.']],
  ])('%s', (_name, nodes) => {
    expect(textFootnotes.check(given({ nodes }))).toEqual([]);
  });
});

describe('rejects', () => {
  test.each<[string, readonly GivenNode[], readonly string[]]>([
    ['a note without text', ['A¹ plan.', '[^1] '], ['empty 1 1']],
    ['a note that breaks off', ['A⁴ plan.', '[^4] — Balanced means'], ['unfinished 4 1']],
    ['a Chinese note that breaks off', ['平衡⁴的计划', '[^4] —平衡是指'], ['unfinished 4 1']],
    ['a French note that breaks off', ['Un plan¹', '[^1] Par équilibre on entend'], ['unfinished 1 1']],
    ['a note that repeats the words', ['计划改善人人生活 ²⁴ 的潜力', '[^24] 改善人人生活'], ['repeats 24 1']],
    [
      'one note under several marks, breaking off',
      ['A⁴ b', '[^4] Balanced means', 'C⁵ d', '[^5] Balanced means', 'E⁴', '[^4] Balanced means'],
      ['unfinished 4, 5 3', 'several-marks 4, 5 3'],
    ],
    [
      'one mark for different notes',
      ['A⁴ b', '[^4] One.', 'C⁵ d', '[^5] Two.', 'E⁴', '[^4] Three.'],
      ['several-notes 4 2'],
    ],
    ['a mark without a note', ['A⁴ plan⁴', 'B⁵', '[^5] Five.'], ['mark-without-note 4 2']],
    [
      'a mark whose note stands in another chapter',
      ['A⁴ b', '[^4] One.', '# C', 'D⁴ e'],
      ['note-elsewhere 4 1'],
    ],
    ['a note without a mark', ['A⁴ b', '[^4] One.', '[^*] Two.'], ['not-referred-to * 1']],
  ])('%s', (_name, nodes, codes) => {
    const found = textFootnotes.check(given({ nodes }));
    expect(
      found.map(
        ({ message: { code, facts } }) => `${code} ${facts['marks'] ?? facts['mark']} ${facts['count']}`,
      ),
    ).toEqual(codes);
  });
});

test('lists every place of a note', () => {
  const nodes = ['A⁴ b', '[^4] Balanced means', 'E⁴', '[^4] Balanced means'];
  const [found] = textFootnotes.check(given({ nodes }));
  expect(found?.place.line).toBe(2);
  expect(found?.evidence.map((one) => one.kind === 'quote' && one.place.line)).toEqual([2, 4]);
});
