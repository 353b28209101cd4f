import type { ConcordanceRule } from './concordance/concordance-rule.ts';
import { concordanceDigitGroups } from './rules/concordance-digit-groups/rule.ts';
import { concordanceFigures } from './rules/concordance-figures/rule.ts';
import { concordanceFootnotes } from './rules/concordance-footnotes/rule.ts';
import { concordanceParagraphs } from './rules/concordance-paragraphs/rule.ts';
import { concordanceRows } from './rules/concordance-rows/rule.ts';

/** Every rule on one document in several languages, in the order of the rules' documentation. */
export const concordanceRules: readonly ConcordanceRule[] = [
  concordanceFigures,
  concordanceRows,
  concordanceParagraphs,
  concordanceFootnotes,
  concordanceDigitGroups,
];
