import type { Chapter } from '@plenary/api/sectors';
import { difference, type Linear, percentage } from '@plenary/core/basics/formula';
import { contributes } from '@plenary/core/checks/scope';
import type { Sector } from '@plenary/core/organization/organization';
import { expectedResults } from '@plenary/core/results/strategy';
import { hasFacts } from '@plenary/core/views/budget-columns';
import { houseFigures } from '@plenary/core/views/house';
import { moneyOfSector } from '@plenary/core/views/money-by-result';
import { once } from '../app/reading/once.ts';
import { referenceTo } from '../app/reading/references.ts';
import { said } from '../app/reading/said.ts';
import { percent, shownCell, thousands } from '../app/reading/shown-figure.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

/** The version that is proposed, and the one before that it is compared with. */
export const versionsOf = once((shownPlan: ShownPlan) => houseFigures(shownPlan.plan));

/** A sector with its money, and how much there is of everything. */
export function sectorSummary(sector: Sector, shownPlan: ShownPlan): Chapter['summary'] {
  const { plan, language } = shownPlan;
  const { version, previousVersion } = versionsOf(shownPlan);
  const amount = version === null ? null : moneyOfSector(plan, sector.id, version);
  const previous = previousVersion === null ? null : moneyOfSector(plan, sector.id, previousVersion);
  return {
    sector: referenceTo('sector', sector.id, sector.name, language),
    short: said(Object.keys(sector.short).length === 0 ? sector.name : sector.short, language),
    ...shownMoney(amount, previous, shownPlan),
    results: resultsOf(sector.id, shownPlan),
    indicators: plan.indicators.filter((one) => contributes(one, sector.id)).length,
    risks: plan.risks.filter((risk) => risk.sector === sector.id).length,
    findings: shownPlan.findings.about('sector', sector.id).length,
  };
}

/** Money of the version that is proposed, of the one before, and the difference in percent of that. */
export function shownMoney(
  amount: Linear | null,
  previous: Linear | null,
  shownPlan: ShownPlan,
): Pick<Chapter['summary'], 'amount' | 'previous' | 'change'> {
  return {
    amount: shownCell(amount, thousands, shownPlan),
    previous: shownCell(previous, thousands, shownPlan),
    change: shownCell(
      amount && previous && percentage(difference(amount, previous), previous),
      percent,
      shownPlan,
    ),
  };
}

/** The results a sector has money for or contributes to. */
function resultsOf(sector: string, { plan }: ShownPlan): string[] {
  return expectedResults(plan.strategy)
    .map((result) => result.code)
    .filter(
      (code) =>
        hasFacts(plan, 'by-result', { sector, result: code }) ||
        plan.indicators.some((one) =>
          one.contributions.some((own) => own.sector === sector && (own.result ?? one.result) === code),
        ),
    );
}
