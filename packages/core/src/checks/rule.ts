import type { Document } from '../document/document.ts';
import type { Interpretation } from '../document/interpretation.ts';
import type { Plan } from '../plan/plan.ts';
import type { FigureOutcome } from './engine/outcome.ts';
import type { Finding } from './finding.ts';

/** What a rule may look at. */
export interface CheckContext {
  readonly document: Document;
  readonly interpretation: Interpretation;
  /** The plan itself, exact and with what no document tells; where nobody knows it, the plan that the document says. */
  readonly plan: Plan;
  /** What the engine found of the stated figures. */
  readonly figures: readonly FigureOutcome[];
}

/** A rule: pure, knows no other rule. Its sentences stand in `messages.json` beside it, in six languages. */
export interface Rule {
  readonly id: string;
  readonly check: (context: CheckContext) => readonly Finding[];
}
