import type { Catalogue } from '../wording/catalogue.ts';
import concordanceDigitGroups from './rules/concordance-digit-groups/messages.json' with { type: 'json' };
import concordanceFigures from './rules/concordance-figures/messages.json' with { type: 'json' };
import concordanceFootnotes from './rules/concordance-footnotes/messages.json' with { type: 'json' };
import concordanceParagraphs from './rules/concordance-paragraphs/messages.json' with { type: 'json' };
import concordanceRows from './rules/concordance-rows/messages.json' with { type: 'json' };
import figuresBalance from './rules/figures-balance/messages.json' with { type: 'json' };
import figuresCeilingExceeded from './rules/figures-ceiling-exceeded/messages.json' with { type: 'json' };
import figuresChangesBalance from './rules/figures-changes-balance/messages.json' with { type: 'json' };
import figuresCountsInWords from './rules/figures-counts-in-words/messages.json' with { type: 'json' };
import figuresCubesAgree from './rules/figures-cubes-agree/messages.json' with { type: 'json' };
import figuresDifference from './rules/figures-difference/messages.json' with { type: 'json' };
import figuresHeadCount from './rules/figures-head-count/messages.json' with { type: 'json' };
import figuresImprobableTotal from './rules/figures-improbable-total/messages.json' with { type: 'json' };
import figuresNotUnderstood from './rules/figures-not-understood/messages.json' with { type: 'json' };
import figuresPartAndWhole from './rules/figures-part-and-whole/messages.json' with { type: 'json' };
import figuresPercentage from './rules/figures-percentage/messages.json' with { type: 'json' };
import figuresSpreadsheetFormulas from './rules/figures-spreadsheet-formulas/messages.json' with {
  type: 'json',
};
import figuresStatedTwice from './rules/figures-stated-twice/messages.json' with { type: 'json' };
import figuresTotalAndParts from './rules/figures-total-and-parts/messages.json' with { type: 'json' };
import indicatorsBaselineAndTarget from './rules/indicators-baseline-and-target/messages.json' with {
  type: 'json',
};
import indicatorsCountingActivities from './rules/indicators-counting-activities/messages.json' with {
  type: 'json',
};
import indicatorsGrowthOverUnknown from './rules/indicators-growth-over-unknown/messages.json' with {
  type: 'json',
};
import indicatorsOverviewAndChapter from './rules/indicators-overview-and-chapter/messages.json' with {
  type: 'json',
};
import indicatorsTargetBelowBaseline from './rules/indicators-target-below-baseline/messages.json' with {
  type: 'json',
};
import resultsMoneyMovesStrongly from './rules/results-money-moves-strongly/messages.json' with {
  type: 'json',
};
import resultsMoneyWithoutIndicator from './rules/results-money-without-indicator/messages.json' with {
  type: 'json',
};
import resultsWordedDifferently from './rules/results-worded-differently/messages.json' with { type: 'json' };
import risksAppetiteAndResidual from './rules/risks-appetite-and-residual/messages.json' with {
  type: 'json',
};
import risksRepeatedCell from './rules/risks-repeated-cell/messages.json' with { type: 'json' };
import risksWithoutResponse from './rules/risks-without-response/messages.json' with { type: 'json' };
import textAlternativesBeside from './rules/text-alternatives-beside/messages.json' with { type: 'json' };
import textBrackets from './rules/text-brackets/messages.json' with { type: 'json' };
import textFootnotes from './rules/text-footnotes/messages.json' with { type: 'json' };
import textInstrumentNames from './rules/text-instrument-names/messages.json' with { type: 'json' };
import textNumbering from './rules/text-numbering/messages.json' with { type: 'json' };
import textPlaceholders from './rules/text-placeholders/messages.json' with { type: 'json' };
import textSaidTwice from './rules/text-said-twice/messages.json' with { type: 'json' };

/**
 * The sentences of every rule by its id, in the order of the rules' documentation. A new rule adds an import of its `messages.json` and a line here, next to its
 * line in `rules.ts`; a test says so where either is missing, and checks the sentences in all six languages.
 */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  'figures-total-and-parts': figuresTotalAndParts,
  'figures-difference': figuresDifference,
  'figures-percentage': figuresPercentage,
  'figures-balance': figuresBalance,
  'figures-head-count': figuresHeadCount,
  'figures-stated-twice': figuresStatedTwice,
  'figures-improbable-total': figuresImprobableTotal,
  'figures-cubes-agree': figuresCubesAgree,
  'figures-part-and-whole': figuresPartAndWhole,
  'figures-ceiling-exceeded': figuresCeilingExceeded,
  'figures-not-understood': figuresNotUnderstood,
  'figures-spreadsheet-formulas': figuresSpreadsheetFormulas,
  'figures-changes-balance': figuresChangesBalance,
  'results-money-without-indicator': resultsMoneyWithoutIndicator,
  'indicators-baseline-and-target': indicatorsBaselineAndTarget,
  'indicators-counting-activities': indicatorsCountingActivities,
  'indicators-growth-over-unknown': indicatorsGrowthOverUnknown,
  'indicators-target-below-baseline': indicatorsTargetBelowBaseline,
  'indicators-overview-and-chapter': indicatorsOverviewAndChapter,
  'results-worded-differently': resultsWordedDifferently,
  'results-money-moves-strongly': resultsMoneyMovesStrongly,
  'risks-appetite-and-residual': risksAppetiteAndResidual,
  'risks-repeated-cell': risksRepeatedCell,
  'risks-without-response': risksWithoutResponse,
  'figures-counts-in-words': figuresCountsInWords,
  'text-brackets': textBrackets,
  'text-footnotes': textFootnotes,
  'text-placeholders': textPlaceholders,
  'text-numbering': textNumbering,
  'text-said-twice': textSaidTwice,
  'text-instrument-names': textInstrumentNames,
  'text-alternatives-beside': textAlternativesBeside,
  'concordance-figures': concordanceFigures,
  'concordance-rows': concordanceRows,
  'concordance-paragraphs': concordanceParagraphs,
  'concordance-footnotes': concordanceFootnotes,
  'concordance-digit-groups': concordanceDigitGroups,
};

/** The ids of all rules, as they are named on the command line. */
export const ruleIds: readonly string[] = Object.keys(catalogues);
