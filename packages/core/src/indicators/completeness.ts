import type { Contribution, Indicator, Measure } from './indicator.ts';

/**
 * Says whether an indicator is complete: every sector that contributes to it has something measured with a baseline and a target,
 * neither of them still to be determined. "Not available" is an answer for a baseline, and none for a target.
 */
export function isComplete(indicator: Indicator): boolean {
  return indicator.contributions.length > 0 && indicator.contributions.every(isContributionComplete);
}

function isContributionComplete({ components }: Contribution): boolean {
  // One value may stand for all components: where a component has none, one without a label says it for all.
  const common = components.filter((one) => Object.keys(one.label).length === 0);
  const has = (which: 'baseline' | 'target', measure: Measure | null): boolean =>
    says(which, measure) || (measure === null && common.some((one) => says(which, one[which])));
  return (
    components.length > 0 &&
    components.every(
      (one) =>
        (common.includes(one) && components.length > 1) ||
        (has('baseline', one.baseline) && has('target', one.target)),
    )
  );
}

function says(which: 'baseline' | 'target', measure: Measure | null): boolean {
  if (measure === null || measure.kind === 'to-be-determined') return false;
  return which === 'baseline' || measure.kind !== 'not-available';
}
