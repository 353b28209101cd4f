import type { Chapter } from '@plenary/api/sectors';
import { difference, percentage } from '@plenary/core/basics/formula';
import { contributes } from '@plenary/core/checks/scope';
import type { Sector } from '@plenary/core/organization/organization';
import { expectedResults } from '@plenary/core/results/strategy';
import { hasFacts } from '@plenary/core/views/budget-columns';
import { houseFigures } from '@plenary/core/views/house';
import { moneyOfSector } from '@plenary/core/views/money-by-result';
import { once, type Reading } from '../app/reading/reading.ts';
import { referenceTo } from '../app/reading/references.ts';
import { said } from '../app/reading/said.ts';
import { percent, shownCell, thousands } from '../app/reading/shown-figure.ts';

const versionsOf = once((reading: Reading) => houseFigures(reading.plan));

/** A sector with its money, and how much there is of everything. */
export function sectorSummary(sector: Sector, reading: Reading): Chapter['summary'] {
  const { plan, language } = reading;
  const { version, previousVersion } = versionsOf(reading);
  const amount = version === null ? null : moneyOfSector(plan, sector.id, version);
  const previous = previousVersion === null ? null : moneyOfSector(plan, sector.id, previousVersion);
  return {
    sector: referenceTo('sector', sector.id, sector.name, language),
    short: said(Object.keys(sector.short).length === 0 ? sector.name : sector.short, language),
    amount: shownCell(amount, thousands, reading),
    previous: shownCell(previous, thousands, reading),
    change: shownCell(
      amount && previous && percentage(difference(amount, previous), previous),
      percent,
      reading,
    ),
    results: resultsOf(sector.id, reading),
    indicators: plan.indicators.filter((one) => contributes(one, sector.id)).length,
    risks: plan.risks.filter((risk) => risk.sector === sector.id).length,
    findings: reading.findings.about('sector', sector.id).length,
  };
}

/** The results a sector has money for or contributes to. */
function resultsOf(sector: string, { plan }: Reading): string[] {
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
