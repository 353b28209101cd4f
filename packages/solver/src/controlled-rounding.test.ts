import { controlledRounding, relaxedRounding } from '@plenary/core/budget/rounding/controlled-rounding';
import { gridTable } from '@plenary/core/budget/rounding/grid-table';
import {
  cellRange,
  type RoundedTable,
  type RoundingTable,
  slipOf,
} from '@plenary/core/budget/rounding/rounding-table';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { exhaustiveDeviation } from '../../../tests/arbitraries/exhaustive-rounding.ts';
import { flat, tables, tree, withTotals } from '../../../tests/arbitraries/rounding-tables.ts';
import { highsSolver } from './highs.ts';

const solver = highsSolver();
afterAll(() => solver.end());

const cube = [flat(2), flat(2), flat(2)];

// Half units at four of eight corners: each plane has two, and no choice of them fits all three directions.
const corners = withTotals(
  Array.from({ length: 27 }, (_, index) => {
    const at = [Math.floor(index / 9), Math.floor(index / 3) % 3, index % 3];
    if (at.includes(0)) return 0;
    return at.reduce((sum, one) => sum + one, 0) % 2 === 0 ? 5 : 0;
  }),
  cube,
);

test('three directions are rounded as well as can be, or it is said that they cannot', {
  timeout: 120_000,
}, async () => {
  const leaf = fc.integer({ min: -30, max: 60 });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(tables(cube, leaf), tables([flat(2), flat(2), [null, null]], leaf)),
      async (table) => {
        const best = exhaustiveDeviation(table);
        const rounded = await controlledRounding(table, solver);
        expect(rounded.ok ? rounded.value.deviation : null).toBe(best);
      },
    ),
    { numRuns: 40 },
  );
});

test('a table of three directions that cannot: why, and what a wider reach gives', async () => {
  const table = gridTable(corners, cube, 10);
  expect(exhaustiveDeviation(table)).toBeNull();
  expect(await controlledRounding(table, solver)).toEqual({
    ok: false,
    refusal: {
      code: 'rounding-impossible',
      facts: { cells: 27, sums: table.sums.length, reach: 0, needed: 1 },
    },
  });
  const relaxed = await relaxedRounding(table, solver);
  expect(relaxed.ok && relaxed.value.reach).toBe(1);
  expect(relaxed.ok && faults(table, relaxed.value)).toEqual([]);
  expect(relaxed.ok && relaxed.value.deviation).toBe(exhaustiveDeviation(table, 1));
});

test('larger tables of three directions with subtotals foot', { timeout: 240_000 }, async () => {
  const shaped = fc
    .tuple(tree(7), tree(6), tree(5))
    .chain((directions) => tables(directions, fc.integer({ min: 0, max: 10 ** 7 })));
  await fc.assert(
    fc.asyncProperty(shaped, async (table) => {
      const rounded = await relaxedRounding(table, solver);
      expect(rounded.ok).toBe(true);
      expect(rounded.ok && faults(table, rounded.value)).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

function faults(table: RoundingTable, { units, reach }: RoundedTable): readonly string[] {
  const slips = table.sums.filter((sum) => slipOf(sum, units) !== 0).map((sum) => `sum ${sum.total}`);
  const far = table.values.flatMap((value, cell) => {
    const { low, high } = cellRange(value, table.unit, reach);
    const unit = units[cell];
    return unit !== undefined && unit >= low && unit <= high ? [] : [`cell ${cell}`];
  });
  return [...slips, ...far];
}
