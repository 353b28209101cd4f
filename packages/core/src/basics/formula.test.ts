import { describe, expect, test } from 'vitest';
import type { Address } from './address.ts';
import {
  addressesOf,
  difference,
  evaluate,
  type Formula,
  figureAt,
  formulaText,
  percentage,
  sumOf,
} from './formula.ts';

const [now, before, none] = ['now', 'before', 'none'].map((version) => ({ cube: 'total', at: { version } }));
const values: Readonly<Record<string, number>> = { now: 79_230, before: 80_430, none: 0 };
const at = (address: Address): number => values[address.at['version'] ?? ''] ?? Number.NaN;
const figure = (address: Address | undefined) => figureAt(address ?? { cube: 'missing', at: {} });
const change = difference(figure(now), figure(before));

describe('a formula', () => {
  test.each<[string, Formula, number | null]>([
    ['a figure', figure(now), 79_230],
    ['a sum', sumOf([now, before].flatMap((one) => one ?? [])), 159_660],
    ['no figures', sumOf([]), 0],
    ['a difference', change, -1_200],
    ['a difference of differences', difference(change, change), 0],
    ['a percentage', percentage(change, figure(before)), (100 * -1_200) / 80_430],
    ['over zero', percentage(change, figure(none)), null],
    ['zero over something negative', percentage(figure(none), change), 0],
  ])('%s comes to its value', (_what, formula, value) => {
    expect(evaluate(formula, at)).toBe(value);
  });

  test('tells what it reads, in order', () => {
    expect(addressesOf(percentage(change, figure(before)))).toEqual([now, before, before]);
  });

  test.each<[Formula, string]>([
    [change, 'total[version=now] - total[version=before]'],
    [difference(figure(now), change), 'total[version=now] - total[version=now] + total[version=before]'],
    [{ kind: 'linear', terms: [{ coefficient: -2, at: { cube: 'a', at: {} } }] }, '- 2 * a[]'],
    [percentage(figure(now), figure(before)), '100 * (total[version=now]) / (total[version=before])'],
  ])('%# has one text', (formula, text) => expect(formulaText(formula)).toBe(text));
});
