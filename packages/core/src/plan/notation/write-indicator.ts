import { same } from '../../basics/same.ts';
import type { Component, Contribution, Indicator } from '../../indicators/indicator.ts';
import type { NotationContext } from './line-reader.ts';
import { measureText } from './measure-text.ts';
import { nameText } from './names.ts';
import { indented, lineOf, listOption, option, wordsText } from './written.ts';

/**
 * The lines of an indicator. One sector's one unnamed component under the indicator's own title stands on the same
 * line, after the sector.
 */
export function indicatorLines(indicator: Indicator, context: NotationContext): readonly string[] {
  const [only, ...others] = indicator.contributions;
  const short = only && others.length === 0 ? shortForm(only, indicator) : null;
  const head = lineOf(
    'indicator',
    nameText(indicator.id),
    indicator.result === resultIn(indicator.id) ? null : option('result', indicator.result),
    listOption('responsible', indicator.responsible),
    indicator.polarity === 'more-is-better' ? null : option('polarity', indicator.polarity),
    indicator.inFramework ? null : 'framework=no',
    wordsText(indicator.title, context.language),
    short,
  );
  if (short) return [head];
  return [head, ...indented(indicator.contributions.flatMap((one) => contributionLines(one, context)))];
}

/** The result that the id of an indicator names: `4.2/1`. */
export function resultIn(indicatorId: string): string | undefined {
  return indicatorId.includes('/') ? indicatorId.slice(0, indicatorId.indexOf('/')) : undefined;
}

function shortForm(contribution: Contribution, indicator: Indicator): string | null {
  const [only, ...others] = contribution.components;
  const plain = only && others.length === 0 && contribution.result === undefined && same(only.label, {});
  if (!plain || !same(contribution.title, indicator.title)) return null;
  return `${nameText(contribution.sector)}: ${valuesText(only)}`;
}

function contributionLines(contribution: Contribution, context: NotationContext): readonly string[] {
  return [
    lineOf(
      'contribution',
      nameText(contribution.sector),
      option('result', contribution.result),
      wordsText(contribution.title, context.language),
    ),
    ...contribution.components.map(
      (one) => `  ${lineOf('component', wordsText(one.label, context.language))}: ${valuesText(one)}`,
    ),
  ];
}

function valuesText(component: Component): string {
  return `${measureText(component.baseline)} -> ${measureText(component.target)}`;
}
