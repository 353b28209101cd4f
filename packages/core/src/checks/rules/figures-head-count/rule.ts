import { conflictFindings } from '../../figures/conflict-finding.ts';
import type { Rule } from '../../rule.ts';

/** Posts or people whose parts do not come to their total. */
export const figuresHeadCount: Rule = {
  id: 'figures-head-count',
  check: (context) => conflictFindings(context, 'figures-head-count', 'head-count'),
};
