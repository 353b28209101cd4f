import type { Linear } from '@plenary/core/basics/formula';
import { factsUnder } from '@plenary/core/budget/cube';
import type { Plan } from '@plenary/core/plan/plan';
import { cellValue } from '@plenary/core/views/cell-value';
import { roundedCell } from '@plenary/core/views/rounded-cell';
import type { Column, View, ViewCell } from '@plenary/core/views/view';
import type { CellState } from './cell-formulas.ts';

/** What a cell comes to: minor units, people, or a fraction for a percentage; `null` where it has no number. */
export interface CellFigure {
  readonly state: CellState;
  readonly value: number | null;
}

/** What the cells of a view come to in a plan, row by row. */
export function cellFigures(view: View, plan: Plan): readonly (readonly CellFigure[])[] {
  return view.rows.map((row) =>
    row.cells.map((cell, column) => figureOf(cell, view.columns[column]?.unit ?? 'money', view, plan)),
  );
}

function figureOf(cell: ViewCell, unit: Column['unit'], view: View, plan: Plan): CellFigure {
  if (!cell) return { state: 'none', value: null };
  if (cell.kind === 'linear') return linearFigure(cell, plan);
  const [part, base] = [linearFigure(cell.numerator, plan), linearFigure(cell.denominator, plan)];
  if (part.value === null || base.value === null) return { state: 'unknown', value: null };
  const shown = roundedCell(cell, { unit, powerOfTen: view.powerOfTen }, plan);
  if (shown.kind === 'not-applicable') return { state: 'not-applicable', value: null };
  return { state: 'known', value: ((cell.scale / 100) * part.value) / base.value };
}

function linearFigure(formula: Linear, plan: Plan): CellFigure {
  const known = cellValue(formula, plan);
  if (known) return { state: 'known', value: known.value };
  const none = formula.terms.every(({ at }) => factsUnder(plan.budget, at).length === 0);
  return { state: none ? 'none' : 'unknown', value: null };
}
