import { expect, test } from 'vitest';
import type { Polarity } from '../../../indicators/indicator.ts';
import { given } from '../../given.ts';
import { indicatorsTargetBelowBaseline } from './rule.ts';

const check = (component: string, polarity: Polarity = 'more-is-better') =>
  indicatorsTargetBelowBaseline
    .check(given({ indicators: [{ result: '4.2', polarity, chapters: { eco: [component] } }] }))
    .map((finding) => `${finding.severity} ${finding.message.code}`);

const accepted: readonly (readonly [string, Polarity])[] = [
  ['88% -> >=90%', 'more-is-better'],
  ['100% -> 100%', 'more-is-better'],
  ['tbd -> 4', 'more-is-better'],
  ['4 -> +8', 'more-is-better'],
  ['46 cumulative -> 50 cumulative', 'more-is-better'],
  ['11 cumulative -> +12', 'more-is-better'],
  ['9 -> 5', 'less-is-better'],
  ['565 CHF -> 546 CHF', 'less-is-better'],
  ['565 CHF -> 546 EUR', 'more-is-better'],
  ['99 -> 85%', 'more-is-better'],
  ['99 -> 85 rate', 'more-is-better'],
  ['99 -> 85', 'band'],
  ['31 -> 2024=40 2025=80', 'more-is-better'],
  ['20 -> growth 5%', 'more-is-better'],
  ['20 -> growth 5%', 'floor'],
  ['20 -> fewer words', 'more-is-better'],
  ['+20 -> 12 cumulative', 'more-is-better'],
];
test.each(accepted)('accepts %s (%s)', (component, polarity) => {
  expect(check(component, polarity)).toEqual([]);
});

const rejected: readonly (readonly [string, Polarity, string])[] = [
  ['99 -> 85', 'more-is-better', 'warning lower'],
  ['46 cumulative -> 40 cumulative', 'more-is-better', 'warning lower'],
  ['+20 -> +12', 'more-is-better', 'warning lower'],
  ['546 CHF -> 565 CHF', 'less-is-better', 'warning higher'],
  ['70% -> 50%', 'more-is-better', 'warning lower'],
  ['50.5% -> 50%', 'more-is-better', 'question slight'],
  ['96% -> >=90%', 'more-is-better', 'question floors'],
  ['5 -> <=8', 'less-is-better', 'question floors'],
  ['96% -> 90%', 'floor', 'question floors'],
  ['30 -> growth 5%', 'less-is-better', 'warning higher'],
  ['69000 -> 2024=70000 2025=60000', 'more-is-better', 'warning lower'],
];
test.each(rejected)('rejects %s (%s)', (component, polarity, expected) => {
  expect(check(component, polarity)).toEqual([expected]);
});

test('does not compare what counts different things', () => {
  const context = given({ indicators: [{ result: '4.2', chapters: { eco: ['99 -> 85'] } }] });
  const worded = (baseline: string, target: string) => {
    const { interpretation } = context;
    const measure = (value: number, text: string) => ({
      kind: 'count' as const,
      value,
      comparison: 'exactly' as const,
      flow: 'stock' as const,
      text,
    });
    const component = { label: {}, baseline: measure(99, baseline), target: measure(85, target) };
    const indicators = interpretation.plan.indicators.map((one) =>
      Object.assign({}, one, { contributions: [{ sector: 'eco', title: {}, components: [component] }] }),
    );
    const plan = { ...interpretation.plan, indicators };
    return indicatorsTargetBelowBaseline.check({ ...context, interpretation: { ...interpretation, plan } })
      .length;
  };
  expect(worded('99 countries (2022)', '85 countries')).toBe(1);
  expect(worded('99 个国家', '85 个国家')).toBe(1);
  expect(worded('99 offices', '85 applications')).toBe(0);
  expect(worded('99', '85 applications')).toBe(1);
});

test('asks once for all floors of a sector and lists them', () => {
  const findings = indicatorsTargetBelowBaseline.check(
    given({
      indicators: [
        {
          result: '3.1',
          chapters: { patents: ['A: 96% -> >=90%', 'B: 98% -> >=95%'], brands: ['97% -> >=90%'] },
        },
        { result: '4.2', chapters: { brands: ['100% -> >=90%'] } },
      ],
    }),
  );
  expect(findings.map((finding) => [finding.message.facts, finding.evidence.length])).toEqual([
    [{ sector: 'patents', count: 2 }, 4],
    [{ sector: 'brands', count: 2 }, 4],
  ]);
});
