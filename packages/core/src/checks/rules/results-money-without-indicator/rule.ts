import { addressText } from '../../../basics/address.ts';
import type { Place } from '../../../basics/place.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import { printedLike } from '../../engine/printed-figure.ts';
import { figureLabel } from '../../figures/figure-evidence.ts';
import type { Evidence, Finding, SumLine } from '../../finding.ts';
import {
  inThousands,
  moneyByResult,
  printedAt,
  type ResultMoney,
  resultAddress,
} from '../../money-by-result.ts';
import { placeOf, resultTitle, sectorName } from '../../naming.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import {
  contributes,
  lacksIndicatorTable,
  resultInChapter,
  showsIndicators,
  showsOverview,
} from '../../scope.ts';

/**
 * Money for a result in a sector that no indicator of that result measures, in the overview or the sector's chapter; and chapters with
 * money by result that have no table of indicators at all.
 */
export const resultsMoneyWithoutIndicator: Rule = {
  id: 'results-money-without-indicator',
  check: (context) => {
    const { plan } = context.interpretation;
    const planned = moneyByResult(plan).filter((money) => money.amount !== 0);
    const bare = [...Map.groupBy(planned, ({ sector }) => sector)].filter(([sector]) =>
      lacksIndicatorTable(plan, sector),
    );
    const without = new Set(bare.map(([sector]) => sector));
    return [
      ...planned.flatMap((money) => findingOn(context, money, without.has(money.sector))),
      ...bare.map(([sector, own]) => findingOnChapter(context, sector, own)),
    ];
  },
};

// What a chapter without any table lacks is told once, and not of each result.
function findingOn(context: CheckContext, money: ResultMoney, noTable: boolean): readonly Finding[] {
  const { plan } = context.interpretation;
  const measured = plan.indicators.some(
    (indicator) =>
      (indicator.result === money.result && indicator.responsible.includes(money.sector)) ||
      (contributes(indicator, money.sector) && resultInChapter(indicator, money.sector) === money.result),
  );
  if (measured) return [];
  const inOverview = showsOverview(plan, money.result);
  const inChapter = !noTable && showsIndicators(plan, money.sector, money.result);
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
      evidence: figures.map(quoted),
      repairs: [],
    },
  ];
}

function findingOnChapter(context: CheckContext, sector: string, planned: readonly ResultMoney[]): Finding {
  const { plan } = context.interpretation;
  const figures = planned.flatMap((money) =>
    printedAt(context, resultAddress(sector, money.result, money.version)),
  );
  const total = planned.reduce((sum, { amount }) => sum + amount, 0);
  return {
    rule: 'results-money-without-indicator',
    severity: 'question',
    place: tableOf(figures) ?? placeOf(context, `sector:${sector}`),
    message: {
      code: 'no-table',
      facts: {
        sector: sectorName(context, sector),
        count: planned.length,
        thousands: inThousands(plan, total),
        currency: plan.organization.currency.code,
      },
    },
    evidence: sumOf(figures),
    repairs: [],
  };
}

/** The words at which the table of these figures begins to tell them: what a chapter lacks is no fault of one of its figures. */
function tableOf([first]: readonly StatedFigure[]): Place | null {
  if (!first) return null;
  return first.place.column === undefined ? first.place : { ...first.place, column: 1 };
}

function sumOf(figures: readonly StatedFigure[]): readonly Evidence[] {
  const [first] = figures;
  if (!first) return [];
  const lines = figures.map(
    (figure): SumLine => ({
      sign: '+',
      label: figureLabel(figure),
      printed: figure.printed,
      place: figure.place,
      changed: false,
    }),
  );
  const total = figures.reduce((sum, { value }) => sum + (value ?? 0), 0);
  return [{ kind: 'sum', lines, result: null, computed: printedLike(first, total, figures) }];
}

function quoted({ place, row, column, printed }: StatedFigure): Evidence {
  return { kind: 'quote', place, text: [row, column, printed].filter((word) => word !== '').join(' · ') };
}
