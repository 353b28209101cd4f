import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exhaustiveDeviation } from '../../../../../tests/arbitraries/exhaustive-rounding.ts';
import { flat, tables, tree, withTotals } from '../../../../../tests/arbitraries/rounding-tables.ts';
import { flowRounding } from './controlled-rounding.ts';
import { gridTable } from './grid-table.ts';
import { plainRounding } from './plain-rounding.ts';
import { cellRange, type RoundingTable, slipOf } from './rounding-table.ts';

const leaf = fc.integer({ min: -99, max: 199 });

describe('two directions', () => {
  // Total first: 1.5 + 1.5 + 1.5 = 4.5 in each of two rows prints 5 with plain rounding under parts of 2.
  const directions = [flat(2), flat(3)];
  const values = withTotals([0, 0, 0, 0, 0, 15, 15, 15, 0, 15, 15, 15], directions);

  test('are printed so that rows and columns add up', () => {
    const table = gridTable(values, directions, 10);
    const rounded = flowRounding(table);
    expect(rounded.ok && rounded.value.units).toEqual([9, 3, 3, 3, 4, 1, 1, 2, 5, 2, 2, 1]);
    expect(rounded.ok && rounded.value.deviation).toBe(40);
    expect(plainRounding(table).slips.map(({ by, most }) => [by, most])).toEqual([
      [1, 1.5],
      [1, 1.5],
      [1, 1.5],
      [1, 1.5],
      [1, 2],
      [1, 2],
    ]);
  });

  test('what is a multiple of the unit prints itself, and nothing stays nothing', () => {
    const table = gridTable([40, 20, 20, 13, 7, 6, 27, 13, 14], [flat(2), flat(2)], 10);
    const rounded = flowRounding(table);
    expect(rounded.ok && rounded.value.units.slice(0, 3)).toEqual([4, 2, 2]);
    expect(cellRange(0, 10, 2)).toEqual({ low: 0, high: 0 });
    expect(cellRange(-15, 10, 1)).toEqual({ low: -3, high: 0 });
  });

  test('holes and sums that do not hold are left alone', () => {
    const table = gridTable([null, 5, 6, 9, 4, 5, 99, 5, null], [flat(2), flat(2)], 10);
    expect(table.sums).toEqual([{ total: 3, parts: [4, 5] }]);
  });
});

describe('tables with subtotals in one direction are rounded as well as can be', () => {
  test('beside trying everything', () => {
    const shaped = fc.oneof(
      tree(6).chain((rows) => tables([rows, flat(2)], leaf)),
      tree(5).chain((rows) => tables([rows, [null, null, 0]], leaf)),
      tree(5).chain((columns) => tables([flat(2), columns], leaf)),
      tables([flat(3), flat(3)], leaf),
    );
    fc.assert(
      fc.property(shaped, (table) => {
        const rounded = flowRounding(table);
        expect(rounded.ok ? rounded.value.deviation : null).toBe(exhaustiveDeviation(table));
      }),
      { numRuns: 300 },
    );
  });

  test('at any size: every direction adds up, each cell is a neighbour of its value', () => {
    const shaped = tree(60).chain((rows) =>
      tables([rows, flat(6)], fc.integer({ min: -(10 ** 9), max: 10 ** 9 })),
    );
    fc.assert(
      fc.property(shaped, (table) => {
        const rounded = flowRounding(table);
        const units = rounded.ok ? rounded.value.units : [];
        expect(faults(table, units)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

test('a large table takes time in proportion to what must move', () => {
  const rows = [
    null,
    ...Array.from({ length: 2_000 }, (_, index) => (index % 20 === 0 ? 0 : index - (index % 20) + 1)),
  ];
  const directions = [rows, flat(8)];
  const leaves = Array.from({ length: rows.length * 9 }, (_, index) => (index * 7_919) % 100_003);
  const table = gridTable(withTotals(leaves, directions), directions, 1_000);
  const rounded = flowRounding(table);
  expect(rounded.ok && faults(table, rounded.value.units)).toEqual([]);
});

test.each([
  ['three directions', [flat(2), flat(2), flat(2)]],
  [
    'subtotals in both of two directions',
    [
      [null, 0, 0, 1, 1],
      [null, 0, 0, 1, 1, 2, 2],
    ],
  ],
])('%s are no network', (_what, directions) => {
  const size = directions.reduce((product, direction) => product * direction.length, 1);
  const leaves = Array.from({ length: size }, (_, index) => index * 3 + 1);
  expect(flowRounding(gridTable(withTotals(leaves, directions), directions, 10))).toMatchObject({
    refusal: { code: 'rounding-not-network' },
  });
});

function faults(table: RoundingTable, units: readonly number[]): readonly string[] {
  const slips = table.sums.filter((sum) => slipOf(sum, units) !== 0).map((sum) => `sum ${sum.total}`);
  const far = table.values.flatMap((value, cell) => {
    const { low, high } = cellRange(value, table.unit, 0);
    const unit = units[cell];
    return unit !== undefined && unit >= low && unit <= high ? [] : [`cell ${cell}`];
  });
  return [...slips, ...far];
}
