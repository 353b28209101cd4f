import type { Component, Measure, Polarity } from '../../../indicators/indicator.ts';
import { hasPhrase } from '../phrases.ts';

/** What counts as better, as far as an indicator's title says: less of costs, prices, delays; more of anything else. */
export function defaultPolarity(title: string): Polarity {
  return hasPhrase(title, 'less-is-better') && !hasPhrase(title, 'savings')
    ? 'less-is-better'
    : 'more-is-better';
}

/** What counts as better: a target of at least so much is a floor, one of at most so much a ceiling. */
export function polarityOf(title: string, components: readonly Component[]): Polarity {
  const comparisons = new Set(components.map((component) => comparisonOf(component.target)));
  if (comparisons.has('at-least')) return 'floor';
  return comparisons.has('at-most') ? 'less-is-better' : defaultPolarity(title);
}

function comparisonOf(measure: Measure | null): string | null {
  return measure?.kind === 'percentage' || measure?.kind === 'count' ? measure.comparison : null;
}
