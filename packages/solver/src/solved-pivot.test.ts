import type { Fact } from '@plenary/core/budget/cube';
import type { PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import { roundedPivot, solvedPivot } from '@plenary/core/budget/rounding/rounded-pivot';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { arbitraryFacts, givenDimensions } from '../../../tests/arbitraries/cube-facts.ts';
import { differing, notNeighbours, pivoted, slips } from '../../../tests/arbitraries/printed-pivot.ts';
import { highsSolver } from './highs.ts';

const solver = highsSolver();
afterAll(() => solver.end());

const unit = 10;
const axes = (...dimensions: readonly string[]): PivotQuery['rows'] =>
  dimensions.map((dimension) => ({ dimension }));

/** A fact at nearly every place, of odd amounts. */
function fullFacts(seed: number): readonly Fact[] {
  const objects = givenDimensions[0]?.members.map(({ id }) => id) ?? [];
  return objects.flatMap((object, a) =>
    ['s', 't', 'u'].flatMap((sector, b) =>
      ['2024', '2025'].flatMap((year, c) =>
        ['approved', 'proposed', 'old'].map((version, d): Fact => {
          const amount = 1 + ((37 * a + 53 * b + 71 * c + 29 * d + 11 * a * b + seed * (a + 2 * d + 1)) % 97);
          return { at: { object, sector, year, version }, amount, halfWidth: 0 };
        }),
      ),
    ),
  );
}

const shapes: readonly (readonly [string, Omit<PivotQuery, 'cube'>])[] = [
  [
    'trees on both sides',
    { rows: axes('object'), columns: axes('year', 'sector'), filter: { version: ['proposed'] } },
  ],
  [
    'trees on both sides, the deep one across',
    { rows: axes('sector', 'year'), columns: axes('object'), filter: { version: ['proposed'] } },
  ],
  [
    'versions in each column',
    {
      rows: axes('object'),
      columns: axes('year'),
      filter: {},
      compare: { from: 'approved', to: 'proposed' },
    },
  ],
  [
    'versions under a tree of columns',
    {
      rows: axes('object'),
      columns: axes('sector', 'year'),
      filter: {},
      compare: { from: 'approved', to: 'proposed' },
    },
  ],
  [
    'three versions beside each other',
    {
      rows: axes('object'),
      columns: axes('year'),
      filter: {},
      compare: { from: 'approved', to: 'proposed', also: ['old'] },
    },
  ],
];

test.each(shapes)('%s: every printed sum adds up, in every direction', async (_what, shape) => {
  for (const seed of [0, 1, 2]) {
    const shown = pivoted(fullFacts(seed), { cube: 'c', ...shape });
    expect(roundedPivot(shown, unit)?.adds).toBe('in-part');
    const solved = await solvedPivot(shown, unit, solver);
    if (!solved.ok) throw new Error(solved.refusal.code);
    expect(slips(shown, solved.value, 'down')).toEqual([]);
    expect(slips(shown, solved.value, 'across')).toEqual([]);
    expect(differing(shown, solved.value)).toEqual([]);
    expect(notNeighbours(shown, solved.value, unit, solved.value.reach)).toEqual([]);
  }
});

test('so do random facts, inner and unknown ones among them, or it is said that nothing does', {
  timeout: 240_000,
}, async () => {
  let found = 0;
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(arbitraryFacts(60), fc.constantFrom(...shapes), async (facts, [, shape]) => {
      const shown = pivoted(facts, { cube: 'c', ...shape });
      const solved = await solvedPivot(shown, unit, solver);
      if (!solved.ok) {
        refused.add(solved.refusal.code);
        return;
      }
      found += 1;
      expect(slips(shown, solved.value, 'down')).toEqual([]);
      expect(slips(shown, solved.value, 'across')).toEqual([]);
      expect(differing(shown, solved.value)).toEqual([]);
      expect(notNeighbours(shown, solved.value, unit, solved.value.reach)).toEqual([]);
    }),
    { numRuns: 40 },
  );
  expect(found).toBeGreaterThan(35);
  expect([...refused].filter((code) => code !== 'rounding-impossible')).toEqual([]);
});

test('a table of too many cells is not sought', async () => {
  const facts = Array.from({ length: 60 * 60 }, (_, index): Fact => {
    const at = {
      object: 'A',
      sector: `s${index % 60}`,
      year: `${2000 + Math.floor(index / 60)}`,
      version: 'proposed',
    };
    return { at, amount: 37 * index, halfWidth: 0 };
  });
  const shown = pivoted(facts, {
    cube: 'c',
    rows: axes('sector'),
    columns: axes('year'),
    filter: { version: ['proposed'] },
  });
  expect(await solvedPivot(shown, unit, solver)).toMatchObject({ refusal: { code: 'rounding-too-large' } });
});
