import { conflictFindings } from '../../figures/conflict-finding.ts';
import type { Rule } from '../../rule.ts';

/** One budget cut in two ways (by result, by object) that cannot be one amount. */
export const figuresCubesAgree: Rule = {
  id: 'figures-cubes-agree',
  check: (context) => conflictFindings(context, 'figures-cubes-agree', 'cubes'),
};
