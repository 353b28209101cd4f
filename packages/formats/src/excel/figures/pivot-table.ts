import { ok, type Result } from '@plenary/core/basics/result';
import { cellStates, type Pivot } from '@plenary/core/budget/pivot/pivot';
import { comparedWidth, type PivotQuery } from '@plenary/core/budget/pivot/pivot-query';
import type { Plan } from '@plenary/core/plan/plan';
import { pivotAlgebra } from '@plenary/core/views/algebra/pivot-algebra';
import { type PlanPivot, planPivot, viewOf } from '@plenary/core/views/pivot-view';
import type { CellFigure } from './cell-figures.ts';
import type { FigureTable } from './figure-book.ts';

/** A pivot of a plan as a table of a workbook. Refuses as `planPivot`. */
export function pivotTable(plan: Plan, query: PivotQuery, powerOfTen = 3): Result<FigureTable> {
  const made = planPivot(plan, query);
  return made.ok ? ok(madeTable(made.value, plan, query, powerOfTen)) : made;
}

/** The same of a pivot that was made already. */
export function madeTable(made: PlanPivot, plan: Plan, query: PivotQuery, powerOfTen: number): FigureTable {
  const view = viewOf(made, plan, query, powerOfTen);
  const printed = 10 ** (plan.organization.currency.digits + powerOfTen);
  return {
    view,
    algebra: pivotAlgebra(made, view, plan),
    figures: figuresOf(made.pivot, made.table.unit === 'money' ? printed : 1),
  };
}

function figuresOf(pivot: Pivot, printed: number): readonly (readonly CellFigure[])[] {
  const width = pivot.columns.length;
  const compared = comparedWidth(pivot.query.compare);
  return pivot.rows.map((_, row) =>
    pivot.columns.map(({ shows }, column): CellFigure => {
      const at = row * width + column;
      const state = stateOf[pivot.states[at] ?? 0] ?? 'none';
      if (state !== 'known') return { state, value: null };
      const value = pivot.cells[at] ?? 0;
      if (shows !== 'percentage') return { state, value };
      // In percent of what prints as nothing there is no value.
      const base = Math.abs(pivot.cells[at - (column % compared)] ?? 0);
      return 2 * base < printed ? { state: 'not-applicable', value: null } : { state, value: value / 100 };
    }),
  );
}

const stateOf: Readonly<Record<number, CellFigure['state']>> = {
  [cellStates.empty]: 'none',
  [cellStates.known]: 'known',
  [cellStates.unknown]: 'unknown',
  [cellStates.notApplicable]: 'not-applicable',
};
