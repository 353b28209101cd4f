import { formulaText } from '../../basics/formula.ts';
import { placeText } from '../../basics/place.ts';
import type { StatedFigure } from '../../document/stated-figure.ts';

/**
 * Says of a figure whether a tracked change put it in the place of another: its cell has an old value, which a proposal
 * deletes that inserts it. The cells of a table that is an alternative as a whole are new, not changed.
 */
export function changedAmong(stated: readonly StatedFigure[]): (figure: StatedFigure) => boolean {
  const deletedBy = new Map<string, Set<string>>();
  for (const figure of stated) {
    if (figure.deletedBy.length === 0) continue;
    const deleting = deletedBy.get(cellText(figure)) ?? new Set();
    for (const proposal of figure.deletedBy) deleting.add(proposal);
    deletedBy.set(cellText(figure), deleting);
  }
  return (figure) => {
    if (figure.insertedBy.length === 0) return false;
    const deleting = deletedBy.get(cellText(figure));
    return deleting !== undefined && figure.insertedBy.some((proposal) => deleting.has(proposal));
  };
}

function cellText({ place, formula }: StatedFigure): string {
  return `${placeText(place)} ${formulaText(formula)}`;
}
