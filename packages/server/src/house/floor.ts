import type { Floor } from '@plenary/api/house';
import { isComplete } from '@plenary/core/indicators/completeness';
import { concernsResult } from '@plenary/core/negotiation/concerned';
import type { ExpectedResult } from '@plenary/core/results/strategy';
import { hasFacts } from '@plenary/core/views/budget-columns';
import type { StoreyFigures } from '@plenary/core/views/house';
import { countsOf } from '../app/reading/findings-of-plan.ts';
import { type Reading, touchesOf } from '../app/reading/reading.ts';
import { said } from '../app/reading/said.ts';
import { percent, shownCell, thousands } from '../app/reading/shown-figure.ts';

/** A floor of the house: the figures of an expected result, and what needs attention there. */
export function shownFloor(result: ExpectedResult, figures: StoreyFigures, reading: Reading): Floor {
  const { plan, language, findings } = reading;
  const { code, title } = result;
  const indicators = plan.indicators.filter((indicator) => indicator.result === code);
  return {
    code,
    title: said(title, language),
    ...shownStorey(figures, reading),
    // The plan knows a development share of the whole budget only.
    developmentShare: null,
    indicators: { count: indicators.length, complete: indicators.filter(isComplete).length },
    sectors: plan.organization.sectors
      .map((sector) => sector.id)
      .filter((sector) => hasFacts(plan, 'by-result', { sector, result: code })),
    findings: countsOf(findings.about('result', code)),
    proposals: [...proposalsOn(code, reading)],
  };
}

/** The figures that pillars and floors have alike. */
export function shownStorey(
  figures: StoreyFigures,
  reading: Reading,
): Pick<Floor, 'amount' | 'previous' | 'change' | 'share'> {
  return {
    amount: shownCell(figures.amount, thousands, reading),
    previous: shownCell(figures.previous, thousands, reading),
    change: shownCell(figures.change, percent, reading),
    share: shownCell(figures.share, percent, reading),
  };
}

/** The proposals that touch an expected result. */
export function proposalsOn(code: string, { opened }: Reading): readonly string[] {
  const touches = touchesOf(opened);
  return opened.proposals
    .filter(({ id }) => (touches.get(id) ?? []).some((touch) => concernsResult(opened.plan, touch, code)))
    .map(({ id }) => id);
}
