import { conflictFindings } from '../../figures/conflict-finding.ts';
import type { Rule } from '../../rule.ts';

/** A balance of funds that what stood before, came in and went out cannot give. */
export const figuresBalance: Rule = {
  id: 'figures-balance',
  check: (context) => conflictFindings(context, 'figures-balance', 'balance'),
};
