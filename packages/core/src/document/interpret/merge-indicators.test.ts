import { describe, expect, test } from 'vitest';
import type { Indicator } from '../../indicators/indicator.ts';
import { merged, nothing } from './found.ts';
import { mergeIndicators } from './merge-indicators.ts';

const place = { file: 'given.txt', line: 1 };

function inFramework(id: string, title: string, responsible: readonly string[] = []): Indicator {
  const result = id.split('/')[0] ?? '';
  return {
    id,
    result,
    title: { en: title },
    responsible,
    inFramework: true,
    polarity: 'more-is-better',
    contributions: [],
  };
}

function inChapter(id: string, title: string, polarity: Indicator['polarity'] = 'more-is-better'): Indicator {
  const [result = '', sector = ''] = id.split('/');
  const components = [{ label: {}, baseline: null, target: null }];
  const contributions = [{ sector, title: { en: title }, components }];
  return { id, result, title: { en: title }, responsible: [], inFramework: false, polarity, contributions };
}

/** `ID title < sector (other result), …`. */
function short(indicators: readonly Indicator[]): readonly string[] {
  const merging = mergeIndicators(merged(nothing, { indicators })).indicators;
  return merging.map((one) => {
    const by = one.contributions.map(
      (part) => `${part.sector}${part.result === undefined ? '' : ` (${part.result})`}`,
    );
    return `${one.id} ${one.title.en} < ${by.join(', ')}`;
  });
}

describe('indicators of the framework and of chapters', () => {
  test.each<readonly [string, readonly Indicator[], readonly string[]]>([
    [
      'the same title in two chapters',
      [
        inFramework('3.1/1', 'Number of members'),
        inChapter('3.1/brands/1', 'Number of members'),
        inChapter('3.1/patents/1', 'Number of members'),
      ],
      ['3.1/1 Number of members < brands, patents'],
    ],
    [
      'a title that is a little different',
      [
        inFramework('3.1/1', 'Satisfaction of users with services'),
        inChapter('3.1/brands/1', 'Satisfaction of users'),
      ],
      ['3.1/1 Satisfaction of users with services < ', '3.1/2 Satisfaction of users < brands'],
    ],
    [
      'a title that is rather different, of a sector that answers for it',
      [
        inFramework('3.1/1', 'Satisfaction of users with services', ['brands']),
        inChapter('3.1/brands/1', 'Satisfaction of users'),
      ],
      ['3.1/1 Satisfaction of users with services < brands'],
    ],
    [
      'the surest pair first',
      [
        inFramework('4.3/1', 'Satisfaction with courses on patents', ['brands']),
        inFramework('4.3/2', 'Satisfaction with courses on brands', ['brands']),
        inChapter('4.3/brands/1', 'Satisfaction with courses on brands'),
        inChapter('4.3/patents/1', 'Satisfaction with courses on patents'),
      ],
      [
        '4.3/1 Satisfaction with courses on patents < patents',
        '4.3/2 Satisfaction with courses on brands < brands',
      ],
    ],
    [
      'another result than in the framework',
      [
        inFramework('5.3/1', 'Geographical diversity by region'),
        inChapter('5.2/brands/1', 'Geographical diversity by region'),
      ],
      ['5.3/1 Geographical diversity by region < brands (5.2)'],
    ],
    [
      'nothing in the framework',
      [
        inFramework('1.1/1', 'Visitors'),
        inChapter('1.1/brands/1', 'Mentions in the press'),
        inChapter('1.1/patents/1', 'Mentions in the press'),
      ],
      ['1.1/1 Visitors < ', '1.1/2 Mentions in the press < brands, patents'],
    ],
    ['no framework at all', [inChapter('1.1/brands/1', 'Visitors')], ['1.1/1 Visitors < brands']],
  ])('%s', (_name, indicators, expected) => {
    expect(short(indicators)).toEqual(expected);
  });

  test('a chapter that nothing matches stays outside the framework', () => {
    const { indicators } = mergeIndicators(
      merged(nothing, { indicators: [inChapter('1.1/brands/1', 'Visitors')] }),
    );
    expect(indicators[0]?.inFramework).toBe(false);
  });

  test('an indicator that goes on in another table has the components of both', () => {
    const indicators = [
      inChapter('1.1/brands/1', 'Visitors'),
      inChapter('1.1/brands/1', 'Visitors', 'floor'),
    ];
    const [only, ...more] = mergeIndicators(merged(nothing, { indicators })).indicators;
    expect(more).toEqual([]);
    expect(only?.contributions[0]?.components).toHaveLength(2);
    expect(only?.polarity).toBe('floor');
  });

  test('references follow the new ids, and the framework is where an indicator stands', () => {
    const inserted = inChapter('3.1/brands/2', 'Something else');
    const found = merged(nothing, {
      indicators: [inFramework('3.1/1', 'Members'), inChapter('3.1/brands/1', 'Members')],
      places: {
        'indicator:3.1/brands/1': { ...place, line: 9 },
        'contribution:3.1/brands/1/brands': { ...place, line: 9 },
        'indicator:3.1/1': { ...place, line: 3 },
        'risk:1': place,
      },
      wordings: [{ reference: 'indicator:3.1/brands/1', text: 'Members', place }],
      proposals: [
        {
          id: 'p',
          by: [],
          changes: [
            { kind: 'put', what: 'indicator', id: inserted.id, index: 0, before: null, after: inserted },
          ],
          excludes: [],
        },
      ],
    });
    const { places, wordings, proposals } = mergeIndicators(found);
    expect(places).toEqual({
      'indicator:3.1/1': { ...place, line: 3 },
      'contribution:3.1/1/brands': { ...place, line: 9 },
      'risk:1': place,
    });
    expect(wordings.map((one) => one.reference)).toEqual(['indicator:3.1/1']);
    expect(proposals[0]?.changes).toMatchObject([{ id: '3.1/2', index: 1, after: { id: '3.1/2' } }]);
  });
});
