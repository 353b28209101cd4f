import type { Indicator } from '../../../indicators/indicator.ts';
import type { Finding } from '../../finding.ts';
import { likeness, tooUnlike } from '../../likeness.ts';
import { contributionPlace, indicatorTitle, placeOf, sectorName } from '../../naming.ts';
import type { CheckContext } from '../../rule.ts';
import { contributes, resultInChapter, showsIndicators, showsOverview } from '../../scope.ts';

/** How alike titles must be to be one indicator worded twice; under another result they must be nearly the same. */
const sameTitle = 0.6;
const sameTitleElsewhere = 0.85;

/** An indicator as the overview names it for one sector, or as one sector's chapter has it. */
interface Named {
  readonly indicator: Indicator;
  readonly sector: string;
}

/** What the overview names and the chapter lacks, what the chapter has and the overview lacks, and what moved. */
export function presence(context: CheckContext): readonly Finding[] {
  const { plan } = context.interpretation;
  const lacking = plan.indicators.flatMap((indicator) =>
    indicator.responsible
      .filter((sector) => indicator.inFramework && !contributes(indicator, sector))
      .map((sector): Named => ({ indicator, sector })),
  );
  const extra = plan.indicators.flatMap((indicator) =>
    indicator.contributions
      .filter(({ sector }) => !indicator.responsible.includes(sector))
      .map(({ sector }): Named => ({ indicator, sector })),
  );
  const elsewhere = plan.indicators.flatMap((indicator) =>
    indicator.contributions
      .filter(
        ({ sector }) => indicator.inFramework && resultInChapter(indicator, sector) !== indicator.result,
      )
      .map(({ sector }): Named => ({ indicator, sector })),
  );
  const pairs = lacking.map((one) => ({ one, other: counterpart(context, one, extra) }));
  const matched = new Set(pairs.flatMap(({ other }) => other ?? []));
  return [
    ...pairs.flatMap(({ one, other }) => {
      if (!other) return missing(context, one);
      return one.indicator.result === other.indicator.result ? [] : [moved(context, one, other)];
    }),
    ...elsewhere.map((one) => moved(context, one, one)),
    ...extra.filter((one) => !matched.has(one)).flatMap((one) => unnamed(context, one)),
  ];
}

/** The chapter's indicator that is the overview's in other words, under the same result first. */
function counterpart(context: CheckContext, one: Named, extra: readonly Named[]): Named | undefined {
  const title = indicatorTitle(context, one.indicator);
  const found = extra.filter(
    (other) =>
      other.sector === one.sector &&
      !other.indicator.inFramework &&
      alike(title, indicatorTitle(context, other.indicator), one.indicator.result === other.indicator.result),
  );
  return found.find((other) => other.indicator.result === one.indicator.result) ?? found[0];
}

function alike(a: string, b: string, sameResult: boolean): boolean {
  const share = sameResult ? sameTitle : sameTitleElsewhere;
  return !tooUnlike(a, b, share) && likeness(a, b) >= share;
}

function missing(context: CheckContext, { indicator, sector }: Named): readonly Finding[] {
  if (!showsIndicators(context.interpretation.plan, sector, indicator.result)) return [];
  const place = placeOf(context, `indicator:${indicator.id}`);
  return [finding(context, 'not-in-chapter', place, { indicator, sector })];
}

/** A chapter's indicator that the overview does not name, or does not name this sector for. */
function unnamed(context: CheckContext, { indicator, sector }: Named): readonly Finding[] {
  if (!showsOverview(context.interpretation.plan, indicator.result)) return [];
  // An overview that names nobody for an indicator is told by the rule on sectors of indicators.
  if (indicator.inFramework && indicator.responsible.length === 0) return [];
  // A chapter whose sector the overview never names is called otherwise there: nothing follows from that.
  if (indicator.inFramework && !isNamed(context, sector)) return [];
  const code = indicator.inFramework ? 'sector-not-named' : 'not-in-overview';
  return [finding(context, code, contributionPlace(context, indicator, sector), { indicator, sector })];
}

function isNamed(context: CheckContext, sector: string): boolean {
  return context.interpretation.plan.indicators.some((indicator) => indicator.responsible.includes(sector));
}

function moved(context: CheckContext, one: Named, other: Named): Finding {
  const place = contributionPlace(context, other.indicator, other.sector);
  const said = finding(context, 'other-result', place, one);
  return {
    ...said,
    message: {
      code: 'other-result',
      facts: { ...said.message.facts, other: resultInChapter(other.indicator, other.sector) },
    },
    evidence: [
      {
        kind: 'quote',
        place: placeOf(context, `indicator:${one.indicator.id}`),
        text: `${one.indicator.result} · ${indicatorTitle(context, one.indicator)}`,
      },
    ],
  };
}

function finding(
  context: CheckContext,
  code: string,
  place: Finding['place'],
  { indicator, sector }: Named,
): Finding {
  const own = indicator.contributions.find((contribution) => contribution.sector === sector);
  return {
    rule: 'indicators-overview-and-chapter',
    severity: 'warning',
    place,
    message: {
      code,
      facts: {
        indicator: indicatorTitle(context, indicator, own),
        result: indicator.result,
        sector: sectorName(context, sector),
      },
    },
    evidence: [],
    repairs: [],
  };
}
