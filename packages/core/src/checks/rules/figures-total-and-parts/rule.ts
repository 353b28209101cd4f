import { conflictFindings } from '../../figures/conflict-finding.ts';
import type { Rule } from '../../rule.ts';

/** A total that no exact amounts behind its parts could give. */
export const figuresTotalAndParts: Rule = {
  id: 'figures-total-and-parts',
  check: (context) => conflictFindings(context, 'figures-total-and-parts', 'total'),
};
