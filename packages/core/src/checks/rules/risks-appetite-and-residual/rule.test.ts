import { expect, test } from 'vitest';
import { type GivenRisk, given } from '../../given.ts';
import { risksAppetiteAndResidual } from './rule.ts';

const check = (...risks: readonly GivenRisk[]) =>
  risksAppetiteAndResidual
    .check(given({ risks }))
    .map((finding) => `${finding.severity} ${finding.message.code} ${finding.place.line}`);

const below: GivenRisk = { appetite: 'high', target: 'low below' };

test.each<[string, readonly GivenRisk[]]>([
  ['equal levels within', [{ appetite: 'medium', target: 'medium within' }]],
  ['a lower residual risk below', [below]],
  ['a higher residual risk that says so', [{ appetite: 'low', target: 'high above' }]],
  ['a level without label', [{ appetite: 'low', target: 'high' }]],
  ['a document without appetites', [{ appetite: null, target: 'low' }]],
  ['a document without residual risks', [{ appetite: 'low', target: '' }]],
])('accepts %s', (_, risks) => {
  expect(check(...risks)).toEqual([]);
});

test.each<[string, readonly GivenRisk[], string]>([
  ['above labelled within', [{ appetite: 'low', target: 'medium within' }], 'error within-but-above 201'],
  ['above labelled below', [{ appetite: 'low', target: 'high below' }], 'error below-but-above 201'],
  ['equal labelled below', [{ appetite: 'low', target: 'low below' }], 'error below-but-within 201'],
  ['equal labelled above', [{ appetite: 'low', target: 'low above' }], 'error above-but-within 201'],
  ['below labelled above', [{ appetite: 'high', target: 'low above' }], 'error above-but-below 201'],
  [
    'below labelled within where others say below',
    [below, { appetite: 'medium', target: 'low within' }],
    'warning within-but-below 202',
  ],
  [
    'below labelled within where nobody says below: once',
    [
      { appetite: 'medium', target: 'low within' },
      { appetite: 'high', target: 'low within' },
    ],
    'question within-means-not-above 201',
  ],
  ['no appetite', [below, { appetite: null, target: 'low within' }], 'question no-appetite 202'],
  ['no residual risk', [below, { target: '' }], 'question no-level 202'],
  ['neither', [below, { appetite: null, target: '' }], 'question no-appetite-no-level 202'],
])('rejects %s', (_, risks, expected) => {
  expect(check(...risks)).toEqual([expected]);
});
