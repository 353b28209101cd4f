import { formulaText } from '@plenary/core/basics/formula';
import { placeText } from '@plenary/core/basics/place';
import type { Interpretation } from '@plenary/core/document/interpretation';
import type { StatedFigure } from '@plenary/core/document/stated-figure';
import type { FigureCounts } from '@plenary/formats/findings/report';

/**
 * How many of the stated figures are facts, and how many can be checked: those that follow from others, and facts that
 * are stated at several places.
 */
export function figureCounts({ stated }: Pick<Interpretation, 'stated'>): FigureCounts {
  const places = new Map<string, Set<string>>();
  for (const { formula, place } of stated) {
    const key = formulaText(formula);
    places.set(key, (places.get(key) ?? new Set()).add(placeText(place)));
  }
  const isFact = ({ role }: StatedFigure): boolean => role === 'fact' || role === 'memo';
  const followed = stated.filter(
    (figure) => !isFact(figure) || (places.get(formulaText(figure.formula))?.size ?? 0) > 1,
  ).length;
  return { facts: stated.filter(isFact).length, followed };
}
