import type { Contribution, Indicator } from '../../../indicators/indicator.ts';
import { type Ambition, ambitionOf } from '../../ambition.ts';
import type { Evidence, Finding, Message } from '../../finding.ts';
import { componentLabel, contributionPlace, indicatorTitle, sectorName } from '../../naming.ts';
import { withProposedIndicators } from '../../proposed-indicators.ts';
import type { CheckContext, Rule } from '../../rule.ts';
import thresholds from './thresholds.json' with { type: 'json' };

/** A target that asks for less than the baseline; stated floors are asked about once per sector. */
export const indicatorsTargetBelowBaseline: Rule = {
  id: 'indicators-target-below-baseline',
  check: (context) => {
    const behind = behindBaseline(context);
    const floors = behind.filter((one) => one.ambition.promise);
    return [
      ...behind.filter((one) => !one.ambition.promise).map((one) => lessAmbitious(context, one)),
      ...[...Map.groupBy(floors, (one) => one.contribution.sector).values()].flatMap((ofSector) =>
        floorsOf(context, ofSector),
      ),
    ];
  },
};

interface Behind {
  readonly indicator: Indicator;
  readonly contribution: Contribution;
  readonly label: string;
  readonly baseline: string;
  readonly target: string;
  readonly ambition: Ambition;
}

function behindBaseline(context: CheckContext): readonly Behind[] {
  return withProposedIndicators(context.interpretation).flatMap((indicator) =>
    indicator.contributions.flatMap((contribution) =>
      contribution.components.flatMap((component): readonly Behind[] => {
        const ambition = ambitionOf(component, indicator.polarity);
        if (ambition?.direction !== 'worse') return [];
        const label = componentLabel(context, component);
        const baseline = component.baseline?.text ?? '';
        const target = component.target?.text ?? '';
        return [{ indicator, contribution, label, baseline, target, ambition }];
      }),
    ),
  );
}

function lessAmbitious(context: CheckContext, one: Behind): Finding {
  const { baseline, target, unit } = one.ambition.values ?? { baseline: 0, target: 0, unit: '' };
  const slight = unit === 'percent' && Math.abs(baseline - target) <= thresholds.slightPercentagePoints;
  const place = contributionPlace(context, one.indicator, one.contribution.sector);
  const message = messageOf(context, one.indicator.polarity === 'less-is-better' ? 'higher' : 'lower', one);
  return {
    rule: 'indicators-target-below-baseline',
    severity: slight ? 'question' : 'warning',
    place,
    message: slight ? messageOf(context, 'slight', one) : message,
    evidence: [one.baseline, one.target]
      .filter((text) => text !== '')
      .map((text) => ({ kind: 'quote', place, text })),
    repairs: [],
  };
}

function floorsOf(context: CheckContext, floors: readonly Behind[]): readonly Finding[] {
  const [first] = floors;
  if (!first) return [];
  const { sector } = first.contribution;
  return [
    {
      rule: 'indicators-target-below-baseline',
      severity: 'question',
      place: contributionPlace(context, first.indicator, sector),
      message: { code: 'floors', facts: { sector: sectorName(context, sector), count: floors.length } },
      evidence: floors.flatMap((floor): readonly Evidence[] => [
        { kind: 'note', message: messageOf(context, 'floor', floor) },
        { kind: 'quote', place: contributionPlace(context, floor.indicator, sector), text: floor.target },
      ]),
      repairs: [],
    },
  ];
}

/** A cell that says much beside the figure is told by the figure alone; the words stand in the evidence. */
const longest = 40;

function messageOf(context: CheckContext, code: string, one: Behind): Message {
  const title = indicatorTitle(context, one.indicator, one.contribution);
  const { values } = one.ambition;
  const shown = (text: string, value: number | undefined) =>
    text.length > longest && value !== undefined ? value : text || '—';
  return {
    code,
    facts: {
      indicator: one.label === '' ? title : `${title} (${one.label})`,
      sector: sectorName(context, one.contribution.sector),
      baseline: shown(one.baseline, values?.baseline),
      target: shown(one.target, values?.target),
    },
  };
}
