import { addressText } from '../../../basics/address.ts';
import type { Evidence, Finding } from '../../finding.ts';
import {
  inThousands,
  moneyByResult,
  printedAt,
  type ResultMoney,
  resultAddress,
} from '../../money-by-result.ts';
import { placeOf, resultTitle, sectorName } from '../../naming.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import { contributes, resultInChapter, showsIndicators, showsOverview } from '../../scope.ts';

/** Money for a result in a sector that no indicator of that result measures, in the overview or the sector's chapter. */
export const resultsMoneyWithoutIndicator: Rule = {
  id: 'results-money-without-indicator',
  check: (context) =>
    moneyByResult(context.interpretation.plan)
      .filter((money) => money.amount !== 0)
      .flatMap((money) => findingOn(context, money)),
};

function findingOn(context: CheckContext, money: ResultMoney): readonly Finding[] {
  const { plan } = context.interpretation;
  const measured = plan.indicators.some(
    (indicator) =>
      (indicator.result === money.result && indicator.responsible.includes(money.sector)) ||
      (contributes(indicator, money.sector) && resultInChapter(indicator, money.sector) === money.result),
  );
  if (measured) return [];
  const inOverview = showsOverview(plan, money.result);
  const inChapter = showsIndicators(plan, money.sector, money.result);
  if (!(inOverview || inChapter)) return [];
  const address = resultAddress(money.sector, money.result, money.version);
  const figures = printedAt(context, address);
  const place = figures[0]?.place ?? placeOf(context, addressText(address), `result:${money.result}`);
  const facts = {
    result: money.result,
    title: resultTitle(context, money.result),
    sector: sectorName(context, money.sector),
    thousands: inThousands(plan, money.amount),
    currency: plan.organization.currency.code,
  };
  const code = inOverview && inChapter ? 'in-neither' : inOverview ? 'not-in-overview' : 'not-in-chapter';
  return [
    {
      rule: 'results-money-without-indicator',
      severity: 'warning',
      place,
      message: { code, facts },
      evidence: figures.map(
        (figure): Evidence => ({
          kind: 'quote',
          place: figure.place,
          text: [figure.row, figure.column, figure.printed].filter((word) => word !== '').join(' · '),
        }),
      ),
      repairs: [],
    },
  ];
}
