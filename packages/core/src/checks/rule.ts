import type { Document } from '../document/document.ts';
import type { Interpretation } from '../document/interpretation.ts';
import type { FigureOutcome } from './engine/outcome.ts';
import type { Finding } from './finding.ts';

/** What a rule may look at. */
export interface CheckContext {
  readonly document: Document;
  readonly interpretation: Interpretation;
  /** What the engine found of the stated figures. */
  readonly figures: readonly FigureOutcome[];
}

/** A rule: pure, knows no other rule. Its sentences stand in `messages.json` beside it, in six languages. */
export interface Rule {
  readonly id: string;
  readonly check: (context: CheckContext) => readonly Finding[];
}
