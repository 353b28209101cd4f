import { comparePlaces } from '../basics/place.ts';
import type { Document } from '../document/document.ts';
import type { Interpretation } from '../document/interpretation.ts';
import { figureOutcomes } from './engine/figure-outcomes.ts';
import type { Solver } from './engine/solver.ts';
import type { Finding, Severity } from './finding.ts';
import { rules } from './rules.ts';

/** Everything every rule has to say of a document: errors, then warnings, then questions, each as one reads. */
export async function check(
  document: Document,
  interpretation: Interpretation,
  solver: Solver,
): Promise<readonly Finding[]> {
  const figures = await figureOutcomes(interpretation, solver);
  return rules
    .flatMap((rule) => rule.check({ document, interpretation, figures }))
    .sort((a, b) => gravity[a.severity] - gravity[b.severity] || comparePlaces(a.place, b.place));
}

const gravity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, question: 2 };
