import type { Rule } from './rule.ts';
import { figuresBalance } from './rules/figures-balance/rule.ts';
import { figuresCeilingExceeded } from './rules/figures-ceiling-exceeded/rule.ts';
import { figuresChangesBalance } from './rules/figures-changes-balance/rule.ts';
import { figuresCountsInWords } from './rules/figures-counts-in-words/rule.ts';
import { figuresCubesAgree } from './rules/figures-cubes-agree/rule.ts';
import { figuresDifference } from './rules/figures-difference/rule.ts';
import { figuresHeadCount } from './rules/figures-head-count/rule.ts';
import { figuresImprobableTotal } from './rules/figures-improbable-total/rule.ts';
import { figuresNotUnderstood } from './rules/figures-not-understood/rule.ts';
import { figuresPartAndWhole } from './rules/figures-part-and-whole/rule.ts';
import { figuresPercentage } from './rules/figures-percentage/rule.ts';
import { figuresSpreadsheetFormulas } from './rules/figures-spreadsheet-formulas/rule.ts';
import { figuresStatedTwice } from './rules/figures-stated-twice/rule.ts';
import { figuresTotalAndParts } from './rules/figures-total-and-parts/rule.ts';
import { indicatorsBaselineAndTarget } from './rules/indicators-baseline-and-target/rule.ts';
import { indicatorsCountingActivities } from './rules/indicators-counting-activities/rule.ts';
import { indicatorsGrowthOverUnknown } from './rules/indicators-growth-over-unknown/rule.ts';
import { indicatorsOverviewAndChapter } from './rules/indicators-overview-and-chapter/rule.ts';
import { indicatorsTargetBelowBaseline } from './rules/indicators-target-below-baseline/rule.ts';
import { resultsMoneyMovesStrongly } from './rules/results-money-moves-strongly/rule.ts';
import { resultsMoneyWithoutIndicator } from './rules/results-money-without-indicator/rule.ts';
import { resultsWordedDifferently } from './rules/results-worded-differently/rule.ts';
import { risksAppetiteAndResidual } from './rules/risks-appetite-and-residual/rule.ts';
import { risksRepeatedCell } from './rules/risks-repeated-cell/rule.ts';
import { risksWithoutResponse } from './rules/risks-without-response/rule.ts';
import { textAlternativesBeside } from './rules/text-alternatives-beside/rule.ts';
import { textBrackets } from './rules/text-brackets/rule.ts';
import { textFootnotes } from './rules/text-footnotes/rule.ts';
import { textInstrumentNames } from './rules/text-instrument-names/rule.ts';
import { textNumbering } from './rules/text-numbering/rule.ts';
import { textPlaceholders } from './rules/text-placeholders/rule.ts';
import { textSaidTwice } from './rules/text-said-twice/rule.ts';

/** Every rule on one document, in the order of the rules' documentation. */
export const rules: readonly Rule[] = [
  figuresTotalAndParts,
  figuresDifference,
  figuresPercentage,
  figuresBalance,
  figuresHeadCount,
  figuresStatedTwice,
  figuresImprobableTotal,
  figuresCubesAgree,
  figuresPartAndWhole,
  figuresCeilingExceeded,
  figuresNotUnderstood,
  figuresSpreadsheetFormulas,
  figuresChangesBalance,
  resultsMoneyWithoutIndicator,
  indicatorsBaselineAndTarget,
  indicatorsCountingActivities,
  indicatorsGrowthOverUnknown,
  indicatorsTargetBelowBaseline,
  indicatorsOverviewAndChapter,
  resultsWordedDifferently,
  resultsMoneyMovesStrongly,
  risksAppetiteAndResidual,
  risksRepeatedCell,
  risksWithoutResponse,
  figuresCountsInWords,
  textBrackets,
  textFootnotes,
  textPlaceholders,
  textNumbering,
  textSaidTwice,
  textInstrumentNames,
  textAlternativesBeside,
];
