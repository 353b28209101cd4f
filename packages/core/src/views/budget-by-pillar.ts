import type { Plan } from '../plan/plan.ts';
import { comparedCells, comparedColumns, versionsShown } from './budget-columns.ts';
import { label } from './labels.ts';
import { overAllSectors } from './money-by-result.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The budget by pillar over all sectors, a column for each version and the difference to the approved one. Without figures
 * where the plan holds the money by result of some sectors only.
 */
export function budgetByPillar(plan: Plan): View {
  const versions = versionsShown(plan, 'by-result', {});
  const codes = plan.strategy.pillars.map((pillar) => pillar.results.map((result) => result.code));
  const cells = (results: readonly string[]): ViewRow['cells'] =>
    comparedCells(versions, (version) => overAllSectors(plan, results, version));
  const pillars = plan.strategy.pillars.map(
    (pillar, index): ViewRow => ({
      id: pillar.id,
      kind: 'line',
      level: 0,
      label: pillar.title,
      cells: cells(codes[index] ?? []),
    }),
  );
  const total: ViewRow = {
    id: 'total',
    kind: 'total',
    level: 0,
    label: label('total'),
    cells: cells(codes.flat()),
  };
  return {
    id: 'budget-by-pillar',
    title: 'budget-by-pillar',
    powerOfTen: 3,
    columns: comparedColumns(versions),
    rows: [...pillars, total],
  };
}
