import type { Indicator } from '../../../indicators/indicator.ts';
import type { Finding } from '../../finding.ts';
import { placeOf } from '../../naming.ts';
import { withProposedIndicators } from '../../proposed-indicators.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { countedActivity, countingLanguages } from './counted-activity.ts';

/** An indicator that counts activities, or who came to them, rather than what changed by them. */
export const indicatorsCountingActivities: Rule = {
  id: 'indicators-counting-activities',
  check: (context) =>
    withProposedIndicators(context.interpretation).flatMap((indicator) => findingOn(context, indicator)),
};

function findingOn(context: CheckContext, indicator: Indicator): readonly Finding[] {
  const own = indicator.contributions.map((contribution) => contribution.title);
  for (const title of [indicator.title, ...own]) {
    for (const language of countingLanguages) {
      const words = title[language];
      const counted = words === undefined ? null : countedActivity(words, language);
      if (words !== undefined && counted !== null) {
        const first = indicator.contributions[0]?.sector ?? '';
        return [
          {
            rule: 'indicators-counting-activities',
            severity: 'question',
            place: placeOf(context, `indicator:${indicator.id}`, `contribution:${indicator.id}/${first}`),
            message: {
              code: counted.kind,
              facts: { indicator: words, result: indicator.result, words: counted.words },
            },
            evidence: [],
            repairs: [],
          },
        ];
      }
    }
  }
  return [];
}
