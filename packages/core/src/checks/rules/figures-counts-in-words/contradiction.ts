import type { Facts } from '../../../basics/result.ts';
import type { Passage } from '../../../document/passages.ts';
import type { Evidence, Severity } from '../../finding.ts';

/** Two counts that contradict each other: the code of the sentence, its facts, and what it rests on. */
export interface Contradiction {
  readonly code: 'rest' | 'share' | 'listed' | 'components' | 'per-year';
  readonly severity: Severity;
  readonly passage: Passage;
  readonly facts: Facts;
  readonly evidence: readonly Evidence[];
}
