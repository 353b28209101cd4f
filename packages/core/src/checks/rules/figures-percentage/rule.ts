import { formulaText } from '../../../basics/formula.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import { conflictFindings } from '../../figures/conflict-finding.ts';
import { figureLabel, quotedFigures } from '../../figures/figure-evidence.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** A percentage that its columns cannot give, or one printed as not applicable whose base is not zero. */
export const figuresPercentage: Rule = {
  id: 'figures-percentage',
  check: (context) => [
    ...conflictFindings(context, figuresPercentage.id, 'percentage'),
    ...needlesslyLeftOut(context),
  ],
};

function needlesslyLeftOut({ interpretation }: CheckContext): readonly Finding[] {
  const byFormula = new Map(
    interpretation.stated.map((figure) => [formulaText(figure.formula), figure] as const),
  );
  return interpretation.stated.flatMap((figure) => {
    if (figure.formula.kind !== 'ratio' || figure.value !== null) return [];
    const base = byFormula.get(formulaText(figure.formula.denominator));
    return base && isNotZero(base) ? [findingOf(figure, base)] : [];
  });
}

function isNotZero({ value, halfWidth }: StatedFigure): boolean {
  return value !== null && Math.abs(value) > halfWidth;
}

function findingOf(figure: StatedFigure, base: StatedFigure): Finding {
  return {
    rule: figuresPercentage.id,
    severity: 'question',
    place: figure.place,
    message: {
      code: 'base-not-zero',
      facts: { label: figureLabel(figure), printed: figure.printed, base: base.printed },
    },
    evidence: quotedFigures([base]),
    repairs: [],
  };
}
