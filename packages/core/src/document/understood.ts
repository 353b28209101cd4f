import type { Language } from '../basics/words.ts';
import { allSections } from '../narrative/narrative.ts';
import { expectedResults } from '../results/strategy.ts';
import type { Interpretation, Reading } from './interpretation.ts';
import words from './understood-words.json' with { type: 'json' };

/** What there may be of in a plan. */
export type UnderstoodThing = keyof typeof words.en;

/** How many of each thing a document was understood to have. */
export function understoodThings({
  plan,
  proposals,
}: Interpretation): readonly (readonly [thing: UnderstoodThing, count: number])[] {
  return [
    ['sectors', plan.organization.sectors.length],
    ['units', plan.organization.units.length],
    ['pillars', plan.strategy.pillars.length],
    ['results', expectedResults(plan.strategy).length],
    ['priorities', plan.priorities.length],
    ['indicators', plan.indicators.length],
    ['risks', plan.risks.length],
    ['versions', plan.budget.versions.length],
    ['facts', plan.budget.cubes.reduce((sum, cube) => sum + cube.facts.length, 0)],
    ['sections', allSections(plan.narrative).length],
    ['footnotes', plan.narrative.footnotes.length],
    ['proposals', proposals.length],
    ['delegations', plan.organization.delegations.length],
  ];
}

/** What a thing is called, in the plural. */
export function thingWord(thing: UnderstoodThing, language: Language): string {
  return words[language][thing];
}

/** How many of the numeric cells of a document became what. */
export function cellsThatBecame({ readings }: Interpretation, outcome: Reading['outcome']): number {
  return readings.filter((reading) => reading.outcome === outcome).length;
}
