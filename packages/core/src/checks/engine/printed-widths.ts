import type { Cube } from '../../budget/cube.ts';
import type { Interpretation } from '../../document/interpretation.ts';
import type { Plan } from '../../plan/plan.ts';

/**
 * What a document says, its printed figures as wide as the rounding of the plan it was composed of leaves them: under controlled rounding a
 * cell prints one of the two neighbours of its value, and so stands for a whole unit each way, not for half of one.
 */
export function withPrintedWidths(interpretation: Interpretation, plan: Plan): Interpretation {
  if (plan.publication.rounding !== 'controlled') return interpretation;
  const { stated, plan: said } = interpretation;
  const cubes = said.budget.cubes.map((cube): Cube => {
    const facts = cube.facts.map((fact) => ({ ...fact, halfWidth: 2 * fact.halfWidth }));
    return cube.unit === 'money' ? { ...cube, facts } : cube;
  });
  return {
    ...interpretation,
    plan: { ...said, budget: { ...said.budget, cubes } },
    stated: stated.map((figure) =>
      figure.formula.kind === 'linear' ? { ...figure, halfWidth: 2 * figure.halfWidth } : figure,
    ),
  };
}
