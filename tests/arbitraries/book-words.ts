import type { Measure } from '@plenary/core/indicators/indicator';
import * as fc from 'fast-check';

/** Prose that looks like something else. */
export const prose = fc.constantFrom(
  'Water is where every plan begins.',
  '水是一切的开始。',
  'Rivers and Basins',
  'Rivers and Basins: what comes next',
  'Strategic pillar 1: not this one',
  '战略支柱 2',
  'Foundation',
  'Total budget 2024/25: 12,345 thousand Swiss francs.',
  '2026/27 年拟议预算总计：857,300 千瑞郎',
  'Unallocated: 8.2 million Swiss francs',
  'Proposal by Switzerland',
  'Proposal by Switzerland: dig deeper',
  'all wells [and lakes] [Switzerland]',
  'see [1] and [unclosed',
  'Implementation strategies',
  'Risks',
  'Resources',
  'Annex II. More offices',
  '(in thousands of Swiss francs)',
  'Lakes and Reservoirs in words',
  '- a dash first',
  '1.1 like a result',
  'wells¹ and lakes²',
  'a\tb\tc',
  'two\nlines',
  '',
  'Total',
  '12,345',
);

/** Baselines and targets of every kind, some with words that say something else. */
export const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({
    kind: fc.constant('percentage' as const),
    value: fc.constantFrom(0, 7, 88, 90.5, 100),
    comparison: fc.constantFrom('exactly' as const, 'at-least' as const, 'at-most' as const),
    text: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    value: fc.constantFrom(0, 1, 12, 999, 1250, 2024, 13_437_518, 4.5),
    comparison: fc.constantFrom('exactly' as const, 'at-least' as const, 'at-most' as const),
    flow: fc.constantFrom('stock' as const, 'cumulative' as const, 'new-in-period' as const, 'rate' as const),
    text: fc.constantFrom('', '12', '5 more'),
  }),
  fc.constantFrom<Measure>(
    { kind: 'money', value: 546, currency: 'CHF', text: '' },
    { kind: 'growth', percent: 20, text: '20% more' },
    { kind: 'growth', percent: -2.5, text: '' },
    { kind: 'per-year', years: { '2026': 75_100, '2027': 77_700 }, text: '' },
    { kind: 'milestone', text: 'Draft ready' },
    { kind: 'milestone', text: '5 of 12 chapters: drafted; 3 read' },
    { kind: 'to-be-determined', text: 'tbd' },
    { kind: 'not-available', text: '' },
  ),
);
