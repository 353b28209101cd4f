import { expect, test } from 'vitest';
import { isComplete } from './completeness.ts';
import type { Component, Measure } from './indicator.ts';

const value: Measure = { kind: 'count', value: 3, comparison: 'exactly', flow: 'stock', text: '3' };
const later: Measure = { kind: 'to-be-determined', text: 'tbd' };
const none: Measure = { kind: 'not-available', text: 'n/a' };
const part = (baseline: Measure | null, target: Measure | null, label?: string): Component => ({
  label: label === undefined ? {} : { en: label },
  baseline,
  target,
});

test.each<[string, readonly (readonly Component[])[], boolean]>([
  ['with a value and a target', [[part(value, value)]], true],
  ['whose baseline does not exist yet', [[part(none, value)]], true],
  ['without a baseline', [[part(null, value)]], false],
  ['without a target', [[part(value, null)]], false],
  ['whose target is to be determined', [[part(value, later)]], false],
  ['whose target is not available', [[part(value, none)]], false],
  ['whose baseline is to be determined', [[part(later, value)]], false],
  ['that nobody contributes to', [], false],
  ['with nothing measured', [[]], false],
  ['of which one sector has no target', [[part(value, value)], [part(value, null)]], false],
  [
    'whose one target stands for all parts',
    [[part(null, value), part(value, null, 'a'), part(value, null, 'b')]],
    true,
  ],
  ['of which one part has no target', [[part(value, value, 'a'), part(value, null, 'b')]], false],
])('an indicator %s', (_what, contributions, complete) => {
  const indicator = {
    id: '1.1/1',
    result: '1.1',
    title: {},
    responsible: [],
    inFramework: true,
    polarity: 'more-is-better' as const,
    contributions: contributions.map((components, index) => ({
      sector: String(index),
      title: {},
      components,
    })),
  };
  expect(isComplete(indicator)).toBe(complete);
});
