import { expect, test } from 'vitest';
import { given } from '../../given.ts';
import { indicatorsGrowthOverUnknown } from './rule.ts';

const check = (component: string) =>
  indicatorsGrowthOverUnknown
    .check(
      given({
        indicators: [{ result: '1.1', chapters: { copyright: [component] }, lines: { copyright: 9 } }],
      }),
    )
    .map((finding) => `${finding.severity} ${finding.message.code} ${finding.place.line}`);

test.each([
  'tbd -> >=90%',
  'tbd -> 4',
  '13437518 -> growth 20%',
  ' -> growth 20%',
  'n/a -> tbd',
  'tbd -> +8',
  'last survey -> growth 5%',
])('accepts %s', (component) => {
  expect(check(component)).toEqual([]);
});

test.each([
  ['tbd -> growth 20%', 'warning growth 9'],
  ['n/a -> growth 20%', 'warning growth 9'],
  ['downloads: tbd -> growth 20%', 'warning component 9'],
])('rejects %s', (component, expected) => {
  expect(check(component)).toEqual([expected]);
});
