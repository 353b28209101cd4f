import { figureOutcomes } from '@plenary/core/checks/engine/figure-outcomes';
import { violationOf } from '@plenary/core/checks/engine/program';
import { figureScenarios } from '@plenary/core/checks/engine/scenarios';
import { systemOf } from '@plenary/core/checks/engine/system';
import { givenGrid } from '@plenary/core/checks/figures/given-grid';
import { given } from '@plenary/core/checks/given';
import * as fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { highsSolver } from './highs.ts';

const solver = highsSolver();
afterAll(() => solver.end());

const amount = fc.integer({ min: -2_000_000_000, max: 9_000_000_000 });
const sizes = fc.record({ rows: fc.integer({ min: 2, max: 6 }), columns: fc.integer({ min: 2, max: 6 }) });
const grids = sizes.chain(({ rows, columns }) =>
  fc.array(fc.array(amount, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

describe('a table printed from exact amounts', () => {
  test('never contradicts itself', async () => {
    await fc.assert(
      fc.asyncProperty(grids, async (amounts) => {
        const outcomes = await figureOutcomes(given(givenGrid(amounts)).interpretation, solver);
        expect(outcomes.filter(({ kind }) => kind === 'conflict')).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('with an error beyond rounding, contradicts itself, and correcting that cell is a repair', async () => {
    await fc.assert(
      fc.asyncProperty(
        grids,
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 30, max: 900 }),
        async (amounts, a, b, by) => {
          const row = a % amounts.length;
          const column = b % (amounts[0]?.length ?? 1);
          const table = givenGrid(amounts, [{ row, column, by }]);
          const [outcome] = await figureOutcomes(given(table).interpretation, solver);
          if (outcome?.kind !== 'conflict') throw new Error('no conflict was found');
          expect(outcome.proven).toBe(true);
          const repairs = outcome.repairs.map(({ cells }) => cells.map(({ figure }) => figure.row).join());
          expect(repairs).toContain(`${row} ${column}`);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Every smallest set of figures without which a linear program finds the rest sound, by trying all sets. */
async function repairsByTrial(interpretation: ReturnType<typeof given>['interpretation']): Promise<string[]> {
  const [scenario] = figureScenarios(interpretation);
  if (!scenario) return [];
  const system = systemOf(scenario);
  const start = Array.from({ length: system.columns }, () => 0);
  for (let size = 0; size <= 3; size += 1) {
    const found: string[] = [];
    for (const freed of subsets(system.figures.length, size)) {
      const answer = await violationOf(system, new Set(freed), start, solver);
      if (answer?.sound) found.push(freed.map((one) => system.figures[one]?.row).join());
    }
    if (found.length > 0) return found.sort();
  }
  return [];
}

function subsets(count: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  return Array.from({ length: count - from }, (_, index) => from + index).flatMap((one) =>
    subsets(count, size - 1, one + 1).map((rest) => [one].concat(rest)),
  );
}

test('the repairs are those that trying every set finds', async () => {
  const small = fc.array(fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 2, maxLength: 2 }), {
    minLength: 2,
    maxLength: 2,
  });
  const where = fc.constantFrom(0, 1, null);
  const error = fc.record({ row: where, column: where, by: fc.integer({ min: -6, max: 6 }) });
  await fc.assert(
    fc.asyncProperty(small, fc.array(error, { minLength: 1, maxLength: 2 }), async (amounts, errors) => {
      const { interpretation } = given(givenGrid(amounts, errors));
      const outcomes = (await figureOutcomes(interpretation, solver)).filter(
        ({ kind }) => kind === 'conflict',
      );
      const sets = outcomes.map((outcome) =>
        outcome.kind === 'conflict'
          ? outcome.repairs.map(({ cells }) => cells.map(({ figure }) => figure.row))
          : [],
      );
      const together = sets.reduce<readonly (readonly string[])[]>(
        (all, repairs) => all.flatMap((one) => repairs.map((repair) => [...one, ...repair])),
        [[]],
      );
      const order = (names: readonly string[]) =>
        interpretation.stated
          .filter(({ row }) => names.includes(row))
          .map(({ row }) => row)
          .join();
      expect(together.map(order).sort()).toEqual(await repairsByTrial(interpretation));
    }),
    { numRuns: 40 },
  );
});
