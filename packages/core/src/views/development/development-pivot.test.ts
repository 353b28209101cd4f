import { expect, test } from 'vitest';
import { developmentCubeId } from '../../budget/definitions/development-cube.ts';
import { readPlan } from '../../plan/notation/plan-text.ts';
import { planWithDevelopment } from '../../plan/planning/development-plan.ts';
import { cellValue } from '../cell-value.ts';
import { pivotView } from '../pivot-view.ts';

const read = readPlan(`
plan house 2026/27 CHF en
sector a "Rivers"
sector b "Lakes"
pillar 1 "One"
  result 1.1 "Water"
  result 1.2 "Air"
version proposed 2026/27
definition old since=2010-01-01 "Old"
  share sector=a: 100%
definition new since=2025-01-01 "New"
  share result=1.1: 25%
by-result sector=a result=1.1 version=proposed-2026/27: 400
by-result sector=a result=1.2 version=proposed-2026/27: 100
by-result sector=b result=1.1 version=proposed-2026/27: 80
`);

test('shares by result and sector under two definitions stand side by side in one pivot', () => {
  const plan = read.ok ? planWithDevelopment(read.value, 'by-result') : read;
  const view = plan.ok
    ? pivotView(plan.value, {
        cube: developmentCubeId('by-result'),
        rows: [{ dimension: 'result' }],
        columns: [{ dimension: 'definition' }, { dimension: 'sector' }],
        filter: { version: ['proposed-2026/27'] },
      })
    : plan;
  if (!plan.ok || !view.ok) throw new Error(JSON.stringify([plan, view]));
  const columns = view.value.columns.map((column) => column.label.en);
  const rows = view.value.rows.map((row) => [
    row.label.en,
    ...row.cells.map((cell) => (cellValue(cell, plan.value)?.value ?? 0) / 100),
  ]);
  const of = (row: string, column: string): unknown =>
    rows.find(([label]) => label === row)?.[columns.indexOf(column) + 1];
  expect(of('1.1 Water', 'Old · Rivers')).toBe(400);
  expect(of('1.2 Air', 'Old · Rivers')).toBe(100);
  expect(of('1.1 Water', 'New · Rivers')).toBe(100);
  expect(of('1.1 Water', 'New · Lakes')).toBe(20);
  expect(of('1.2 Air', 'New · Rivers')).toBe(0);
  expect(planWithDevelopment(plan.value, 'by-result').ok).toBe(true);
});
