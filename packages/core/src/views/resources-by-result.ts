import { figureOf } from '../budget/figures.ts';
import type { Plan } from '../plan/plan.ts';
import { expectedResults } from '../results/strategy.ts';
import { hasFacts, versionColumns, versionsShown } from './budget-columns.ts';
import { label } from './labels.ts';
import type { View, ViewRow } from './view.ts';

/** A sector's resources by expected result, a column for each version: the results it has money for, and the total. */
export function resourcesByResult(plan: Plan, sector: string): View {
  const versions = versionsShown(plan, 'by-result', { sector });
  const rows = expectedResults(plan.strategy)
    .filter((result) => hasFacts(plan, 'by-result', { sector, result: result.code }))
    .map(
      (result): ViewRow => ({
        id: result.code,
        kind: 'line',
        level: 0,
        label: result.title,
        cells: versions.map((version) => {
          const at = { sector, result: result.code, version: version.id };
          return hasFacts(plan, 'by-result', at) ? figureOf('by-result', at) : null;
        }),
      }),
    );
  const total: ViewRow = {
    id: 'total',
    kind: 'total',
    level: 0,
    label: label('total'),
    cells: versions.map((version) => figureOf('by-result', { sector, version: version.id })),
  };
  return {
    id: `resources-by-result:${sector}`,
    title: 'resources-by-result',
    powerOfTen: 3,
    columns: versionColumns(versions),
    rows: [...rows, total],
  };
}
