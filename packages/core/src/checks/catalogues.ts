import type { Catalogue } from '../wording/catalogue.ts';
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

/**
 * The sentences of every rule by its id. A new rule adds an import of its `messages.json` and a line here, next to its
 * line in `rules.ts`; a test says so where either is missing, and checks the sentences in all six languages.
 */
export const catalogues: Readonly<Record<string, Catalogue>> = {
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
};
