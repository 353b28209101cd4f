import { conflictFindings } from '../../figures/conflict-finding.ts';
import type { Rule } from '../../rule.ts';
import { joinedInColumns } from './in-columns.ts';

/** A total that no exact amounts behind its parts could give; one row of totals that is wrong in several columns is told once. */
export const figuresTotalAndParts: Rule = {
  id: 'figures-total-and-parts',
  check: (context) =>
    joinedInColumns(
      conflictFindings(context, 'figures-total-and-parts', 'total'),
      context.interpretation.stated,
    ),
};
