import type { Component } from '../../../indicators/indicator.ts';
import type { Finding } from '../../finding.ts';
import { componentLabel, contributionPlace, indicatorTitle, sectorName } from '../../naming.ts';
import { withProposedIndicators } from '../../proposed-indicators.ts';
import type { Rule } from '../../rule.ts';

/** A target that promises growth over a baseline that is still to be determined or not available. */
export const indicatorsGrowthOverUnknown: Rule = {
  id: 'indicators-growth-over-unknown',
  check: (context) =>
    withProposedIndicators(context.interpretation).flatMap((indicator) =>
      indicator.contributions.flatMap((contribution) =>
        contribution.components.filter(growsOverUnknown).map((component): Finding => {
          const label = componentLabel(context, component);
          return {
            rule: 'indicators-growth-over-unknown',
            severity: 'warning',
            place: contributionPlace(context, indicator, contribution.sector),
            message: {
              code: label === '' ? 'growth' : 'component',
              facts: {
                indicator: indicatorTitle(context, indicator, contribution),
                component: label,
                sector: sectorName(context, contribution.sector),
                baseline: component.baseline?.text ?? '',
                target: component.target?.text ?? '',
              },
            },
            evidence: [],
            repairs: [],
          };
        }),
      ),
    ),
};

function growsOverUnknown({ baseline, target }: Component): boolean {
  const unknown = baseline?.kind === 'to-be-determined' || baseline?.kind === 'not-available';
  return unknown && target?.kind === 'growth';
}
