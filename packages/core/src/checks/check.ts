import type { Solver } from '../basics/solver.ts';
import type { Document } from '../document/document.ts';
import type { Interpretation } from '../document/interpretation.ts';
import type { Plan } from '../plan/plan.ts';
import { figureOutcomes } from './engine/figure-outcomes.ts';
import { withPrintedWidths } from './engine/printed-widths.ts';
import { byGravity, type Finding } from './finding.ts';
import { rules } from './rules.ts';

/**
 * Everything every rule has to say of a document: errors, then warnings, then questions, each as one reads. `plan` is the one the
 * document was composed of, where it was.
 */
export async function check(
  document: Document,
  interpretation: Interpretation,
  solver: Solver,
  plan: Plan = interpretation.plan,
): Promise<readonly Finding[]> {
  const seen = withPrintedWidths(interpretation, plan);
  const figures = await figureOutcomes(seen, solver);
  const context = { document, interpretation: seen, plan, figures };
  return rules.flatMap((rule) => rule.check(context)).toSorted(byGravity);
}
