import type { ShownFigure } from '@plenary/api/contract/figure';
import { addressesOf, type Formula, formulaText } from '@plenary/core/basics/formula';
import { printStyle } from '@plenary/core/basics/numbers/number-printing';
import { isUnder } from '@plenary/core/budget/cube';
import { bookWord } from '@plenary/core/document/compose/book-words';
import type { Proposal } from '@plenary/core/negotiation/proposal';
import { assigns } from '@plenary/core/negotiation/touched';
import type { Plan } from '@plenary/core/plan/plan';
import { type CellValue, cellValue } from '@plenary/core/views/cell-value';
import { type CellScale, printedCell, type RoundedCell, roundedCell } from '@plenary/core/views/rounded-cell';
import type { ViewCell } from '@plenary/core/views/view';
import type { ShownPlan } from './shown-plan.ts';

/** Money in thousands, as the tables of books have it. */
export const thousands: CellScale = { unit: 'money', powerOfTen: 3 };

/** Percent, of what tables print in thousands. */
export const percent: CellScale = { unit: 'percentage', powerOfTen: 3 };

/**
 * A figure as it stands in the scenario, beside what it is with nothing adopted where that differs. `rounded` says how the table it stands
 * in rounds it.
 */
export function shownFigure(
  formula: Formula,
  scale: CellScale,
  shownPlan: ShownPlan,
  rounded: (plan: Plan) => RoundedCell = (plan) => roundedCell(formula, scale, plan),
): ShownFigure {
  const text = formulaText(formula);
  const now = cellValue(formula, shownPlan.plan);
  const before = shownPlan.plan === shownPlan.base ? now : cellValue(formula, shownPlan.base);
  return {
    formula: text,
    unit: scale.unit,
    printed: printed(rounded(shownPlan.plan), shownPlan),
    value: now?.value ?? null,
    before: sameValue(now, before)
      ? null
      : {
          printed: printed(rounded(shownPlan.base), shownPlan),
          value: before?.value ?? null,
          proposals: shownPlan.adopted
            .filter((one) => moves(one, formula, shownPlan.plan))
            .map((one) => one.id),
          derived: !isAssigned(formula, shownPlan.adopted),
        },
    findings: shownPlan.findings.ofFormula(text).length,
  };
}

/** The figure of a cell; `null` where the table has none. */
export function shownCell(cell: ViewCell, scale: CellScale, shownPlan: ShownPlan): ShownFigure | null {
  return cell === null ? null : shownFigure(cell, scale, shownPlan);
}

/** Says whether a proposal assigns a figure that a formula reads. */
export function moves(proposal: Proposal, formula: Formula, plan: Plan): boolean {
  const addresses = addressesOf(formula);
  return proposal.changes.some(
    (change) =>
      change.kind === 'set-fact' && addresses.some((address) => isUnder(plan.budget, address, change)),
  );
}

/** A rounded figure in the style of the tables of books. */
function printed(cell: RoundedCell, { language }: ShownPlan): string {
  const nothing = bookWord('not-applicable', language);
  return printedCell(cell, printStyle(language, 'table'), { unknown: nothing, 'not-applicable': nothing });
}

function sameValue(a: CellValue | null, b: CellValue | null): boolean {
  return a?.value === b?.value && a?.halfWidth === b?.halfWidth;
}

function isAssigned(formula: Formula, adopted: readonly Proposal[]): boolean {
  const [term, ...more] = formula.kind === 'linear' ? formula.terms : [];
  return term !== undefined && more.length === 0 && adopted.some((proposal) => assigns(proposal, term.at));
}
