import type { Component, Contribution, Indicator, Measure } from '../../../indicators/indicator.ts';
import type { Evidence, Finding, Severity } from '../../finding.ts';
import { componentLabel, contributionPlace, indicatorTitle, placeOf, sectorName } from '../../naming.ts';
import { withProposedIndicators } from '../../proposed-indicators.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** An indicator without baseline, target or either, or for which no sector answers. */
export const indicatorsBaselineAndTarget: Rule = {
  id: 'indicators-baseline-and-target',
  check: (context) =>
    withProposedIndicators(context.interpretation).flatMap((indicator) =>
      withoutSector(context, indicator).concat(
        indicator.contributions.flatMap((contribution) => inChapter(context, indicator, contribution)),
      ),
    ),
};

function withoutSector(context: CheckContext, indicator: Indicator): readonly Finding[] {
  if (!indicator.inFramework || indicator.responsible.length > 0) return [];
  return [
    {
      rule: 'indicators-baseline-and-target',
      severity: 'warning',
      place: placeOf(context, `indicator:${indicator.id}`),
      message: {
        code: 'no-sector',
        facts: { indicator: indicatorTitle(context, indicator), result: indicator.result },
      },
      evidence: [],
      repairs: [],
    },
  ];
}

function inChapter(
  context: CheckContext,
  indicator: Indicator,
  contribution: Contribution,
): readonly Finding[] {
  const { components } = contribution;
  const say = (code: string, severity: Severity, evidence: readonly Evidence[] = []): Finding => ({
    rule: 'indicators-baseline-and-target',
    severity,
    place: contributionPlace(context, indicator, contribution.sector),
    message: {
      code,
      facts: {
        indicator: indicatorTitle(context, indicator, contribution),
        sector: sectorName(context, contribution.sector),
        result: indicator.result,
      },
    },
    evidence,
    repairs: [],
  });
  const noBaseline = components.every((component) => component.baseline === null);
  const noTarget = components.every((component) => component.target === null);
  if (noBaseline && noTarget) return [say('neither', 'warning')];
  if (noBaseline) return [say('no-baseline', 'warning')];
  if (noTarget) return [say('no-target', 'warning')];
  const open = components.filter((component) => isOpen(component.baseline) && isOpen(component.target));
  if (open.length > 0) return [say('nothing-known', 'question', listed(context, open))];
  const parts = componentsWithout(context, components);
  return parts.length > 0 ? [say('some-without', 'question', listed(context, parts))] : [];
}

/** Components that lack what others have, unless one value stands for all of them or they are parts of one that has it. */
function componentsWithout(context: CheckContext, components: readonly Component[]): readonly Component[] {
  const common = components.length > 1 ? components.filter((one) => componentLabel(context, one) === '') : [];
  const sharedTarget = common.some((component) => component.target !== null);
  const sharedBaseline = common.some((component) => component.baseline !== null);
  const without = components.filter(
    (component) =>
      !common.includes(component) &&
      ((component.target === null && !sharedTarget) || (component.baseline === null && !sharedBaseline)),
  );
  return arePartsOfOne(components, without) ? [] : without;
}

function arePartsOfOne(components: readonly Component[], without: readonly Component[]): boolean {
  const total = without.reduce((sum, component) => sum + (valueOf(component.baseline) ?? Number.NaN), 0);
  return components.some(
    (component) => component.target !== null && valueOf(component.baseline) === total && without.length > 1,
  );
}

function valueOf(measure: Measure | null): number | null {
  return measure !== null && 'value' in measure ? measure.value : null;
}

function isOpen(measure: Measure | null): boolean {
  return measure?.kind === 'to-be-determined' || measure?.kind === 'not-available';
}

function listed(context: CheckContext, components: readonly Component[]): readonly Evidence[] {
  return components.map((component) => ({
    kind: 'note',
    message: {
      code: 'component',
      facts: {
        component: componentLabel(context, component) || '—',
        baseline: component.baseline?.text ?? '—',
        target: component.target?.text ?? '—',
      },
    },
  }));
}
