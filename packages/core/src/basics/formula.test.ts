import * as fc from 'fast-check';
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
  readFormula,
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

const name = fc.oneof(
  fc.constantFrom('by-result', 'total', '- a', '+ a', '2 * a', '(a', ') / (x', 'a + b', '1e21 * b'),
  fc.string({
    unit: fc.constantFrom('a', '2', '(', ')', '/', '*', '+', '-', ' ', '[', ']', '=', ';', '%', '水'),
    minLength: 1,
  }),
);
const address = fc.record({
  cube: name,
  at: fc.dictionary(name, name, { maxKeys: 3, noNullPrototype: true }),
});
const whole = fc.oneof(
  fc.constantFrom(1, -1, 1, -1),
  fc.integer({ min: -50, max: 50 }).map((n) => n + 0),
);
const linear = fc.record({
  kind: fc.constant('linear' as const),
  terms: fc.array(fc.record({ coefficient: whole, at: address }), { maxLength: 4 }),
});
const ratio = fc.record({
  kind: fc.constant('ratio' as const),
  numerator: linear,
  denominator: linear,
  scale: fc.constantFrom(100, 1, -100, 0.5),
});

describe('the text of a formula', () => {
  test('is read back, whatever names its addresses have', () => {
    fc.assert(
      fc.property(fc.oneof(linear, ratio), (formula) => {
        expect(readFormula(formulaText(formula))).toEqual(formula);
      }),
      { numRuns: 2_000 },
    );
  });

  test('belongs to one formula', () => {
    const signs = ['a', '2', '[', ']', '=', ';', '+', '-', '*', '/', '(', ')', ' ', '.'];
    const texts = fc.sample(fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }), 20_000);
    const read = texts.filter((text) => readFormula(text) !== null);
    expect(read.length).toBeGreaterThan(50);
    expect(read.filter((text) => formulaText(readFormula(text) ?? sumOf([])) !== text)).toEqual([]);
  });

  test.each([
    ['total'],
    ['total[a'],
    ['total[version=a;result=b]'],
    ['1 * total[]'],
    ['total[] total[]'],
    ['total[]  + a[]'],
    ['100 * (total[])'],
    ['100 * total[] / (a[])'],
    ['01 * (a[]) / (b[])'],
  ])('is none: %j', (text) => expect(readFormula(text)).toBeNull());
});
