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
    ['an extract that may have cut the table', { byResult, chapters: { copyright: ['strategy', 'risks'] } }],
    ['an extract that begins behind it', { byResult, chapters: { copyright: ['by-result', 'by-object'] } }],
    [
      'a chapter without table and without money',
      { byResult: { partners: { '2.2': ['5'] }, copyright: { '2.2': ['-'] } }, indicators: [elsewhere] },
    ],
  ];
  test.each(accepted)('%s', (_, told) => {
    expect(check(told)).toEqual([]);
  });
});

describe('rejects', () => {
  const rejected: readonly (readonly [string, Given, string])[] = [
    [
      'money that neither place measures',
      { byResult, indicators: [elsewhere, { result: '4.1', chapters: { copyright: ['1 -> 2'] } }] },
      'in-neither',
    ],
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

describe('asks once about a chapter that has money by result and no table of indicators', () => {
  const money = { copyright: { '2.2': ['1,258'], '3.1': ['586'], '3.2': ['-'] } };
  const around = { copyright: ['strategy', 'risks', 'by-result'] } as const;
  const overview = { result: '2.2', responsible: ['copyright'] };
  const asked: readonly (readonly [string, Given, readonly string[]])[] = [
    ['in a whole document', { byResult: money, indicators: [overview, elsewhere] }, ['not-in-overview 3.1']],
    ['in an extract', { byResult: money, chapters: around }, []],
    [
      'in an extract whose overview measures it',
      { byResult: money, chapters: around, indicators: [overview] },
      [],
    ],
  ];
  test.each(asked)('%s', (_, told, others) => {
    const findings = check(told);
    const [question, ...more] = findings.filter(({ message }) => message.code === 'no-table');
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      severity: 'question',
      place: { line: 301 },
      message: { facts: { sector: 'copyright', count: 2, thousands: 1844, currency: 'CHF' } },
      evidence: [
        { kind: 'sum', lines: [{ printed: '1,258' }, { printed: '586' }], result: null, computed: '1,844' },
      ],
    });
    const rest = findings.filter(({ message }) => message.code !== 'no-table');
    expect(rest.map(({ message }) => `${message.code} ${message.facts['result']}`)).toEqual(others);
  });
});
