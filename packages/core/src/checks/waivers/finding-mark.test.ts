import { expect, test } from 'vitest';
import type { Evidence, Finding, SumLine } from '../finding.ts';
import { findingMark, saying } from './finding-mark.ts';

function line(printed: string, more: Partial<SumLine> = {}): SumLine {
  return { sign: '+', label: 'Posts', printed, place: { file: 'book', line: 9 }, changed: false, ...more };
}

const sum: Evidence = {
  kind: 'sum',
  lines: [line('10'), line('20', { label: 'Travel' })],
  result: line('31', { sign: '=', label: 'Total' }),
  computed: '30',
};
const quote: Evidence = { kind: 'quote', place: { file: 'book', line: 9 }, text: 'as agreed' };
const note: Evidence = { kind: 'note', message: { code: 'seen', facts: { line: 9, count: 2 } } };

const finding: Finding = {
  rule: 'figures-total-and-parts',
  severity: 'error',
  place: { file: 'book', line: 9, table: 1, row: 3, column: 2 },
  message: { code: 'misses', facts: { label: 'Total', printed: '31', computed: '30', line: 9, column: 2 } },
  evidence: [sum, quote, note],
  repairs: [],
};

const said = (facts: object): Finding => ({
  ...finding,
  message: { ...finding.message, facts: { ...finding.message.facts, ...facts } },
});
const resting = (...evidence: Evidence[]): Finding => ({ ...finding, evidence });

test.each<[string, Finding]>([
  ['the finding stands elsewhere', { ...finding, place: { file: 'other', line: 99 } }],
  ['the sentence names another line', said({ line: 14, column: 3 })],
  [
    'what it rests on stands elsewhere',
    resting(
      {
        ...sum,
        lines: sum.lines.map((one) => ({ ...one, place: { file: 'book', line: 70 }, changed: true })),
      },
      { ...quote, place: { file: 'book', line: 71 } },
      { ...note, message: { code: 'seen', facts: { count: 2, line: 72 } } },
    ),
  ],
  [
    'its facts come in another order',
    { ...finding, message: { code: 'misses', facts: { computed: '30', printed: '31', label: 'Total' } } },
  ],
  ['other repairs are known', { ...finding, repairs: [{ cells: [] }] }],
])('stays where %s', (_what, other) => {
  expect(findingMark(other)).toBe(findingMark(finding));
});

test.each<[string, Finding]>([
  ['another rule says it', { ...finding, rule: 'figures-balance' }],
  ['it says something else', { ...finding, message: { ...finding.message, code: 'other' } }],
  ['it is of something else', said({ label: 'Sum' })],
  ['a figure is another', said({ printed: '32' })],
  ['a figure is a number and no word', said({ printed: 31 })],
  [
    'a part of the sum is another',
    resting({ ...sum, lines: [line('11'), line('19', { label: 'Travel' })] }, quote, note),
  ],
  ['the words it rests on are others', resting(sum, { ...quote, text: 'as agreed.' }, note)],
  [
    'a note counts otherwise',
    resting(sum, quote, { kind: 'note', message: { code: 'seen', facts: { count: 3 } } }),
  ],
  ['there is less it rests on', resting(sum, quote)],
])('is another where %s', (_what, other) => {
  expect(findingMark(other)).not.toBe(findingMark(finding));
});

test('begins with the rule', () => {
  expect(findingMark(finding)).toMatch(/^figures-total-and-parts-[0-9a-f]{16}$/);
  expect(saying(said({ line: 14 }))).toBe(saying(finding));
});
