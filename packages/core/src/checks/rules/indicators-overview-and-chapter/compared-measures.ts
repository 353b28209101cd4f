import type { Component, Contribution, Indicator, Measure } from '../../../indicators/indicator.ts';
import type { Finding } from '../../finding.ts';
import { bare, sharedStretch } from '../../likeness.ts';
import { componentLabel, contributionPlace, indicatorTitle, sectorName } from '../../naming.ts';
import type { CheckContext } from '../../rule.ts';

/** How much of a sector's name or of a label both must share for the label to stand for the sector. */
const sharedShare = 0.45;

/** Baselines and targets of one component of one indicator that two chapters give otherwise. */
export function comparedMeasures(context: CheckContext): readonly Finding[] {
  return context.interpretation.plan.indicators.flatMap((indicator) =>
    indicator.contributions.flatMap((one, index) =>
      indicator.contributions
        .slice(index + 1)
        .flatMap((other) => comparedChapters(context, indicator, one, other)),
    ),
  );
}

function comparedChapters(
  context: CheckContext,
  indicator: Indicator,
  one: Contribution,
  other: Contribution,
): readonly Finding[] {
  return samePairs(context, indicator, one, other).flatMap(([first, second]) =>
    (['baseline', 'target'] as const).flatMap((which): readonly Finding[] => {
      const [a, b] = [first[which], second[which]];
      if (!a || !b || !differ(a, b)) return [];
      const place = contributionPlace(context, indicator, other.sector);
      const here = contributionPlace(context, indicator, one.sector);
      return [
        {
          rule: 'indicators-overview-and-chapter',
          severity: 'warning',
          place,
          message: {
            code: `other-${which}`,
            facts: {
              indicator: indicatorTitle(context, indicator),
              component: componentLabel(context, first) || componentLabel(context, second),
              sector: sectorName(context, other.sector),
              stated: b.text,
              otherSector: sectorName(context, one.sector),
              otherStated: a.text,
            },
          },
          evidence: [
            { kind: 'quote', place: here, text: a.text },
            { kind: 'quote', place, text: b.text },
          ],
          repairs: [],
        },
      ];
    }),
  );
}

/** Components of two chapters that are the same: equal labels, or a label that names the other's sector. */
function samePairs(
  context: CheckContext,
  indicator: Indicator,
  one: Contribution,
  other: Contribution,
): readonly (readonly [Component, Component])[] {
  const labelled = one.components.flatMap((first) => {
    const label = bare(componentLabel(context, first));
    if (label === '') return [];
    const second = other.components.find((component) => bare(componentLabel(context, component)) === label);
    return second ? [[first, second] as const] : [];
  });
  if (labelled.length > 0) return labelled;
  const [single] = one.components;
  const [otherSingle] = other.components;
  const forOther = one.components.find((component) => names(context, indicator, one, component, other));
  if (forOther && otherSingle && other.components.length === 1) return [[forOther, otherSingle]];
  const forOne = other.components.find((component) => names(context, indicator, other, component, one));
  return forOne && single && one.components.length === 1 ? [[single, forOne]] : [];
}

/** Says whether a component of one chapter is labelled as what another sector is about, and no third sector fits better. */
function names(
  context: CheckContext,
  indicator: Indicator,
  own: Contribution,
  component: Component,
  sector: Contribution,
): boolean {
  const label = componentLabel(context, component);
  if (label === '') return false;
  const fit = (candidate: string): number => {
    const name = sectorName(context, candidate);
    const shared = sharedStretch(label, name).length;
    return shared >= 4 ? shared / Math.min(bare(label).length, bare(name).length) : 0;
  };
  const best = fit(sector.sector);
  const rivals = indicator.contributions
    .map((contribution) => contribution.sector)
    .filter((candidate) => candidate !== sector.sector && candidate !== own.sector);
  return best >= sharedShare && rivals.every((candidate) => fit(candidate) < best);
}

function differ(a: Measure, b: Measure): boolean {
  if (a.kind !== b.kind) return false;
  if ('value' in a && 'value' in b) return a.value !== b.value;
  if (a.kind === 'growth' && b.kind === 'growth') return a.percent !== b.percent;
  return false;
}
