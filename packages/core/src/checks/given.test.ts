import { describe, expect, test } from 'vitest';
import { formulaText } from '../basics/formula.ts';
import { figure } from '../budget/cube.ts';
import { cellText, tablesOf } from '../document/content.ts';
import { given, givenVersions } from './given.ts';
import { givenFormula } from './given-figures.ts';
import { givenMeasure } from './given-indicators.ts';

describe('given', () => {
  test('builds an empty whole document from nothing', () => {
    const { document, interpretation, figures } = given({});
    expect(document.nodes).toEqual([]);
    expect(interpretation.plan.publication.scope).toEqual({ kind: 'whole' });
    expect(interpretation.stated).toEqual([]);
    expect(figures).toEqual([]);
  });

  test('builds facts and stated figures of money by result', () => {
    const { interpretation } = given({ byResult: { copyright: { '2.2': ['1,258', '1,577'] } } });
    const at = { sector: 'copyright', result: '2.2', version: givenVersions[1] };
    expect(figure(interpretation.plan.budget, { cube: 'by-result', at })).toEqual({
      amount: 157_700_000,
      halfWidth: 50_000,
    });
    expect(interpretation.stated.map((one) => one.value)).toEqual([125_800_000, 157_700_000]);
    expect(interpretation.plan.strategy.pillars[0]?.results[0]?.code).toBe('2.2');
    expect(interpretation.plan.organization.sectors[0]?.id).toBe('copyright');
  });

  test('gives every node and row a line of its own', () => {
    const { document } = given({ nodes: ['# Risks', [['a', 'b\n- c'], ['d']], '[^4] a note'] });
    expect(document.nodes.map((node) => [node.kind, node.place.line])).toEqual([
      ['heading', 1],
      ['table', 2],
      ['footnote', 4],
    ]);
    expect(cellText(tablesOf(document)[0]?.rows[0]?.cells[1])).toBe('b\nc');
  });

  test('places indicators, contributions, risks and wordings', () => {
    const { interpretation } = given({
      indicators: [{ id: 'k', result: '3.1', responsible: ['a'], chapters: { a: ['88% -> >=90%'] } }],
      risks: [{ id: 'r', appetite: 'low', target: 'low below', line: 7 }],
      wordings: [['result:3.1', 'A']],
    });
    expect(Object.keys(interpretation.places)).toEqual(['indicator:k', 'contribution:k/a', 'risk:r']);
    expect(interpretation.places['risk:r']?.line).toBe(7);
    expect(interpretation.plan.risks[0]?.target).toEqual({ level: 'low', relation: 'below' });
    expect(interpretation.wordings[0]?.place.line).toBe(401);
  });
});

test.each([
  ['by-result[result=1.1;sector=a] + by-result[result=1.2;sector=a]'],
  ['- total[version=v] + 2 * unallocated[version=v]'],
  ['100 * (by-result[sector=a] - by-result[sector=b]) / (by-result[sector=b])'],
])('givenFormula reads %s', (text) => {
  expect(formulaText(givenFormula(text))).toBe(text);
});

test.each([
  ['', null],
  ['>=90%', { kind: 'percentage', value: 90, comparison: 'at-least', text: '>=90%' }],
  ['+8', { kind: 'count', value: 8, comparison: 'exactly', flow: 'new-in-period', text: '+8' }],
  [
    '46 cumulative',
    { kind: 'count', value: 46, comparison: 'exactly', flow: 'cumulative', text: '46 cumulative' },
  ],
  ['546 CHF', { kind: 'money', value: 546, currency: 'CHF', text: '546 CHF' }],
  ['growth 20%', { kind: 'growth', percent: 20, text: 'growth 20%' }],
  ['2024=10 2025=12', { kind: 'per-year', years: { 2024: 10, 2025: 12 }, text: '2024=10 2025=12' }],
  ['tbd', { kind: 'to-be-determined', text: 'tbd' }],
  ['progress by agenda', { kind: 'milestone', text: 'progress by agenda' }],
])('givenMeasure reads "%s"', (text, measure) => {
  expect(givenMeasure(text)).toEqual(measure);
});
