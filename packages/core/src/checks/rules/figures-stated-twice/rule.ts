import { formulaText } from '../../../basics/formula.ts';
import { around, overlaps } from '../../../basics/interval.ts';
import { comparePlaces } from '../../../basics/place.ts';
import type { StatedFigure } from '../../../document/stated-figure.ts';
import { conflictFindings } from '../../figures/conflict-finding.ts';
import { figureLabel, quotedFigures } from '../../figures/figure-evidence.ts';
import type { Finding } from '../../finding.ts';
import type { CheckContext, Rule } from '../../rule.ts';

/** One figure printed in two places with values that cannot both be right, in one text or between alternatives. */
export const figuresStatedTwice: Rule = {
  id: 'figures-stated-twice',
  check: (context) => [
    ...conflictFindings(context, figuresStatedTwice.id, 'stated-twice'),
    ...alternativesThatDiffer(context),
  ],
};

/**
 * Facts that stand in different alternatives, at different places. A cell with an old and a new value is a tracked
 * change, and a total may well differ between alternatives; a fact that no proposal sets should not.
 */
function alternativesThatDiffer({ interpretation }: CheckContext): readonly Finding[] {
  const facts = interpretation.stated.filter(({ role, value }) => role === 'fact' && value !== null);
  const inserted = facts.filter((figure) => figure.insertedBy.length > 0);
  const changedOnPurpose = new Set(
    facts
      .filter((figure) => figure.deletedBy.length > 0)
      .filter((figure) => inserted.some((other) => isTrackedChange(figure, other)))
      .map(textOf),
  );
  const groups = Map.groupBy(facts, textOf);
  return [...groups].flatMap(([text, figures]) => {
    const [first, ...others] = [...figures].sort((a, b) => comparePlaces(a.place, b.place));
    const other = others.find((one) => first && neverTogether(first, one) && !agree(first, one));
    return first && other && !changedOnPurpose.has(text) ? [findingOf(first, other)] : [];
  });
}

function textOf({ formula }: StatedFigure): string {
  return formulaText(formula);
}

function isTrackedChange(a: StatedFigure, b: StatedFigure): boolean {
  return (
    a !== b &&
    comparePlaces(a.place, b.place) === 0 &&
    textOf(a) === textOf(b) &&
    a.deletedBy.some((proposal) => b.insertedBy.includes(proposal))
  );
}

function neverTogether(a: StatedFigure, b: StatedFigure): boolean {
  return (
    a.deletedBy.some((proposal) => b.insertedBy.includes(proposal)) ||
    b.deletedBy.some((proposal) => a.insertedBy.includes(proposal))
  );
}

function agree(a: StatedFigure, b: StatedFigure): boolean {
  return overlaps(around(a.value ?? 0, a.halfWidth), around(b.value ?? 0, b.halfWidth));
}

function findingOf(first: StatedFigure, other: StatedFigure): Finding {
  return {
    rule: figuresStatedTwice.id,
    severity: 'question',
    place: other.place,
    message: {
      code: 'alternatives-differ',
      facts: { label: figureLabel(other), printed: first.printed, other: other.printed },
    },
    evidence: quotedFigures([first, other]),
    repairs: [],
  };
}
