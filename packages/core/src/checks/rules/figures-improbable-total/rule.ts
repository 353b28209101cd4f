import type { StatedFigure } from '../../../document/stated-figure.ts';
import { changedAmong } from '../../engine/changed-figures.ts';
import type { Improbable } from '../../engine/outcome.ts';
import { printedLike } from '../../engine/printed-figure.ts';
import { computedOf, figureLabel, sumEvidence } from '../../figures/figure-evidence.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** A total that rounding could explain, but hardly: a warning that tells how likely it is. */
export const figuresImprobableTotal: Rule = {
  id: 'figures-improbable-total',
  check: ({ figures, interpretation }: CheckContext) => {
    const isChanged = changedAmong(interpretation.stated);
    return figures
      .filter((outcome) => outcome.kind === 'improbable')
      .map((improbable) => findingOf(improbable, isChanged));
  },
};

function findingOf(
  { figure, parts, coefficients, likelihood }: Improbable,
  isChanged: (figure: StatedFigure) => boolean,
): Finding {
  const terms = parts.map((part, index) => ({ figure: part, coefficient: coefficients[index] ?? 1 }));
  const facts = {
    label: figureLabel(figure),
    printed: figure.printed,
    computed: printedLike(figure, computedOf(terms), [figure, ...terms.map((term) => term.figure)]),
    count: parts.length,
  };
  const odds = likelihood > 0 ? Number((1 / likelihood).toPrecision(2)) : 0;
  return {
    rule: figuresImprobableTotal.id,
    severity: 'warning',
    place: figure.place,
    message: odds > 0 ? { code: 'hardly', facts: { ...facts, odds } } : { code: 'at-the-edge', facts },
    evidence: [sumEvidence(figure, terms, isChanged)],
    repairs: [],
  };
}
