import type { Solver } from '../../basics/solver.ts';
import { figureOutcomes } from '../engine/figure-outcomes.ts';
import { type Given, given } from '../given.ts';
import type { CheckContext } from '../rule.ts';

/** A solver that gives up at once: what closed forms and witnesses settle must not need one. */
export const noSolver: Solver = { minimizeViolation: () => Promise.resolve(null) };

/** What a rule looks at, with what the engine finds of the stated figures. */
export async function givenChecked(told: Given): Promise<CheckContext> {
  const context = given(told);
  return { ...context, figures: await figureOutcomes(context.interpretation, noSolver) };
}
