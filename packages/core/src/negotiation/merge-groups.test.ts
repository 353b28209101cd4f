import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeGroupings, mergeGroups, mergePlace, mergeSums, type PlacedFigure } from './merge-groups.ts';

const units = [{ id: 'pct', sector: 'patents', name: {}, kind: 'division' }] as const;
const version = 'proposed-2024/25';

test.each([
  [
    { cube: 'by-result', at: { sector: 'patents', result: '2.1', version } },
    { cut: 'by-result[version=proposed-2024/25]', sector: 'patents', result: '2.1' },
  ],
  [
    { cube: 'posts', at: { unit: 'pct', version } },
    { cut: 'posts[version=proposed-2024/25]', sector: 'patents', result: null },
  ],
  [
    { cube: 'posts', at: { unit: 'unheard-of', version } },
    { cut: 'posts[version=proposed-2024/25]', sector: null, result: null },
  ],
  [
    { cube: 'total', at: { version } },
    { cut: 'total[version=proposed-2024/25]', sector: null, result: null },
  ],
])('a figure belongs to its sector, its result and its cut: %j', (address, place) => {
  expect(mergePlace(address, { units })).toEqual(place);
});

test('money that is cut in two ways is not added up', () => {
  const of = (cut: string, now: number | null, branch: number | null): PlacedFigure => {
    return { cut, sector: 'a', result: null, now, branch };
  };
  expect(
    mergeSums([
      of('by-result', 5, 7),
      of('by-object', 5, 8),
      of('by-result', null, 1),
      of('by-result', 3, null),
    ]),
  ).toEqual([
    { cut: 'by-result', count: 3, now: 8, branch: 8 },
    { cut: 'by-object', count: 1, now: 5, branch: 8 },
  ]);
});

const member = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null });
const amount = fc.option(fc.integer({ min: -1000, max: 1000 }), { nil: null });
const figure = fc.record({
  cut: fc.constantFrom('by-result', 'by-object'),
  sector: member,
  result: member,
  now: amount,
  branch: amount,
});

test('groups hold each figure once, and their sums come to the sums of all', () => {
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 12 }), fc.constantFrom(...mergeGroupings), (figures, by) => {
      const groups = [...mergeGroups(figures, by)];
      expect(new Set(groups.flatMap(([, own]) => own))).toEqual(new Set(figures));
      const added = groups.flatMap(([, own]) => mergeSums(own));
      for (const { cut, ...whole } of mergeSums(figures)) {
        const parts = added.filter((one) => one.cut === cut);
        const sum = (key: 'count' | 'now' | 'branch') => parts.reduce((total, one) => total + one[key], 0);
        expect({ count: sum('count'), now: sum('now'), branch: sum('branch') }).toEqual(whole);
      }
    }),
  );
});
