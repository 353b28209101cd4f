import { expect, test } from 'vitest';
import { given } from '../../given.ts';
import type { GivenIndicator } from '../../given-indicators.ts';
import { indicatorsBaselineAndTarget } from './rule.ts';

const check = (indicator: Partial<GivenIndicator>) =>
  indicatorsBaselineAndTarget
    .check(given({ indicators: [{ id: 'k', result: '4.4', responsible: ['eco'], ...indicator }] }))
    .map((finding) => `${finding.severity} ${finding.message.code} ${finding.place.line}`);

const chapter = (...components: readonly string[]) => ({
  chapters: { eco: components },
  lines: { eco: 580 },
});

test.each([
  ['both', chapter('46 -> 50')],
  ['a baseline that is still to be determined', chapter('tbd -> >=90%')],
  ['one target for components with their own baselines', chapter('A: 5 -> ', 'B: 7 -> ', '-> growth 20%')],
  [
    'parts of a baseline whose whole has the target',
    chapter('46 -> 50', 'L1: 4 -> ', 'L2: 32 -> ', 'L3: 10 -> '),
  ],
  ['an indicator of the overview alone', {}],
  ['words for both', chapter('agreed agenda -> work by the agenda')],
])('accepts %s', (_, indicator) => {
  expect(check(indicator)).toEqual([]);
});

test.each([
  ['neither', chapter(' -> '), 'warning neither 580'],
  ['a chapter without components', chapter(), 'warning neither 580'],
  ['no target', chapter('Africa: 11.2% -> ', 'Asia: 20.1% ->'), 'warning no-target 580'],
  ['no baseline', chapter('-> 100'), 'warning no-baseline 580'],
  ['nothing known of either', chapter('41 -> 100', 'authors: n/a -> tbd'), 'question nothing-known 580'],
  ['one component without target', chapter('A: 5 -> 6', 'B: 7 ->'), 'question some-without 580'],
  ['no sector in the overview', { responsible: [], line: 66 }, 'warning no-sector 66'],
])('rejects %s', (_, indicator, expected) => {
  expect(check(indicator)).toEqual([expected]);
});

test('lists the components that nothing is known of', () => {
  const told = { result: '5.1', chapters: { eco: ['41 -> 100', 'authors: n/a -> tbd'] } };
  const [finding] = indicatorsBaselineAndTarget.check(given({ indicators: [told] }));
  expect(finding?.evidence).toEqual([
    {
      kind: 'note',
      message: { code: 'component', facts: { component: 'authors', baseline: 'n/a', target: 'tbd' } },
    },
  ]);
});

test('rejects an indicator that a proposal adds without baseline and target', () => {
  const [added] = given({ indicators: [{ id: 'new', result: '4.2', chapters: { eco: [' -> '] } }] })
    .interpretation.plan.indicators;
  const context = given({
    proposals: [
      {
        id: 'p',
        changes: [
          { kind: 'put', what: 'indicator', id: 'new', index: 0, before: null, after: added ?? null },
        ],
      },
    ],
    places: { 'contribution:new/eco': 573 },
  });
  expect(indicatorsBaselineAndTarget.check(context)).toMatchObject([
    { severity: 'warning', place: { line: 573 }, message: { code: 'neither' } },
  ]);
});
