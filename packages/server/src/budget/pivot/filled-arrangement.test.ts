import { readArrangement } from '@plenary/api/budget/arrangement';
import type { Cube, Stage, Version } from '@plenary/core/budget/cube';
import { emptyPlan } from '@plenary/core/plan/empty-plan';
import type { Plan } from '@plenary/core/plan/plan';
import { expect, test } from 'vitest';
import { filledArrangement } from './filled-arrangement.ts';

function version(stage: Stage, year: number): Version {
  return { id: `${stage}-${year}`, stage, period: { from: year, to: year } };
}

/** A cube of several figures of each version. */
function cube(id: string, others: readonly string[], versions: readonly Version[], count: number): Cube {
  const facts = versions.flatMap((one) =>
    Array.from({ length: count }, (_, at) => ({
      at: {
        ...Object.fromEntries(others.map((dimension) => [dimension, `${dimension}-${at}`])),
        version: one.id,
      },
      amount: at + 1,
      halfWidth: 0,
    })),
  );
  return { id, dimensions: [...others, 'version'], unit: 'money', facts };
}

function planWith(versions: readonly Version[], cubes: readonly Cube[]): Plan {
  const bare = emptyPlan({
    id: 'house-2024',
    period: { from: 2024, to: 2024 },
    publication: { title: { en: 'House' }, original: 'en', scope: { kind: 'whole' } },
    organization: { id: 'house', name: { en: 'House' }, currency: { code: 'CHF', digits: 2 } },
  });
  return { ...bare, budget: { ...bare.budget, versions, cubes } };
}

test('a plan opens on its own budget, however much finer lines are that were taken into it', () => {
  const versions = [version('proposed', 2024), version('approved', 2022)];
  const lines = cube('lines', ['centre', 'programme', 'account'], [version('approved', 2024)], 50);
  const own = cube('by-result', ['sector', 'result'], versions, 3);
  const filled = filledArrangement(readArrangement({}), planWith(versions, [lines, own]));
  expect(filled).toMatchObject({
    cube: 'by-result',
    compare: { from: 'approved-2022', to: 'proposed-2024' },
  });
});

test.each([
  [['approved', 'final']],
  [['final', 'approved']],
  [['approved', 'expenditure']],
  [['expenditure', 'approved']],
] satisfies readonly [readonly Stage[]][])(
  'versions of %j are compared as they follow each other',
  (stages) => {
    const versions = stages.map((stage) => version(stage, 2024));
    const plan = planWith(versions, [cube('lines', ['account'], versions, 3)]);
    expect(filledArrangement(readArrangement({}), plan)?.compare?.from).toBe('approved-2024');
  },
);
