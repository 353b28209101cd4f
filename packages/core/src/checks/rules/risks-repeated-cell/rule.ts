import type { Rule } from '../../rule.ts';
import { repeatedResponses } from './repeated-responses.ts';
import { repeatedTitles } from './repeated-titles.ts';

/**
 * A cell of a table of risks or indicators that repeats another's text: a result's cell that holds a risk, a response or
 * an indicator; a risk and a response in the same words; one response for risks that have little in common.
 */
export const risksRepeatedCell: Rule = {
  id: 'risks-repeated-cell',
  check: (context) => [...repeatedTitles(context), ...repeatedResponses(context)],
};
