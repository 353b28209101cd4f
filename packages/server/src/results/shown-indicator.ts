import type { ShownIndicator, ShownMeasure } from '@plenary/api/results';
import { measureText } from '@plenary/core/document/compose/words/measure-text';
import type { Contribution, Indicator, Measure } from '@plenary/core/indicators/indicator';
import { resultReference, sectorReference } from '../app/reading/references.ts';
import { said, saidAs } from '../app/reading/said.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

/** An indicator with what each sector contributes. */
export function shownIndicator(indicator: Indicator, shownPlan: ShownPlan): ShownIndicator {
  const { plan, language, findings } = shownPlan;
  return {
    id: indicator.id,
    title: said(indicator.title, language),
    result: resultReference(plan, indicator.result, language),
    responsible: indicator.responsible.map((sector) => sectorReference(plan, sector, language)),
    inFramework: indicator.inFramework,
    polarity: indicator.polarity,
    contributions: indicator.contributions.map((one) => shownContribution(one, indicator, shownPlan)),
    findings: findings.about('indicator', indicator.id).map((one) => one.id),
  };
}

function shownContribution(
  { sector, title, components }: Contribution,
  indicator: Indicator,
  shownPlan: ShownPlan,
): ShownIndicator['contributions'][number] {
  const { plan, language } = shownPlan;
  const own = said(title, language);
  const words = own.text === '' ? said(indicator.title, language) : own;
  return {
    sector: sectorReference(plan, sector, language),
    title: words,
    components: components.map(({ label, baseline, target }) => {
      const named = said(label, language);
      return {
        label: named.text === '' ? null : named,
        baseline: shownMeasure(baseline, words.text, shownPlan),
        target: shownMeasure(target, words.text, shownPlan),
      };
    }),
  };
}

function shownMeasure(
  measure: Measure | null,
  title: string,
  { plan, language }: ShownPlan,
): ShownMeasure | null {
  if (measure === null) return null;
  const { original } = plan.publication;
  const text = measureText(measure, { language, original, title });
  const inWords = measure.kind === 'milestone' ? said(measure.words ?? {}, language) : saidAs(text, language);
  return {
    kind: measure.kind,
    text:
      inWords.text === ''
        ? said({ [original]: text }, language)
        : said({ [inWords.language]: inWords.text }, language),
    value: valueOf(measure),
  };
}

function valueOf(measure: Measure): number | null {
  if ('value' in measure) return measure.value;
  return measure.kind === 'growth' ? measure.percent : null;
}
