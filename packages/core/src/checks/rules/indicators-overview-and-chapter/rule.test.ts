import { describe, expect, test } from 'vitest';
import { type Given, given } from '../../given.ts';
import { indicatorsOverviewAndChapter } from './rule.ts';

const check = (told: Given) =>
  indicatorsOverviewAndChapter
    .check(given(told))
    .map((finding) => `${finding.severity} ${finding.message.code} ${finding.place.line}`);

const title = 'Share of offices that use the platform';
const other = { id: 'o', result: '3.1', title: 'Visitors', responsible: ['a'], chapters: { a: ['1 -> 2'] } };

describe('accepts', () => {
  const accepted: readonly (readonly [string, Given])[] = [
    ['the same in both', { indicators: [other] }],
    ['an overview without chapters', { indicators: [{ result: '3.1', responsible: ['a', 'b'] }] }],
    ['chapters without an overview', { indicators: [{ result: '3.1', chapters: { a: ['1 -> 2'] } }] }],
    [
      'a chapter that the extract does not show',
      {
        chapters: { a: ['indicators'], b: ['by-result'] },
        indicators: [{ ...other, responsible: ['a', 'b'] }],
      },
    ],
    [
      'a result after the last one of a table that the extract may cut',
      {
        chapters: { a: ['risks', 'indicators'] },
        indicators: [other, { result: '4.1', responsible: ['a'] }, { result: '3.1', responsible: ['a'] }],
      },
    ],
    [
      'a result before the first one of a table that the extract may cut',
      {
        chapters: { a: ['indicators', 'by-object'] },
        indicators: [other, { result: '2.1', responsible: ['a'] }],
      },
    ],
    [
      'a title that the chapter words a little otherwise',
      {
        indicators: [
          { result: '3.1', title, responsible: ['a'] },
          { result: '3.1', title: 'Share of offices using the platform', chapters: { a: ['1 -> 2'] } },
        ],
      },
    ],
    [
      'a chapter whose sector the overview calls otherwise',
      { indicators: [{ ...other, chapters: { a: ['1 -> 2'], chapter: ['3 -> 4'] } }] },
    ],
    [
      'a chapter of a pillar whose overview the extract does not show',
      {
        chapters: { a: ['indicators'] },
        indicators: [other, { result: '1.1', chapters: { a: ['1 -> 2'] } }],
      },
    ],
  ];
  test.each(accepted)('%s', (_, told) => {
    expect(check(told)).toEqual([]);
  });
});

describe('rejects', () => {
  const rejected: readonly (readonly [string, Given, string])[] = [
    [
      'an indicator of the overview that the chapter lacks',
      { indicators: [other, { result: '3.2', title, responsible: ['a'], line: 61 }] },
      'warning not-in-chapter 61',
    ],
    [
      'the same in an extract whose table is whole',
      {
        chapters: { a: ['risks', 'indicators', 'by-result'] },
        indicators: [other, { result: '4.2', title, responsible: ['a'], line: 61 }],
      },
      'warning not-in-chapter 61',
    ],
    [
      'an indicator of the chapter that the overview lacks',
      { indicators: [other, { result: '3.1', title, chapters: { a: ['1 -> 2'] }, lines: { a: 81 } }] },
      'warning not-in-overview 81',
    ],
    [
      'a sector that the overview does not name',
      {
        indicators: [
          { ...other, chapters: { a: ['1 -> 2'], b: ['3 -> 4'] }, lines: { b: 82 } },
          { result: '1.1', title: 'Members', responsible: ['b'], chapters: { b: ['1 -> 2'] } },
        ],
      },
      'warning sector-not-named 82',
    ],
    [
      'another result',
      {
        indicators: [
          other,
          { result: '3.2', title, responsible: ['a'] },
          { result: '3.3', title, chapters: { a: ['1 -> 2'] }, lines: { a: 83 } },
        ],
      },
      'warning other-result 83',
    ],
    [
      'another result, where the titles were joined already',
      { indicators: [{ ...other, under: { a: '3.3' }, lines: { a: 84 } }] },
      'warning other-result 84',
    ],
  ];
  test.each(rejected)('%s', (_, told, expected) => {
    expect(check(told)).toEqual([expected]);
  });
});

describe('compares components of two chapters', () => {
  const sectors = { patents: '专利和技术', brands: '品牌和外观设计', development: '区域和国家发展' };
  const told = (patents: string, development: readonly string[]): Given => ({
    language: 'zh',
    sectors,
    indicators: [
      {
        result: '4.2',
        responsible: ['patents', 'brands', 'development'],
        chapters: { patents: [patents], brands: ['100% -> >=90%'], development },
        lines: { development: 396 },
      },
    ],
  });
  const brands = '商标和外观设计: 100% -> >=90%';

  test.each([
    ['the same figures', '88% -> >=90%', ['专利和技术法律: 88% -> >=90%', brands]],
    ['a component that names no other sector', '88% -> >=90%', ['大学: 70% -> >=90%', brands]],
    ['no labels', '88% -> >=90%', ['70% -> >=90%']],
    ['another kind of measure', 'tbd -> >=90%', ['专利和技术法律: 88% -> >=90%', brands]],
  ])('accepts %s', (_, patents, development) => {
    expect(check(told(patents, development))).toEqual([]);
  });

  test.each([
    [
      'another baseline',
      '87% -> >=90%',
      ['专利和技术法律: 88% -> >=90%', brands],
      ['warning other-baseline 396'],
    ],
    [
      'another target',
      '88% -> >=95%',
      ['专利和技术法律: 88% -> >=90%', brands],
      ['warning other-target 396'],
    ],
    ['the other label too', '88% -> >=90%', ['商标和外观设计: 99% -> >=90%'], ['warning other-baseline 396']],
  ])('rejects %s', (_, patents, development, expected) => {
    expect(check(told(patents, development))).toEqual(expected);
  });

  test('rejects equal labels with other figures', () => {
    const chapters = { a: ['PCT: 5 -> 6'], b: ['PCT: 7 -> 6'] };
    expect(check({ indicators: [{ result: '3.1', responsible: ['a', 'b'], chapters, line: 9 }] })).toEqual([
      'warning other-baseline 9',
    ]);
  });
});
