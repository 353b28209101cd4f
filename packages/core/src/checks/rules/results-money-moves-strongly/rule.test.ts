import { describe, expect, test } from 'vitest';
import { type Given, given } from '../../given.ts';
import { resultsMoneyMovesStrongly } from './rule.ts';

const check = (told: Given) =>
  resultsMoneyMovesStrongly
    .check(given(told))
    .map((finding) => `${finding.severity} ${finding.message.code} ${finding.place.line}`);

const money = (...amounts: readonly string[]) => ({ byResult: { a: { '3.3': amounts } } });
const falls = money('1,632', '3,562', '2,760');
const rises = money('6,768', '3,714', '3,765');
const measured = (component: string) => ({
  indicators: [{ result: '3.3', chapters: { a: [component] }, line: 7 }],
});

describe('accepts', () => {
  const accepted: readonly (readonly [string, Given])[] = [
    ['a small change', money('1,100', '1,000', '1,000')],
    ['a strong change in percent of little money', money('686', '191', '189')],
    ['much money but few percent', money('59,507', '57,305', '57,572')],
    ['a strong change against one base only', money('5,225', '3,644', '4,200')],
    ['opposite directions', money('2,000', '1,000', '4,000')],
    ['one base that is not known', money('2,000', '1,000')],
    ['nothing before', money('2,000', '-', '-')],
    ['a word on it', { ...falls, narrative: { a: ['Resources for result 3.3 go down as a project ends.'] } }],
    ['an extract without the chapter', { ...rises, chapters: { a: ['by-result'] } }],
  ];
  test.each(accepted)('%s', (_, told) => {
    expect(check(told)).toEqual([]);
  });
});

describe('asks', () => {
  const asked: readonly (readonly [string, Given, readonly string[]])[] = [
    ['about a rise without a word', rises, ['question without-word 301']],
    ['about a fall without a word', falls, ['question without-word 301']],
    [
      'where the chapter speaks of other money',
      { ...rises, narrative: { a: ['Resources for 3.31 and 13.3 grow.'] } },
      ['question without-word 301'],
    ],
    [
      'about a fall while targets rise',
      { ...falls, ...measured('100 -> growth 20%') },
      ['question down-against-targets 301'],
    ],
    [
      'about a rise while targets fall',
      { ...rises, ...measured('99 -> 85') },
      ['question up-against-targets 301'],
    ],
    ['where the target is a floor', { ...rises, ...measured('99% -> >=85%') }, ['question without-word 301']],
    [
      'about a fall while targets rise, in an extract without the narrative',
      { ...falls, ...measured('11 -> +12'), chapters: { a: ['indicators', 'by-result'] } },
      ['question down-against-targets 301'],
    ],
    [
      'about a fall while the chapter promises more',
      {
        ...falls,
        indicators: [{ result: '3.3', title: 'Matches made through BLUE NET', responsible: ['a'] }],
        narrative: { a: ['The sector will expand BLUE NET to more countries.'] },
      },
      ['question down-against-targets 301'],
    ],
    [
      'once for several results of a sector',
      { byResult: { a: { '2.2': ['6,768', '3,714', '3,765'], '4.2': ['1,312', '644', '718'] } } },
      ['question without-word 301'],
    ],
  ];
  test.each(asked)('%s', (_, told, expected) => {
    expect(check(told)).toEqual(expected);
  });
});

test('shows amounts, percentages and places', () => {
  const [finding] = resultsMoneyMovesStrongly.check(given(falls));
  expect(finding?.message.facts).toEqual({ sector: 'a', count: 1 });
  expect(finding?.evidence[0]).toEqual({
    kind: 'note',
    message: {
      code: 'move',
      facts: {
        result: '3.3',
        title: 'Result 3.3',
        sector: 'a',
        currency: 'CHF',
        thousands: 1632,
        approved: 3562,
        approvedPercent: -54,
        afterTransfers: 2760,
        afterTransfersPercent: -41,
      },
    },
  });
  expect(finding?.evidence.slice(1)).toMatchObject([
    { kind: 'quote', place: { line: 301 }, text: 'proposed-2024/25 · 1,632' },
    { kind: 'quote', place: { line: 302 } },
    { kind: 'quote', place: { line: 303 } },
  ]);
});
