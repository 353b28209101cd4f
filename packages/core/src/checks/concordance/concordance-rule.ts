import type { Finding } from '../finding.ts';
import type { Comparison } from './comparison.ts';

/**
 * A rule on one document in several languages: pure, knows no other rule. Its sentences stand in `messages.json` beside it,
 * as those of rules on one document do.
 */
export interface ConcordanceRule {
  readonly id: string;
  readonly compare: (comparison: Comparison) => readonly Finding[];
}
