import { describe, expect, test } from 'vitest';
import { type Given, given } from '../../given.ts';
import { resultsMoneyWithoutIndicator } from './rule.ts';

const check = (told: Given) => resultsMoneyWithoutIndicator.check(given(told));
const byResult = { copyright: { '2.2': ['1,258'] } };
const elsewhere = { result: '2.2', responsible: ['partners'], chapters: { partners: ['1 -> 2'] } };

describe('accepts', () => {
  const accepted: readonly (readonly [string, Given])[] = [
    [
      'an indicator of the overview',
      { byResult, indicators: [{ result: '2.2', responsible: ['copyright'] }] },
    ],
    [
      'an indicator of the chapter',
      { byResult, indicators: [{ result: '2.2', chapters: { copyright: ['1 -> 2'] } }] },
    ],
    ['no money', { byResult: { copyright: { '2.2': ['-', '5'] } }, indicators: [elsewhere] }],
    ['an unknown amount', { byResult: { copyright: { '2.2': ['', '5'] } }, indicators: [elsewhere] }],
    [
      'an extract that shows neither the pillar of the overview nor the chapter',
      {
        byResult: { copyright: { '1.1': ['10'] } },
        chapters: { copyright: ['by-result'] },
        indicators: [{ result: '2.2', responsible: ['partners'] }],
      },
    ],
    ['a document that has no indicators at all', { byResult }],
  ];
  test.each(accepted)('%s', (_, told) => {
    expect(check(told)).toEqual([]);
  });
});

describe('rejects', () => {
  const rejected: readonly (readonly [string, Given, string])[] = [
    ['money that neither place measures', { byResult, indicators: [elsewhere] }, 'in-neither'],
    [
      'money without indicator in the overview where the chapter is not shown',
      { byResult, chapters: { copyright: ['by-result'] }, indicators: [elsewhere] },
      'not-in-overview',
    ],
    [
      'money without indicator in the chapter where the overview is not shown',
      {
        byResult,
        chapters: { copyright: ['risks', 'indicators', 'by-result'] },
        indicators: [{ result: '4.1', chapters: { copyright: ['1 -> 2'] } }],
      },
      'not-in-chapter',
    ],
  ];
  test.each(rejected)('%s', (_, told, code) => {
    const [finding, ...more] = check(told);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'warning',
      place: { line: 301 },
      message: { code, facts: { result: '2.2', sector: 'copyright', thousands: 1258, currency: 'CHF' } },
      evidence: [{ kind: 'quote', text: '2.2 · proposed-2024/25 · 1,258' }],
    });
  });
});
