import { figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { comparedCells, comparedColumns, hasFacts, versionsShown } from './budget-columns.ts';
import { label } from './labels.ts';
import { overAllSectors } from './money-by-result.ts';
import type { View, ViewRow } from './view.ts';

/**
 * The money of one expected result by sector, a column for each version and the difference to the approved one. The total is
 * there where the plan holds the money by result of every sector.
 */
export function resultBySector(plan: Plan, result: string): View {
  const versions = versionsShown(plan, 'by-result', {});
  const lines = plan.organization.sectors
    .filter((sector) => hasFacts(plan, 'by-result', { sector: sector.id, result }))
    .map(
      (sector): ViewRow => ({
        id: sector.id,
        kind: 'line',
        level: 0,
        label: sector.name,
        cells: comparedCells(versions, (version) => {
          const at = { sector: sector.id, result, version };
          return hasFacts(plan, 'by-result', at) ? figureOf('by-result', at) : null;
        }),
        sectors: [sector.id],
      }),
    );
  const total: ViewRow = {
    id: 'total',
    kind: 'total',
    level: 0,
    label: label('total'),
    cells: comparedCells(versions, (version) => overAllSectors(plan, [result], version)),
  };
  return {
    id: `result-by-sector:${result}`,
    title: 'budget-by-sector',
    powerOfTen: 3,
    columns: comparedColumns(versions),
    rows: [...lines, total],
  };
}
