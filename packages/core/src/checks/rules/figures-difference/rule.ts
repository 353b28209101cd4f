import { conflictFindings } from '../../figures/conflict-finding.ts';
import type { Rule } from '../../rule.ts';

/** A difference between columns that its columns cannot give. */
export const figuresDifference: Rule = {
  id: 'figures-difference',
  check: (context) => conflictFindings(context, 'figures-difference', 'difference'),
};
