import type { Floor } from '@plenary/api/house';
import { isComplete } from '@plenary/core/indicators/completeness';
import { concernsResult } from '@plenary/core/negotiation/concerned';
import type { ExpectedResult } from '@plenary/core/results/strategy';
import { hasFacts } from '@plenary/core/views/budget-columns';
import type { StoreyFigures } from '@plenary/core/views/house';
import { countsOf } from '../app/reading/findings-of-plan.ts';
import { said } from '../app/reading/said.ts';
import { percent, shownCell, thousands } from '../app/reading/shown-figure.ts';
import { type ShownPlan, touchesOf } from '../app/reading/shown-plan.ts';

/** A floor of the house: the figures of an expected result, and what needs attention there. */
export function shownFloor(result: ExpectedResult, figures: StoreyFigures, shownPlan: ShownPlan): Floor {
  const { plan, language, findings } = shownPlan;
  const { code, title } = result;
  const indicators = plan.indicators.filter((indicator) => indicator.result === code);
  return {
    code,
    title: said(title, language),
    ...shownStorey(figures, shownPlan),
    developmentShare: shownCell(figures.developmentShare, thousands, shownPlan),
    indicators: { count: indicators.length, complete: indicators.filter(isComplete).length },
    sectors: plan.organization.sectors
      .map((sector) => sector.id)
      .filter((sector) => hasFacts(plan, 'by-result', { sector, result: code })),
    findings: countsOf(findings.about('result', code)),
    proposals: [...proposalsOn(code, shownPlan)],
  };
}

/** The figures that pillars and floors have alike. */
export function shownStorey(
  figures: StoreyFigures,
  shownPlan: ShownPlan,
): Pick<Floor, 'amount' | 'previous' | 'change' | 'share'> {
  return {
    amount: shownCell(figures.amount, thousands, shownPlan),
    previous: shownCell(figures.previous, thousands, shownPlan),
    change: shownCell(figures.change, percent, shownPlan),
    share: shownCell(figures.share, percent, shownPlan),
  };
}

/** The proposals that touch an expected result. */
export function proposalsOn(code: string, { opened }: ShownPlan): readonly string[] {
  const touches = touchesOf(opened);
  return opened.proposals
    .filter(({ id }) => (touches.get(id) ?? []).some((touch) => concernsResult(opened.plan, touch, code)))
    .map(({ id }) => id);
}
