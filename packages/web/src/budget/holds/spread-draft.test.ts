import { describe, expect, test } from 'vitest';
import { type DraftOf, orderOf, type SpreadDraft, typedPercent } from './spread-draft.ts';

const of: DraftOf = { cube: 'money', at: { version: 'new' }, places: 5, thousand: 100_000 };
const draft: SpreadDraft = {
  way: 'spread',
  amount: '1,200.5',
  key: 'equal',
  whole: false,
  profile: '',
  weights: {},
  cellWeights: {},
  base: 'old',
  percent: '2,5 %',
  from: 'fine',
};
const figure = { cube: 'money', at: { version: 'new' } };

describe('an order', () => {
  test.each<[string, Partial<SpreadDraft>, unknown]>([
    ['of equal parts', {}, { kind: 'spread', amount: 120_050_000, key: { kind: 'equal' }, unit: 1 }],
    [
      'as in a version, in whole thousands',
      { key: 'version approved 2024', whole: true },
      { key: { kind: 'by-figures', cube: 'money', at: { version: 'approved 2024' } }, unit: 100_000 },
    ],
    ['by a driver', { key: 'cube posts' }, { key: { kind: 'by-figures', cube: 'posts', at: {} } }],
    [
      'by a profile, without those that have no weight',
      { profile: 'year', weights: { '2026': '40', '2027': '60%', '2028': '', '2029': '0' } },
      { profile: { dimension: 'year', weights: { '2026': 40, '2027': 60 } } },
    ],
    [
      'by weights of cells, without those that have none',
      {
        key: 'weights',
        cellWeights: { a: { at: { r: '1' }, text: '2,5' }, b: { at: { r: '2' }, text: ' ' } },
      },
      { key: { kind: 'by-weights', weights: [{ at: { r: '1' }, weight: 2.5 }] } },
    ],
    ['of growth', { way: 'grow' }, { kind: 'grow', base: 'old', percent: 2.5, unit: 1 }],
    ['from below', { way: 'gather' }, { kind: 'gather', from: 'fine' }],
    ['of all that is not allocated', { way: 'allocate', amount: '' }, { kind: 'allocate', amount: null }],
    ['to set aside', { way: 'set-aside', amount: '3' }, { kind: 'set-aside', amount: 300_000 }],
  ])('%s', (_what, change, expected) => {
    expect(orderOf({ ...draft, ...change }, of)).toMatchObject({ ...figure, ...Object(expected) });
  });

  test.each<[string, Partial<SpreadDraft>]>([
    ['weights of cells that nobody has typed', { key: 'weights' }],
    [
      'a weight below nothing',
      { key: 'weights', cellWeights: { a: { at: {}, text: '-1' }, b: { at: {}, text: '1' } } },
    ],
    ['no amount', { amount: '' }],
    ['no number', { amount: 'much' }],
    ['no percentage', { way: 'grow', percent: 'some' }],
    ['no version to grow from', { way: 'grow', base: '' }],
    ['nothing to gather from', { way: 'gather', from: '' }],
    ['a profile that gives nobody anything', { profile: 'year', weights: { '2026': '' } }],
    ['a weight below zero', { profile: 'year', weights: { '2026': '-1' } }],
  ])('is none with %s', (_what, change) => expect(orderOf({ ...draft, ...change }, of)).toBeNull());
});

test.each([
  ['2.5', 2.5],
  ['(1)', -1],
  ['-3,25%', -3.25],
  ['0', 0],
  ['', null],
  ['x', null],
])('%j is %s percent', (text, percent) => expect(typedPercent(text)).toBe(percent));
