import { expect, test } from 'vitest';
import { columnPlaces, withinWidth } from './column-places.ts';
import type { LineMapping } from './line-mapping.ts';

const mapping: LineMapping = {
  format: 'plenary-mapping-1',
  language: 'en',
  currency: { code: 'CHF', digits: 2 },
  cube: 'by-line',
  period: { column: 1 },
  dimensions: [
    { id: 'unit', levels: [{ column: 'Code', name: 3 }] },
    { id: 'fund', member: 'x' },
  ],
  amounts: [{ column: 4, stage: 'approved' }],
  filter: [{ column: 5, in: ['y'] }],
  totals: [{ column: 6, words: ['Total'] }],
  checks: [{ sum: [{ column: 'Budget' }, { column: 7 }], equals: 8 }],
};

test('every column is told with its place in the mapping', () => {
  expect(columnPlaces(mapping)).toEqual([
    { column: 1, place: 'period.column' },
    { column: 'Code', place: 'dimensions[0].levels[0].column' },
    { column: 3, place: 'dimensions[0].levels[0].name' },
    { column: 4, place: 'amounts[0].column' },
    { column: 5, place: 'filter[0].column' },
    { column: 6, place: 'totals[0].column' },
    { column: 'Budget', place: 'checks[0].sum[0].column' },
    { column: 7, place: 'checks[0].sum[1].column' },
    { column: 8, place: 'checks[0].equals' },
  ]);
});

test.each([
  [8, null],
  [7, 'checks[0].equals'],
  [2, 'dimensions[0].levels[0].name'],
  [0, 'period.column'],
])('in a file of %i columns the first that it does not have is %j', (width, place) => {
  const within = withinWidth(mapping, width);
  expect(within.ok ? null : [within.refusal.code, within.refusal.facts['place']]).toEqual(
    place === null ? null : ['column-beyond', place],
  );
});
