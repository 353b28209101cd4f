import type { Origin } from '@plenary/api/figures';
import { type Formula, formulaText } from '@plenary/core/basics/formula';
import { stands } from '@plenary/core/basics/sequence';
import type { StatedFigure } from '@plenary/core/document/stated-figure';
import type { Plan } from '@plenary/core/plan/plan';
import { footingState, footings } from '@plenary/core/views/budget-by-sector';
import { type CellValue, cellValue } from '@plenary/core/views/cell-value';
import { anchorsIn } from '../app/reading/document-anchors.ts';
import type { FindingsOfPlan } from '../app/reading/findings-of-plan.ts';
import { once } from '../app/reading/once.ts';
import type { ShownPlan } from '../app/reading/shown-plan.ts';

const statedByFormula: (findings: FindingsOfPlan) => ReadonlyMap<string, readonly StatedFigure[]> = once(
  ({ checked }) => Map.groupBy(checked?.interpretation.stated ?? [], (figure) => formulaText(figure.formula)),
);

/**
 * Where the document states a figure that stands in the scenario, and whether both can be true. While the checks are at work, what is
 * known of a book is known of that of an earlier revision, which states nothing any more; an imported file stays as it is.
 */
export function statedOf(formula: Formula, shownPlan: ShownPlan): Origin['stated'] {
  const { findings, plan, adopted } = shownPlan;
  const { checked } = findings;
  if (!checked || (checked.which === 'book' && !findings.known)) return [];
  const anchors = anchorsIn(checked.document);
  const ids = new Set(adopted.map(({ id }) => id));
  const value = cellValue(formula, plan);
  const text = formulaText(formula);
  const apart = isApart(text, plan);
  return (statedByFormula(findings).get(text) ?? [])
    .filter((figure) => stands({ ...figure, value: figure.printed }, ids))
    .map((figure) => ({
      place: figure.place,
      node: anchors(figure.place),
      printed: figure.printed,
      role: figure.role,
      agrees: !apart && agrees(figure, value),
    }));
}

/** Says whether a figure is the total of a version that its sectors and what is unallocated do not come to. */
function isApart(text: string, plan: Plan): boolean {
  return footings(plan).some(
    (footing) => formulaText(footing.total) === text && footingState(footing, plan) === 'apart',
  );
}

/** A figure agrees where the printed one, as coarse as it is printed, can stand for the value, as coarsely as that is known. */
function agrees(stated: StatedFigure, value: CellValue | null): boolean {
  if (stated.value === null || value === null) return (stated.value === null) === (value === null);
  // Percentages are quotients of doubles: the last of their digits say nothing.
  const slack = value.kind === 'percentage' ? 1e-9 * Math.max(1, Math.abs(value.value)) : 0;
  return Math.abs(stated.value - value.value) <= stated.halfWidth + value.halfWidth + slack;
}
