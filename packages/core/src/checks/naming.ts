import type { Place } from '../basics/place.ts';
import { inLanguage, type Language } from '../basics/words.ts';
import type { Component, Contribution, Indicator } from '../indicators/indicator.ts';
import { expectedResult } from '../results/strategy.ts';
import type { CheckContext } from './rule.ts';

/** The language findings quote the document's words in. */
export function languageOf(context: CheckContext): Language {
  return context.document.language ?? context.interpretation.plan.publication.original;
}

/**
 * A sector as the document calls it; its id where it has no name. `none` stands for an organization that nothing names:
 * what a document says without naming any sector is the whole organization's.
 */
export function sectorName(context: CheckContext, id: string): string {
  const { organization } = context.interpretation.plan;
  const sector = organization.sectors.find((one) => one.id === id);
  const name = sector === undefined ? '' : inLanguage(sector.name, languageOf(context));
  return name || (id === organization.id ? 'none' : id);
}

/** The title of a result as the plan has it; empty where it has none. */
export function resultTitle(context: CheckContext, code: string): string {
  const result = expectedResult(context.interpretation.plan.strategy, code);
  return result ? inLanguage(result.title, languageOf(context)) : '';
}

/** The title of an indicator, as a chapter words it where one is given. */
export function indicatorTitle(
  context: CheckContext,
  indicator: Indicator,
  contribution?: Contribution,
): string {
  const own = contribution ? inLanguage(contribution.title, languageOf(context)) : '';
  return own || inLanguage(indicator.title, languageOf(context)) || indicator.id;
}

/** The label of a component; empty where there is only one. */
export function componentLabel(context: CheckContext, component: Component): string {
  return inLanguage(component.label, languageOf(context));
}

/** Where the first of these things stands that has a place; else the beginning of the file. */
export function placeOf(context: CheckContext, ...references: readonly string[]): Place {
  const { places } = context.interpretation;
  const found = references.map((reference) => places[reference]).find((place) => place !== undefined);
  return found ?? { file: context.document.file, line: 1 };
}

/** Where a sector's chapter has an indicator; else where the overview has it. */
export function contributionPlace(context: CheckContext, indicator: Indicator, sector: string): Place {
  return placeOf(context, `contribution:${indicator.id}/${sector}`, `indicator:${indicator.id}`);
}
