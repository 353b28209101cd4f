import type { ShownTable } from '@plenary/api/contract/figure';
import type { Words } from '@plenary/core/basics/words';
import { unitsLine } from '@plenary/core/document/compose/words/fixed-lines';
import { isLabel, label } from '@plenary/core/views/labels';
import { shownIn } from '@plenary/core/views/rounded/rounded-view';
import type { View } from '@plenary/core/views/view';
import { said } from './said.ts';
import { shownFigure } from './shown-figure.ts';
import type { ShownPlan } from './shown-plan.ts';

/** A view with its figures as they stand in the scenario. */
export function shownTable(view: View, shownPlan: ShownPlan, title?: Words): ShownTable {
  const { language } = shownPlan;
  const scales = view.columns.map(({ unit }) => ({ unit, powerOfTen: view.powerOfTen }));
  return {
    id: view.id,
    title: said(title ?? (isLabel(view.title) ? label(view.title) : {}), language),
    unit: view.columns.some((column) => column.unit === 'money') ? unitOf(shownPlan) : null,
    columns: view.columns.map((column) => ({
      id: column.id,
      label: said(column.label, language),
      unit: column.unit,
    })),
    rows: view.rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      level: row.level,
      label: said(row.label, language),
      sectors: [...(row.sectors ?? [])],
      cells: scales.map((scale, index) => {
        const cell = row.cells[index] ?? null;
        return cell && shownFigure(cell, scale, shownPlan, (plan) => shownIn(view, plan, cell, index));
      }),
    })),
  };
}

/** What the money of tables is printed in, in words. */
export function unitOf({ plan, language }: Pick<ShownPlan, 'plan' | 'language'>): string {
  return unitsLine(plan, language).replace(/^[（(]\s*|\s*[）)]$/gu, '');
}
