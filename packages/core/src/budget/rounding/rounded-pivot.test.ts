import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryFacts, arbitraryQuery } from '../../../../../tests/arbitraries/cube-facts.ts';
import { differing, notNeighbours, pivoted, slips } from '../../../../../tests/arbitraries/printed-pivot.ts';
import type { Fact } from '../cube.ts';
import type { PivotQuery } from '../pivot/pivot-query.ts';
import { type RoundedPivot, roundedPivot } from './rounded-pivot.ts';

const unit = 10;
const compare = { from: 'approved', to: 'proposed' };

/** A fact for each place, of odd amounts. */
const full: readonly Fact[] = ['A.1.1', 'A.1.2', 'A.2', 'B.1'].flatMap((object, a) =>
  ['s', 't', 'u'].flatMap((sector, b) =>
    ['2024', '2025'].flatMap((year, c) =>
      ['proposed', 'approved'].map((version, d): Fact => {
        const amount = 1 + ((37 * a + 53 * b + 71 * c + 29 * d + 11 * a * b) % 97);
        return { at: { object, sector, year, version }, amount, halfWidth: 0 };
      }),
    ),
  ),
);

test('pivots print neighbours that add up down the rows, and wherever it is said in all directions', () => {
  const seen = { wholly: 0, 'in-part': 0 };
  fc.assert(
    fc.property(arbitraryFacts(), arbitraryQuery(), (facts, query) => {
      const shown = pivoted(facts, query);
      const rounded = roundedPivot(shown, unit);
      if (!rounded) throw new Error('not rounded');
      seen[rounded.adds] += 1;
      expect(notNeighbours(shown, rounded, unit)).toEqual([]);
      expect(slips(shown, rounded, 'down')).toEqual([]);
      const across = [...slips(shown, rounded, 'across'), ...differing(shown, rounded)];
      expect(rounded.adds === 'wholly' ? across : []).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(seen.wholly).toBeGreaterThan(100);
});

test.each<[string, Pick<PivotQuery, 'rows' | 'columns' | 'compare'>, RoundedPivot['adds']]>([
  ['with subtotals in its rows', { rows: axes('object'), columns: axes('sector') }, 'wholly'],
  ['with subtotals in its columns', { rows: axes('sector'), columns: axes('year', 'object') }, 'wholly'],
  ['of two versions', { rows: axes('object', 'sector'), columns: [], compare }, 'wholly'],
  ['with subtotals both ways', { rows: axes('object'), columns: axes('year', 'sector') }, 'in-part'],
  ['of two versions in each column', { rows: axes('object'), columns: axes('year'), compare }, 'in-part'],
])('a table %s adds up so far', (_what, query, adds) => {
  const filter = query.compare ? {} : { version: ['proposed'] };
  const shown = pivoted(full, { cube: 'c', filter, ...query });
  const rounded = roundedPivot(shown, unit);
  expect(rounded?.adds).toBe(adds);
  if (!rounded) return;
  expect(slips(shown, rounded, 'down')).toEqual([]);
  // In part: the uppermost columns come to the total, or versions to their difference.
  expect(query.compare ? differing(shown, rounded) : slips(shown, rounded, 'uppermost')).toEqual([]);
  const nearest = { ...rounded, units: Array.from(shown.cells, (value) => Math.round(value / unit)) };
  expect(slips(shown, nearest, 'down')).not.toEqual([]);
});

function axes(...dimensions: readonly string[]): PivotQuery['rows'] {
  return dimensions.map((dimension) => ({ dimension }));
}
