import type { Rule } from '../../rule.ts';
import { comparedMeasures } from './compared-measures.ts';
import { presence } from './presence.ts';

/**
 * An indicator that the overview names for a sector and its chapter lacks, or the reverse; that stands under another
 * result; or that two chapters give another baseline or target for the same component.
 */
export const indicatorsOverviewAndChapter: Rule = {
  id: 'indicators-overview-and-chapter',
  check: (context) => [...presence(context), ...comparedMeasures(context)],
};
