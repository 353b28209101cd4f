import { placeText } from '@plenary/core/basics/place';
import type { Language } from '@plenary/core/basics/words';
import type { Interpretation } from '@plenary/core/document/interpretation';
import { allSections } from '@plenary/core/narrative/narrative';
import { expectedResults } from '@plenary/core/results/strategy';
import { embeddedText } from '@plenary/core/wording/neutral-text';
import { printNumber } from '@plenary/core/wording/number-style';
import { type CommandWord, commandWord } from '../plenary/command-words.ts';

/** What was understood of a document: how many of each thing, what became of numeric cells, and those nobody understood. */
export function understood(interpretation: Interpretation, language: Language): string {
  const word = (code: CommandWord): string => commandWord(language, code);
  const line = (code: CommandWord, count: number, indent = '  '): string =>
    `${indent}${word(code)}: ${printNumber(count, language)}`;
  const { readings } = interpretation;
  const became = (outcome: (typeof readings)[number]['outcome']): number =>
    readings.filter((reading) => reading.outcome === outcome).length;
  const lost = readings.filter((reading) => reading.outcome === 'not-understood');
  return [
    word('understood'),
    ...things(interpretation).map(([code, count]) => line(code, count)),
    line('numeric-cells', readings.length),
    line('cells-facts', became('fact'), '    '),
    line('cells-stated', became('stated'), '    '),
    line('cells-not-understood', lost.length, '    '),
    ...(lost.length === 0 ? [] : [word('cells-listed')]),
    ...lost.map(
      ({ place, text }) => `  ${embeddedText(placeText(place), language)}  ${embeddedText(text, language)}`,
    ),
    '',
  ].join('\n');
}

function things({ plan, proposals }: Interpretation): readonly (readonly [CommandWord, number])[] {
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
